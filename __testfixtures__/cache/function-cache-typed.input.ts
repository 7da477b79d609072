export function wordsOf(text: string): readonly string[] {
  const found = wordsOf.cache.get(text);
  if (found !== undefined) return found;
  const words = String(text).split(" ");
  wordsOf.cache.set(text, words);
  return words;
}
wordsOf.cache = new Map<string, readonly string[]>();

wordsOf.forget = (): void => wordsOf.cache.clear();
