import { identifierName, nodeIn, nodesIn } from "../sources/node-fields.ts";
import { nodeOf } from "../sources/source-tree.ts";
import type { SourceTree } from "../sources/source-tree.ts";
import type { SyntaxNode } from "../syntax/tree.ts";

/** `const name = init;`, alone in its statement. */
export interface LocalConstant {
  readonly statement: SyntaxNode;
  readonly name: string;
  readonly init: SyntaxNode;
  /** Where it is read. */
  readonly reads: readonly SyntaxNode[];
}

export function localConstantOf(tree: SourceTree, statement: SyntaxNode): LocalConstant | null {
  const [declarator, ...more] =
    statement.type === "VariableDeclaration" ? nodesIn(statement, "declarations") : [];
  const id = declarator ? nodeIn(declarator, "id") : null;
  const init = declarator ? nodeIn(declarator, "init") : null;
  const name = identifierName(id);
  if (!id || !init || name === null || more.length > 0) return null;
  const variable = tree.bindingAt(id.start);
  if (!variable || variable.references.some((use) => use.isWrite() && use.init !== true)) return null;
  const reads = variable.references.filter((use) => use.isRead()).map((use) => nodeOf(use.identifier));
  return { statement, name, init, reads };
}
