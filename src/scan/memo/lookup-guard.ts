import { identifierName, isInside, nodeIn, nodesIn, unwrapped } from "../sources/node-fields.ts";
import { nodeOf } from "../sources/source-tree.ts";
import type { SourceTree } from "../sources/source-tree.ts";
import type { SyntaxNode } from "../syntax/tree.ts";
import { localConstantOf } from "./local-constant.ts";
import type { MemoUse } from "./memo-use.ts";
import { readKey, testedKey } from "./table-operations.ts";

/**
 * `if (table.has(k)) return table.get(k);`, also with the hit in a constant above, and with a further condition on it:
 * without the table the branch is never taken, and all of it goes.
 */
export function lookupGuard(tree: SourceTree, use: SyntaxNode, table: string): MemoUse | null {
  const statement = guardAround(tree, use);
  if (statement === null) return null;
  const hit = hitAbove(tree, statement, table);
  const isHit = (node: SyntaxNode | null) =>
    readKey(node, table) !== null || (hit !== null && identifierName(unwrapped(node)) === hit.name);
  if (!returnsAtOnce(statement) || !saysHit(nodeIn(statement, "test"), table, isHit)) return null;
  const usesHit =
    hit !== null && hit.reads.length > 0 && hit.reads.every((read) => isInside(read, statement));
  if (hit !== null && !usesHit) return null;
  const gone = hit === null ? [statement] : [hit.statement, statement];
  return {
    kind: "lookup",
    at: statement,
    covers: gone,
    plain: gone.map(({ start, end }) => ({ start, end, text: null })),
  };
}

/** The `if` that a use stands in, or that follows the constant that it is read into. */
function guardAround(tree: SourceTree, use: SyntaxNode): SyntaxNode | null {
  for (const node of tree.ancestorsOf(use)) {
    if (node.type === "IfStatement") return node;
    if (node.type === "BlockStatement" || /Function/.test(node.type)) return null;
    if (node.type !== "VariableDeclaration") continue;
    const next = siblingAfter(tree, node);
    return next?.type === "IfStatement" ? next : null;
  }
  return null;
}

function hitAbove(tree: SourceTree, statement: SyntaxNode, table: string) {
  const siblings = nodesIn(tree.parentOf(statement), "body");
  const above = siblings[siblings.indexOf(statement) - 1];
  const constant = above ? localConstantOf(tree, above) : null;
  return constant !== null && readKey(constant.init, table) !== null ? constant : null;
}

/** Nobody who takes the branch comes back from it. */
function returnsAtOnce(statement: SyntaxNode): boolean {
  const consequent = nodeIn(statement, "consequent");
  const last = consequent?.type === "BlockStatement" ? nodesIn(consequent, "body").at(-1) : consequent;
  return last?.type === "ReturnStatement" && nodeIn(statement, "alternate") === null;
}

function saysHit(
  test: SyntaxNode | null,
  table: string,
  isHit: (node: SyntaxNode | null) => boolean,
): boolean {
  const node = unwrapped(test);
  if (node === null) return false;
  if (node.type === "LogicalExpression" && node.operator === "&&")
    return saysHit(nodeIn(node, "left"), table, isHit);
  if (testedKey(node, table) !== null || isHit(node)) return true;
  if (node.type !== "BinaryExpression" || !/^!==?$/.test(String(node.operator))) return false;
  return isHit(nodeIn(node, "left")) && isNothing(nodeIn(node, "right"), node.operator === "!=");
}

/** `undefined`; with `orNull` also `null`. */
export function isNothing(node: SyntaxNode | null, orNull: boolean): boolean {
  const value = unwrapped(node);
  return (
    identifierName(value) === "undefined" || (orNull && value?.type === "Literal" && value.value === null)
  );
}

export function siblingAfter(tree: SourceTree, statement: SyntaxNode): SyntaxNode | null {
  const siblings = nodesIn(tree.parentOf(statement), "body");
  return siblings[siblings.indexOf(statement) + 1] ?? null;
}

/** Where a variable is written after its declaration. */
export function writesOf(tree: SourceTree, id: SyntaxNode): readonly SyntaxNode[] {
  const variable = tree.bindingAt(id.start);
  const writes = variable?.references.filter((use) => use.isWrite() && use.init !== true) ?? [];
  return writes.map((use) => nodeOf(use.identifier));
}
