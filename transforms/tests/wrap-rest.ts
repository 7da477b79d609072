import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { Edit } from "../../src/model/edit.ts";
import { isFunction } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { callbackEnd, callbackHead, indentedEdits } from "../wrapping/wrap-body.ts";
import type { GroupedWrites } from "./grouped-writes.ts";
import { startOfWrite } from "./outgrown-directive.ts";
import { statementLine } from "./wrap-head.ts";
import type { Place } from "./wrap-head.ts";

/** Writes of a test, the body that they stand in, and the call that is to be made around what comes after. */
export interface WrittenAround extends GroupedWrites {
  readonly body: SyntaxNode;
  /** Edits that take the writes away. */
  readonly removals: readonly Edit[];
  readonly head: (place: Place) => string;
}

/**
 * Puts what stands behind the writes into a callback, from where the first of them was: what comes before is run
 * without them, as it was. Null where that cannot be done.
 */
export function wrapRest(
  tree: SourceTree,
  { body, writes, behind, removals, head }: WrittenAround,
): readonly Edit[] | null {
  const style = fileStyleOf(tree.syntax);
  const close = callbackEnd(tree, behind);
  const [first] = writes;
  if (close === null || !first) return null;
  const { end } = first.statement;
  const isAsync = behind.some(waits);
  const call = head(statementLine(tree, first.statement));
  const gap = tree.text[end] === "/" ? " " : "";
  const text = `return ${call}${isAsync ? "async " : ""}${callbackHead(style)} {${gap}`;
  const others = removals.slice(1);
  return [
    { path: tree.path, start: startOfWrite(tree, first), end, text },
    ...others,
    ...indentedEdits(tree, { start: end, end: body.end - 1 }, close, others),
  ];
}

/** Awaits something itself. */
export function waits(node: SyntaxNode): boolean {
  if (node.type === "AwaitExpression" || node.await === true) return true;
  return !isFunction(node) && childrenOf(node).some(waits);
}
