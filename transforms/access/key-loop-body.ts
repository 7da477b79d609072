import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { usesThis } from "../wrapping/uses-this.ts";
import { ownKeyEdits } from "./own-key-access.ts";

export function statementsOf(body: SyntaxNode): readonly SyntaxNode[] {
  return body.type === "BlockStatement" ? nodesIn(body, "body") : [body];
}

/** What runs for own keys alone: of `if (o.hasOwnProperty(k)) …`. */
export function guardedBy(
  tree: SourceTree,
  statement: SyntaxNode,
  key: string,
  object: string,
): SyntaxNode | null {
  if (statement.type !== "IfStatement" || nodeIn(statement, "alternate") !== null) return null;
  return isOwnKeyTest(tree, nodeIn(statement, "test"), key, object) ? nodeIn(statement, "consequent") : null;
}

/** `o.hasOwnProperty(k)`, and what more stands behind `&&`. */
function isOwnKeyTest(tree: SourceTree, test: SyntaxNode | null, key: string, object: string): boolean {
  if (test?.type === "LogicalExpression")
    return test.operator === "&&" && isOwnKeyTest(tree, nodeIn(test, "left"), key, object);
  if (test?.type !== "CallExpression") return false;
  const callee = nodeIn(test, "callee");
  const named = [...nodesIn(test, "arguments"), nodeIn(callee, "object")].find(
    (each) => each !== null && tree.textOf(each) === object,
  );
  const asked = nodesIn(test, "arguments").some((each) => identifierName(each) === key);
  return asked && named !== undefined && named !== null && ownKeyEdits(tree, named) !== null;
}

/** All that the body does stands behind the question whether the entry is there. */
export function asksFirst(tree: SourceTree, body: SyntaxNode, key: string, object: string): boolean {
  const [first, ...more] = statementsOf(body);
  if (!first || first.type !== "IfStatement") return false;
  if (more.length === 0) return guardedBy(tree, first, key, object) !== null;
  const test = nodeIn(first, "test");
  const [leaves, ...others] = statementsOf(nodeIn(first, "consequent") as SyntaxNode);
  return (
    leaves?.type === "ContinueStatement" &&
    others.length === 0 &&
    nodeIn(first, "alternate") === null &&
    test?.type === "UnaryExpression" &&
    test.operator === "!" &&
    isOwnKeyTest(tree, nodeIn(test, "argument"), key, object)
  );
}

export function isDeleteOf(
  tree: SourceTree,
  statement: SyntaxNode | null,
  key: string,
  object: string,
): boolean {
  const unary = nodeIn(statement, "expression");
  if (unary?.type !== "UnaryExpression" || unary.operator !== "delete") return false;
  const member = nodeIn(unary, "argument");
  return isEntryOf(tree, member, key, object);
}

function isEntryOf(tree: SourceTree, member: SyntaxNode | null, key: string, object: string): boolean {
  if (member?.type !== "MemberExpression" || member.computed !== true) return false;
  const named = nodeIn(member, "object") as SyntaxNode;
  return tree.textOf(named) === object && identifierName(nodeIn(member, "property")) === key;
}

/** Whether a body may stand in a function that is called for each key: it is none that only a loop can have. */
export function fitsCallback(body: SyntaxNode, key: string): boolean {
  return !usesThis(body) && !isOfALoop(body) && !isKept(body, key);
}

/** Leaves it, goes on with it, or declares what is there behind it. */
function isOfALoop(node: SyntaxNode): boolean {
  if (/^(?:(?:Break|Continue|Return)Statement|VariableDeclaration|FunctionDeclaration)$/.test(node.type))
    return true;
  return !isFunction(node) && childrenOf(node).some(isOfALoop);
}

/** A function in the body names the key, which is one for all turns of a loop. */
function isKept(node: SyntaxNode, key: string): boolean {
  const names = (inner: SyntaxNode): boolean =>
    identifierName(inner) === key || childrenOf(inner).some(names);
  return isFunction(node) ? names(node) : childrenOf(node).some((child) => isKept(child, key));
}

export function isAssigned(body: SyntaxNode, key: string): boolean {
  const target = nodeIn(body, body.type === "UpdateExpression" ? "argument" : "left");
  if (/^(Assignment|Update)Expression$/.test(body.type) && identifierName(target) === key) return true;
  return childrenOf(body).some((child) => isAssigned(child, key));
}
