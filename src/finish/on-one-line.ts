import { fileStyleOf } from "../edit/file-style.ts";
import { lineStart } from "../edit/line-start.ts";
import { widthOf } from "../edit/line-width.ts";
import type { FlaggedFacade } from "../facades/find-facades.ts";
import { parseSource } from "../scan/syntax/parse.ts";

/**
 * The one option that is left of two, `legacy` as `value`, on the line of the call, where it fits there: it had lines
 * of its own for the sake of its neighbour. Null where more is left, or a comment or a value of several lines is.
 */
export function onOneLine(text: string, { path, options, end }: FlaggedFacade): string | null {
  const { properties } = options;
  const legacy = properties.find(({ name }) => name === "legacy");
  if (properties.length !== 2 || legacy === undefined) return null;
  const inside = text.slice(options.start, options.end);
  // With a type in a comment before it, where it has one.
  const value = legacy.key.end < legacy.end ? text.slice(legacy.key.end, legacy.end) : ": legacy";
  const gaps = gapsBetween(text, options);
  if (!/[\r\n]/.test(inside) || /[\r\n]/.test(value) || !/^[\s{},]*$/.test(gaps)) return null;
  const space = fileStyleOf(parseSource(path, text)).spacedBraces ? " " : "";
  const joined = `{${space}value${value}${space}}`;
  const before = text.slice(lineStart(text, options.start), options.start);
  // A note behind it goes with the flag.
  const after = /^[;,]?/.exec(text.slice(end))?.[0] ?? "";
  const isLast = end === options.end + ")".length;
  return isLast && `${before}${joined})${after}`.length <= widthOf(text) ? joined : null;
}

/** All of the object but its properties. */
function gapsBetween(text: string, { start, end, properties }: FlaggedFacade["options"]): string {
  let gaps = "";
  let at = start;
  for (const property of properties) {
    gaps += text.slice(at, property.start);
    at = property.end;
  }
  return gaps + text.slice(at, end);
}
