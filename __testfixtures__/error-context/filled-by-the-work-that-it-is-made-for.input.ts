let collected: Set<string> = new Set();

export function collect(work: () => void): Set<string> {
  const outer = collected;
  collected = new Set();
  try {
    work();
    return collected;
  } finally {
    collected = outer;
  }
}

export function add(name: string): void {
  collected.add(name);
}
