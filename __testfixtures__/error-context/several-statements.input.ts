let depth = 0;

export function nested(label: string, work: () => unknown): string {
  const before = depth;
  depth = depth + 1;
  try {
    const result = work();
    if (result === undefined) return label;
    return `${label} ${String(result)}`;
  } finally {
    depth = before;
  }
}

export const level = (): number => depth;
