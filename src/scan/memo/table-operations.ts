import { identifierName, nodeIn, nodesIn, unwrapped } from "../sources/node-fields.ts";
import type { SyntaxNode } from "../syntax/tree.ts";

/** The key of `table[key]` and `table.get(key)`. */
export function readKey(node: SyntaxNode | null, table: string): SyntaxNode | null {
  return memberKey(unwrapped(node), table) ?? calledWith(unwrapped(node), table, "get")[0] ?? null;
}

const HAS: readonly string[] = ["has", "hasOwn", "hasOwnProperty"];

/** The key of `key in table` and `table.has(key)`. */
export function testedKey(node: SyntaxNode | null, table: string): SyntaxNode | null {
  if (node?.type === "BinaryExpression" && node.operator === "in") {
    return identifierName(nodeIn(node, "right")) === table ? nodeIn(node, "left") : null;
  }
  return HAS.map((method) => calledWith(node, table, method)[0]).find(Boolean) ?? null;
}

/** The key and the value of the statements `table[key] = value;` and `table.set(key, value);`. */
export function putOf(statement: SyntaxNode, table: string): readonly [SyntaxNode, SyntaxNode] | null {
  return statement.type === "ExpressionStatement" ? putIn(nodeIn(statement, "expression"), table) : null;
}

/** The same of an expression. */
export function putIn(node: SyntaxNode | null, table: string): readonly [SyntaxNode, SyntaxNode] | null {
  const expression = unwrapped(node);
  const [key, value] = calledWith(expression, table, "set");
  if (key && value) return [key, value];
  if (expression?.type !== "AssignmentExpression" || expression.operator !== "=") return null;
  const target = memberKey(nodeIn(expression, "left"), table);
  const right = nodeIn(expression, "right");
  return target && right ? [target, right] : null;
}

/** The key of `table[key]`. */
export function memberKey(node: SyntaxNode | null, table: string): SyntaxNode | null {
  if (node?.type !== "MemberExpression" || node.computed !== true) return null;
  return identifierName(unwrapped(nodeIn(node, "object"))) === table ? nodeIn(node, "property") : null;
}

/** The arguments of `table.method(…)`; none for any other node. */
export function calledWith(node: SyntaxNode | null, table: string, method: string): readonly SyntaxNode[] {
  const callee = node?.type === "CallExpression" ? nodeIn(node, "callee") : null;
  if (callee?.type !== "MemberExpression" || callee.computed === true) return [];
  if (identifierName(nodeIn(callee, "object")) !== table) return [];
  return identifierName(nodeIn(callee, "property")) === method ? nodesIn(node, "arguments") : [];
}
