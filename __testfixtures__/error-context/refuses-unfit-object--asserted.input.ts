const owner = { current: null } as { current: string | null };

export function run<T>(name: string, work: () => T): T {
  const before = owner.current;
  owner.current = name;
  try {
    return work();
  } finally {
    owner.current = before;
  }
}

export const now = (): string | null => owner.current;
