import type { Variable } from "@typescript-eslint/scope-manager";
import type { Range } from "../facades/find-facades.ts";
import { identifierName, nodeIn, nodesIn } from "../scan/sources/node-fields.ts";
import type { SourceTree } from "../scan/sources/source-tree.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";

/** The variable of a module that a facade alone is declared in. */
export interface FacadeVariable {
  readonly variable: Variable;
  readonly statement: SyntaxNode;
}

/**
 * Null where the facade is held by anything else, is exported where it is declared, or has others declared beside it.
 */
export function facadeVariable(tree: SourceTree, facade: Range): FacadeVariable | null {
  const call = tree.nodeAt(facade.start, facade.end);
  const declarator = call && tree.parentOf(call);
  const statement = declarator && tree.parentOf(declarator);
  const id = declarator?.type === "VariableDeclarator" ? nodeIn(declarator, "id") : null;
  const variable = id !== null && identifierName(id) !== null ? tree.bindingAt(id.start) : null;
  const isSole = nodesIn(statement, "declarations").length === 1;
  if (!statement || !variable || !isSole || tree.parentOf(statement)?.type !== "Program") return null;
  return { variable, statement };
}
