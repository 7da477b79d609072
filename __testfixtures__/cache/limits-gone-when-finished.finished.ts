import { cache } from "@unambient/runtime";

const TTL = 20;

const entries = cache("entries", {
  ttl: TTL - 1,
  value: new Map<string, string>(),
});

export function lookUp(name: string): string {
  const known = entries.get(name);
  if (known !== undefined) return known;
  const value = `${String(name)} at ${Date.now()}`;
  entries.set(name, value);
  return value;
}

export function forget(name: string): void {
  entries.delete(name);
}
