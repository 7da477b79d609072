import type { NewTypeError } from "./type-gate.ts";

/** The errors that are not among those known, each of which covers one. */
export function withoutKnown(
  errors: readonly NewTypeError[],
  known: readonly NewTypeError[],
): readonly NewTypeError[] {
  const left = new Map<string, number>();
  for (const error of known) left.set(keyOf(error), (left.get(keyOf(error)) ?? 0) + 1);
  return errors.filter((error) => {
    const count = left.get(keyOf(error)) ?? 0;
    left.set(keyOf(error), count - 1);
    return count <= 0;
  });
}

/**
 * Errors are told apart by file, code and words: their places move with the edits. The compiler names the members of
 * a union in the order in which it met them, which an edit in any file may change; of a long type it leaves some out,
 * other ones each time. What a variable holds that becomes a holder is named behind it: `'current.value' is possibly
 * 'undefined'`.
 */
function keyOf({ path, code, message }: NewTypeError): string {
  return `${path}\n${code}\n${sortedWords(message.replaceAll(SHORTENED_TYPE, "a long type").replaceAll(/\.value\b/g, ""))}`;
}

const SHORTENED_TYPE = /'[^']*\.\.\. \d+ more \.\.\.[^']*'/g;

function sortedWords(message: string): string {
  return message
    .split(/[\s'|]+/)
    .sort()
    .join(" ");
}
