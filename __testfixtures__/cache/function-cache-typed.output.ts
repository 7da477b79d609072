import { cache } from "@unambient/runtime";

export function wordsOf(text: string): readonly string[] {
  const found = wordsOf.cache.get(text);
  if (found !== undefined) return found;
  const words = String(text).split(" ");
  wordsOf.cache.set(text, words);
  return words;
}
wordsOf.cache = cache("cache", {
  flag: "use_ttl_cache",
  legacy: new Map<string, readonly string[]>(),
});

wordsOf.forget = (): void => wordsOf.cache.clear();
