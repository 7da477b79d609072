const TTL = 5 * 60 * 1000;
const MOST = 500;

interface Entry {
  readonly value: string;
  readonly at: number;
}

const entries = new Map<string, Entry>();

export function lookUp(name: string): string {
  const known = entries.get(name);
  if (known && Date.now() - known.at < TTL) return known.value;
  if (entries.size >= MOST) entries.delete(entries.keys().next().value as string);
  const value = String(name).toUpperCase();
  entries.set(name, { value, at: Date.now() });
  return value;
}
