export function wordsOf(text) {
  return (wordsOf.cache[text] ??= String(text).split(" "));
}
wordsOf.cache = {};

export const detail = (name) => wordsOf[name];
