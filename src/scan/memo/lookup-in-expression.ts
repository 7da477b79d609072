import { nodeIn, unwrapped } from "../sources/node-fields.ts";
import type { SourceTree } from "../sources/source-tree.ts";
import type { SyntaxNode } from "../syntax/tree.ts";
import type { MemoUse } from "./memo-use.ts";
import { memberKey, putIn, readKey, testedKey } from "./table-operations.ts";

/**
 * `table[k] || (table[k] = v)`, `table[k] ??= v`, `k in table ? table[k] : (table[k] = v)`: without the table it is
 * `v`.
 */
export function lookupInExpression(tree: SourceTree, use: SyntaxNode, table: string): MemoUse | null {
  for (const node of tree.ancestorsOf(use)) {
    if (/Statement$|^Variable|Function/.test(node.type)) return null;
    const value = computedIn(tree, node, table);
    if (value === null) continue;
    const text = plainText(tree, value, tree.parentOf(node));
    return {
      kind: "lookup",
      at: node,
      covers: [node],
      plain: [{ start: node.start, end: node.end, text }],
    };
  }
  return null;
}

/** The `v` that is computed on a miss. */
function computedIn(tree: SourceTree, node: SyntaxNode, table: string): SyntaxNode | null {
  const isSame = (a: SyntaxNode | null, b: SyntaxNode | null | undefined) =>
    a !== null && b !== null && b !== undefined && tree.textOf(a) === tree.textOf(b);
  if (node.type === "AssignmentExpression" && /^(?:\?\?|\|\|)=$/.test(String(node.operator)))
    return memberKey(nodeIn(node, "left"), table) && nodeIn(node, "right");
  if (node.type === "LogicalExpression" && node.operator !== "&&") {
    const put = putIn(nodeIn(node, "right"), table);
    return put && isSame(readKey(nodeIn(node, "left"), table), put[0]) ? put[1] : null;
  }
  if (node.type !== "ConditionalExpression") return null;
  const key = testedKey(unwrapped(nodeIn(node, "test")), table);
  const put = putIn(nodeIn(node, "alternate"), table);
  if (!isSame(key, readKey(nodeIn(node, "consequent"), table))) return null;
  return put && isSame(key, put[0]) ? put[1] : null;
}

/** In parentheses, where it would take in what stands beside it. */
function plainText(tree: SourceTree, value: SyntaxNode, around: SyntaxNode | null): string {
  const isLoose = /^(?:Sequence|Assignment|Conditional|Logical|Binary|Arrow|Yield)/.test(value.type);
  const isAlone = /^(?:Parenthesized|Return)/.test(around?.type ?? "");
  return isLoose && !isAlone ? `(${tree.textOf(value)})` : tree.textOf(value);
}
