/** A path or another word for a shell line: in quotes where it needs them. */
export function quoted(word: string): string {
  return /^[\w./:@\\-]+$/.test(word) ? word : JSON.stringify(word);
}
