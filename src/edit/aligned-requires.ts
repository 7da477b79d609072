import { statementsOf } from "./parsed-text.ts";
import type { ParsedText } from "./parsed-text.ts";

/** `var path    = require("path")` */
const PADDED = /^(\w+\s+\S+?\s*) = require\(/;

/**
 * The start of a line that requires something, as long as those of the file are whose equals signs stand below each
 * other.
 */
export function alignedHead(file: ParsedText, head: string): string {
  const heads = statementsOf(file).flatMap(
    ({ start, end }) => PADDED.exec(file.text.slice(start, end))?.[1] ?? [],
  );
  const [length, ...others] = new Set(heads.map((each) => each.length));
  const isAligned = others.length === 0 && heads.length > 1 && heads.some((each) => each.endsWith(" "));
  return isAligned && length !== undefined ? head.padEnd(length) : head;
}
