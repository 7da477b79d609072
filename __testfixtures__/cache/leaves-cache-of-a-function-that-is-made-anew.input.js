export function makeWords() {
  const wordsOf = (text) => (wordsOf.cache[text] ??= String(text).split(" "));
  wordsOf.cache = {};
  return wordsOf;
}
