import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { readKey } from "../../src/scan/memo/table-operations.ts";
import type { LocalConstant } from "../../src/scan/memo/local-constant.ts";

/** An expression that stands for the time kept under the key. */
export interface LastTime {
  /** What stands for it where none is kept, as `0` in `last[key] || 0`; null where nothing does. */
  readonly startsAt: string | null;
  /** Whether that also stands for a time of 0. */
  readonly zeroIsNever: boolean;
}

/** `table[key]`, `table.get(key) ?? 0`, `table[key] || -Infinity`, or a constant from above that holds one of them. */
export function lastTimeOf(
  tree: SourceTree,
  node: SyntaxNode | null,
  table: string,
  constant: LocalConstant | null,
): LastTime | null {
  const value = unwrapped(node);
  if (constant !== null && identifierName(value) === constant.name)
    return lastTimeOf(tree, constant.init, table, null);
  if (readKey(value, table) !== null) return { startsAt: null, zeroIsNever: false };
  if (value?.type !== "LogicalExpression" || value.operator === "&&") return null;
  if (readKey(nodeIn(value, "left"), table) === null) return null;
  const startsAt = timeWritten(tree, nodeIn(value, "right"));
  return startsAt === null ? null : { startsAt, zeroIsNever: value.operator === "||" && startsAt !== "0" };
}

/** `0`, `-1000`, `-Infinity` */
function timeWritten(tree: SourceTree, node: SyntaxNode | null): string | null {
  const text = node === null ? "" : tree.textOf(node).replace(/\s+/g, "");
  if (/^(?:-Infinity|Number\.NEGATIVE_INFINITY)$/.test(text)) return "-Infinity";
  return /^-?\d+$/.test(text) ? text : null;
}
