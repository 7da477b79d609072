/**
 * How a note for a person reads in the code; `finish` looks for the same words, which a linter may have begin with a
 * capital.
 */
const NOTE = /[ \t]*\/\/ [uU]nambient: [a-z0-9-]+(?:, [a-z0-9-]+)*(?=\r?$)/m;

/** `// unambient: shared-binding, loose-restore` */
export function noteComment(codes: readonly string[]): string {
  return `// unambient: ${[...new Set(codes)].join(", ")}`;
}

/**
 * The range of such a comment, with the blanks before it, on the line that `offset` is in; null where there is none.
 */
export function noteCommentAfter(
  text: string,
  offset: number,
): { readonly start: number; readonly end: number } | null {
  const lineEnd = text.indexOf("\n", offset);
  const found = NOTE.exec(text.slice(offset, lineEnd === -1 ? text.length : lineEnd));
  return found && { start: offset + found.index, end: offset + found.index + found[0].length };
}
