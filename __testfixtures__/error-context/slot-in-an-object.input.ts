const owner = { current: null as string | null };

export function render(name: string, work: () => string): string {
  const previous = owner.current;
  owner.current = name;
  try {
    return work();
  } finally {
    owner.current = previous;
  }
}

export const whoseTurn = (): string | null => owner.current;
