let parent = "top";

export function child(name: string, work: () => string): string {
  const above = parent;
  parent = `${above}.${name}`;
  try {
    return `${work()} under ${above}`;
  } finally {
    parent = above;
  }
}

export const parentNow = (): string => parent;
