import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { LocalConstant } from "../../src/scan/memo/local-constant.ts";
import type { TimePlace } from "./time-place.ts";

/** An expression that stands for the time kept under the key. */
export interface LastTime {
  /** What stands for it where none is kept, as `0` in `last[key] || 0`; null where nothing does. */
  readonly startsAt: string | null;
  /** Whether that also stands for a time of 0. */
  readonly zeroIsNever: boolean;
}

/**
 * `table[key]`, `table.get(key) ?? 0`, `table[key] || -Infinity`, a variable, or a constant from above that holds one
 * of them.
 */
export function lastTimeOf(
  tree: SourceTree,
  node: SyntaxNode | null,
  place: TimePlace,
  constant: LocalConstant | null,
): LastTime | null {
  const value = unwrapped(node);
  if (constant !== null && identifierName(value) === constant.name)
    return lastTimeOf(tree, constant.init, place, null);
  if (place.keyRead(value) !== null) return { startsAt: place.startsAt, zeroIsNever: false };
  if (value?.type !== "LogicalExpression" || value.operator === "&&") return null;
  if (place.startsAt !== null || place.keyRead(nodeIn(value, "left")) === null) return null;
  const startsAt = timeWritten(tree, nodeIn(value, "right"));
  return startsAt === null ? null : { startsAt, zeroIsNever: value.operator === "||" && startsAt !== "0" };
}

/** `0`, `-1000`, `-Infinity` */
export function timeWritten(tree: SourceTree, node: SyntaxNode | null): string | null {
  const text = node === null ? "" : tree.textOf(node).replace(/\s+/g, "");
  if (/^(?:-Infinity|Number\.NEGATIVE_INFINITY)$/.test(text)) return "-Infinity";
  return /^-?\d+$/.test(text) ? text : null;
}
