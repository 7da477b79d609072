import { cache } from "@unambient/runtime";

const codes: Map<string, number> = cache("codes", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map(),
});

export function codeOf(name: string): number {
  const known = codes.get(name);
  if (known !== undefined) return known;
  codes.set(name, codes.size);
  return codes.size - 1;
}
