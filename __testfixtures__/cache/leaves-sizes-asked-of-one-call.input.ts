export function longestOf(words: readonly string[]): string | null {
  const lengths = new Map<string, number>();
  for (const word of words) if (!lengths.has(word)) lengths.set(word, word.length);
  if (lengths.size > 0) return [...lengths].reduce((one, other) => (other[1] > one[1] ? other : one))[0];
  return null;
}
