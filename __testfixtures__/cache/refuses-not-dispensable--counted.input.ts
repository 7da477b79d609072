const upper = new Map<string, string>();

export function toUpper(text: string): string {
  const known = upper.get(text);
  if (known !== undefined) return known;
  const made = String(text).toUpperCase();
  upper.set(text, made);
  return made;
}

export const size = (): number => upper.size;
