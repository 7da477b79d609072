interface Slot {
  current: string | null;
}

const slot: Slot = { current: null };

export function run<T>(name: string, work: () => T): T {
  const before = slot.current;
  slot.current = name;
  try {
    return work();
  } finally {
    slot.current = before;
  }
}

export const now = (): string | null => slot.current;
