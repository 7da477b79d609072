import { cache } from "@unambient/runtime";

const TTL = 20;

interface Entry {
  readonly value: string;
  readonly at: number;
}

const entries = cache("entries", {
  flag: "use_ttl_cache",
  ttl: TTL,
  legacy: new Map<string, Entry>(),
});

export function lookUp(name: string): string {
  const known = entries.get(name);
  if (known && Date.now() - known.at < TTL) return known.value;
  const value = `${String(name)} at ${Date.now()}`;
  entries.set(name, { value, at: Date.now() });
  return value;
}

export function forget(name: string): void {
  entries.delete(name);
}
