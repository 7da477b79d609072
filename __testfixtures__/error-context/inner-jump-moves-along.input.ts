let list = "none";

export function firstOf(name: string, values: readonly string[]): string {
  const saved = list;
  list = name;
  try {
    let found = "";
    for (const value of [...values]) {
      if (value === "a") continue;
      found = value;
      break;
    }
    return `${list}: ${found}`;
  } finally {
    list = saved;
  }
}

export const listNow = (): string => list;
