import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { PropertyWrite } from "./property-write.ts";

/** A comment alone on the line above, which lets rules of ESLint pass on the next one. */
const ABOVE =
  /(?:\/\/[^\S\r\n]*eslint-disable-next-line\s([^\r\n]*)|\/\*\s*eslint-disable-next-line\s([^\r\n]*?)\*\/)\s*$/;

/** What linters say of a property that is written to by its name: a stub is told the name as a text. */
const OF_WRITES = /^(?:no-console|(?:n\/|node\/)?no-process-env|no-global-assign|no-extend-native)$/;

/**
 * Where the edit of a write begins that a stub takes the place of: at the comment above it where that would let
 * nothing pass any more, which linters complain of in turn.
 */
export function startOfWrite({ text }: SourceTree, { statement, value }: PropertyWrite): number {
  const above = ABOVE.exec(text.slice(0, statement.start));
  const [rules = ""] = (above?.[1] ?? above?.[2] ?? "").split(/\s--\s/);
  const isOutgrown = rules.split(",").every((rule) => OF_WRITES.test(rule.trim()));
  const given = value === null ? "" : text.slice(value.start, value.end);
  const isAlone = above !== null && /(?:^|[\r\n])[^\S\r\n]*$/.test(text.slice(0, above.index));
  return isAlone && isOutgrown && !/\b(?:console|process)\b/.test(given) ? above.index : statement.start;
}
