import { identifierName, nodeIn, nodesIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";

/** A function in which callbacks of a test share their question whether it is over: `const check = () => { … };`. */
export interface SharedCheck {
  readonly statement: SyntaxNode;
  /** Where it is named, but for its declaration. */
  readonly names: readonly SyntaxNode[];
  /** Its calls, each without arguments. */
  readonly calls: readonly SyntaxNode[];
}

/** The function as one that is called by its name, or null for a callback. */
export function sharedCheckOf(tree: SourceTree, owner: SyntaxNode): SharedCheck | null {
  const outer = tree.parentOf(owner);
  const isDeclared = owner.type === "FunctionDeclaration";
  const statement = isDeclared ? owner : outer?.type === "VariableDeclarator" ? tree.parentOf(outer) : null;
  const id = isDeclared ? nodeIn(owner, "id") : nodeIn(outer, "id");
  const variable = id && identifierName(id) !== null ? tree.bindingAt(id.start) : null;
  if (!statement || !variable) return null;
  if (!isDeclared && nodesIn(statement, "declarations").length > 1) return null;
  const names = variable.references
    .filter((use) => use.init !== true)
    .map(({ identifier }) => nodeOf(identifier));
  const calls = names.map((name) => callOf(tree, name)).filter((call) => call !== null);
  return { statement, names, calls };
}

function callOf(tree: SourceTree, name: SyntaxNode): SyntaxNode | null {
  const call = tree.parentOf(name);
  const isCalled = call?.type === "CallExpression" && nodeIn(call, "callee") === name;
  return isCalled && nodesIn(call, "arguments").length === 0 ? call : null;
}
