let item = "";

export function all(names: readonly string[], work: (name: string) => unknown): string {
  const seen: string[] = [];
  for (const name of [...names].slice(0, 4)) {
    const saved = item;
    item = name;
    try {
      if (name === "b") continue;
      if (work(item) === "done") break;
      seen.push(item);
    } finally {
      item = saved;
    }
  }
  return seen.join();
}

export const itemNow = (): string => item;
