import { cache as boundedCache } from "@unambient/runtime";

const cache = boundedCache("cache", {
  flag: "use_ttl_cache",
  legacy: new Map<string, number>(),
});

export function score(word: string): number {
  let found = cache.get(word);
  if (found === undefined) cache.set(word, (found = String(word).length));
  return found;
}
