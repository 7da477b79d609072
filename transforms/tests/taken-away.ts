import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { PropertyWrite } from "./property-write.ts";
import { kindOf, testFrameOf } from "./test-case.ts";

/**
 * `function clear() { delete process.env.PORT }`, which nothing but hooks call: what it takes away it takes away
 * before a test, as a hook does that says so itself.
 */
export function isTakenAwayByHelper(tree: SourceTree, { statement, value }: PropertyWrite): boolean {
  if (value !== null || testFrameOf(tree, statement) !== null) return false;
  const name = nameOfHelper(tree, statement);
  const helper = name && tree.bindingAt(name.start);
  const uses = helper ? helper.references.filter((use) => use.init !== true) : [];
  return uses.length > 0 && uses.every((use) => isOfHook(tree, nodeOf(use.identifier)));
}

/** The name of the function that a statement is of. */
function nameOfHelper(tree: SourceTree, statement: SyntaxNode): SyntaxNode | null {
  const helper = [...tree.ancestorsOf(statement)].find(isFunction) ?? null;
  const holder = helper && tree.parentOf(helper);
  return nodeIn(holder?.type === "VariableDeclarator" ? holder : helper, "id");
}

/** `beforeEach(clear)`, `beforeEach(() => { clear() })` */
function isOfHook(tree: SourceTree, use: SyntaxNode): boolean {
  const call = tree.parentOf(use);
  if (call?.type !== "CallExpression") return false;
  if (nodesIn(call, "arguments").includes(use)) return /hook$/.test(kindOf(nodeIn(call, "callee")) ?? "");
  const isCalled = identifierName(nodeIn(call, "callee")) === identifierName(use);
  return isCalled && /hook$/.test(testFrameOf(tree, call)?.kind ?? "");
}
