import { identifierName, nodeIn, nodesIn } from "../sources/node-fields.ts";
import { nodeOf } from "../sources/source-tree.ts";
import type { SourceTree } from "../sources/source-tree.ts";
import type { SyntaxNode } from "../syntax/tree.ts";

/** `const name = init;` */
export interface LocalConstant {
  readonly statement: SyntaxNode;
  readonly declarator: SyntaxNode;
  readonly name: string;
  readonly init: SyntaxNode;
  /** Where it is read. */
  readonly reads: readonly SyntaxNode[];
}

/** The one that a statement declares, where it declares nothing else. */
export function localConstantOf(tree: SourceTree, statement: SyntaxNode): LocalConstant | null {
  const [constant, ...more] = localConstantsOf(tree, statement) ?? [];
  return constant && more.length === 0 ? constant : null;
}

/** All that a statement declares; null where it does anything else. */
export function localConstantsOf(tree: SourceTree, statement: SyntaxNode): readonly LocalConstant[] | null {
  if (statement.type !== "VariableDeclaration") return null;
  const all = nodesIn(statement, "declarations").map((each) => constantIn(tree, statement, each));
  const constants = all.filter((constant) => constant !== null);
  return constants.length === all.length ? constants : null;
}

function constantIn(tree: SourceTree, statement: SyntaxNode, declarator: SyntaxNode): LocalConstant | null {
  const id = nodeIn(declarator, "id");
  const init = nodeIn(declarator, "init");
  const name = identifierName(id);
  if (!id || !init || name === null) return null;
  const variable = tree.bindingAt(id.start);
  if (!variable || variable.references.some((use) => use.isWrite() && use.init !== true)) return null;
  const reads = variable.references.filter((use) => use.isRead()).map((use) => nodeOf(use.identifier));
  return { statement, declarator, name, init, reads };
}
