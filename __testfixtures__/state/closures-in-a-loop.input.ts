let total = 0;

export function adders(): readonly (() => number)[] {
  const made: (() => number)[] = [];
  for (let i = 0; i < 3; i++) made.push(() => (total += i));
  return made;
}

export const sum = (): number => total;
