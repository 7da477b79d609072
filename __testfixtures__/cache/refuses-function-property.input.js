export function wordsOf(text) {
  const cache = wordsOf.cache || (wordsOf.cache = {});
  return cache[text] || (cache[text] = String(text).split(" "));
}
