import type { NewTypeError } from "./type-gate.ts";

/** An error with the line of code that it stands in. */
export interface PlacedError extends NewTypeError {
  readonly line: string;
}

/** The errors that are not among those known, each of which covers one. */
export function withoutKnown(
  errors: readonly PlacedError[],
  known: readonly PlacedError[],
): readonly PlacedError[] {
  const left = new Map<string, number>();
  for (const error of known) left.set(keyOf(error), (left.get(keyOf(error)) ?? 0) + 1);
  return errors.filter((error) => {
    const count = left.get(keyOf(error)) ?? 0;
    left.set(keyOf(error), count - 1);
    return count <= 0;
  });
}

/**
 * Errors are told apart by file, code and words: their places move with the edits. The compiler names the members of a union in
 * the order in which it met them, which an edit in any file may change; of a long one it leaves some out.
 */
function keyOf({ path, code, message, line }: PlacedError): string {
  const words = /\.\.\. \d+ more \.\.\./.test(message) ? line.trim() : sortedWords(message);
  return `${path}\n${code}\n${words}`;
}

function sortedWords(message: string): string {
  return message
    .split(/[\s'|]+/)
    .sort()
    .join(" ");
}
