import { isClockReading } from "../sources/clock.ts";
import { isInside, nodeIn, nodesIn, unwrapped } from "../sources/node-fields.ts";
import type { SourceTree } from "../sources/source-tree.ts";
import { childrenOf } from "../syntax/tree.ts";
import type { SyntaxNode } from "../syntax/tree.ts";
import type { MemoUse, PlainChange } from "./memo-use.ts";
import { calledWith, memberKey, putIn, putOf } from "./table-operations.ts";

/** `table.set(k, v);` and `return (table[k] = v);`: without the table `v` is left, where it does something. */
export function memoPut(tree: SourceTree, use: SyntaxNode, table: string): MemoUse | null {
  for (const node of tree.ancestorsOf(use)) {
    const kept = node.type === "ReturnStatement" ? putIn(nodeIn(node, "argument"), table) : null;
    if (kept !== null) return returnedPut(tree, node, kept[1]);
    const put = putOf(node, table);
    if (put !== null && isInside(use, put[1])) return null;
    if (put !== null) return statementPut(tree, node, put[1]);
    if (/Function|Statement$/.test(node.type)) return null;
  }
  return null;
}

function returnedPut(tree: SourceTree, statement: SyntaxNode, value: SyntaxNode): MemoUse {
  const { start, end } = nodeIn(statement, "argument") as SyntaxNode;
  const plain = [{ start, end, text: tree.textOf(value) }];
  return { kind: "put", at: statement, covers: [statement], plain };
}

function statementPut(tree: SourceTree, statement: SyntaxNode, value: SyntaxNode): MemoUse {
  const canGo = isInBlock(tree, statement) && isInert(tree, value);
  const plain = canGo ? [gone(statement)] : null;
  return { kind: "put", at: statement, covers: [statement], plain };
}

/** `table.clear();`, `table.delete(k);`, `delete table[k];`, and `if (table.size > N) …` around them. */
export function memoEmptied(tree: SourceTree, use: SyntaxNode, table: string): MemoUse | null {
  const statement = [...tree.ancestorsOf(use)].find(
    (node) => /Statement$/.test(node.type) || node.type === "ArrowFunctionExpression",
  );
  if (statement === undefined) return null;
  const bound = boundAround(tree, use, table);
  const at = bound ?? (empties(statement, table) ? statement : null);
  if (at === null) return null;
  const canGo = at.type !== "ArrowFunctionExpression" && isInBlock(tree, at);
  return { kind: "emptied", at, covers: [at], plain: canGo ? [gone(at)] : null };
}

function empties(statement: SyntaxNode, table: string): boolean {
  const key = statement.type === "ArrowFunctionExpression" ? "body" : "expression";
  const expression = unwrapped(nodeIn(statement, key));
  if (expression?.type === "UnaryExpression" && expression.operator === "delete")
    return memberKey(nodeIn(expression, "argument"), table) !== null;
  if (calledWith(expression, table, "delete").length > 0) return true;
  const callee = nodeIn(expression, "callee");
  return nodeIn(callee, "object")?.name === table && nodeIn(callee, "property")?.name === "clear";
}

/** A size kept by hand: an `if` that asks how many there are, and does nothing but take some out. */
function boundAround(tree: SourceTree, use: SyntaxNode, table: string): SyntaxNode | null {
  const around = [...tree.ancestorsOf(use)].find((node) => node.type === "IfStatement");
  if (around === undefined || nodeIn(around, "alternate")) return null;
  const test = unwrapped(nodeIn(around, "test"));
  const size = tree.textOf(nodeIn(test, "left") ?? around);
  if (!/^>=?$/.test(String(test?.operator)) || !sizesOf(table).includes(size)) return null;
  const consequent = nodeIn(around, "consequent");
  const body = consequent?.type === "BlockStatement" ? nodesIn(consequent, "body") : [consequent];
  return body.every((each) => each !== null && empties(each, table)) ? around : null;
}

function sizesOf(table: string): readonly string[] {
  return [`${table}.size`, `Object.keys(${table}).length`, `${table}.keys().length`];
}

function gone({ start, end }: SyntaxNode): PlainChange {
  return { start, end, text: null };
}

function isInBlock(tree: SourceTree, statement: SyntaxNode): boolean {
  return /^(?:BlockStatement|Program)$/.test(tree.parentOf(statement)?.type ?? "");
}

/** Does nothing but be a value; asking the clock is nothing. */
function isInert(tree: SourceTree, node: SyntaxNode): boolean {
  const isActive = /^(?:Call|New|TaggedTemplate|Await|Yield|Assignment|Update|Import)/.test(node.type);
  if (isActive) return isClockReading(tree, node);
  return /Function/.test(node.type) || childrenOf(node).every((child) => isInert(tree, child));
}
