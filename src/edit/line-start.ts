/** Where the line begins that an offset is on; after a byte order mark. */
export function lineStart(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return text.charCodeAt(start) === 0xfeff ? start + 1 : start;
}

/** The blanks that the line begins with that an offset is on. */
export function indentAt(text: string, offset: number): string {
  return /^[^\S\r\n]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? "";
}
