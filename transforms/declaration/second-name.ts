import { nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isHandedOutByName } from "../access/handed-out-by-name.ts";
import { isReassigned, kindOfExpression } from "./container-kind.ts";
import type { Declaration } from "./declaration.ts";

/**
 * The collection of `const hosts = (exports.hosts = new Map())`: whoever reaches it by the name that it is handed out
 * under has the very facade, if that is made there. Null for what a holder would stand in for under one name only.
 */
export function collectionHandedOut(declaration: Declaration): SyntaxNode | null {
  const assignment = unwrapped(declaration.init);
  const made = assignment?.operator === "=" ? nodeIn(assignment, "right") : null;
  if (made === null || isReassigned(declaration)) return null;
  const container = kindOfExpression(declaration.tree, made);
  return container === null || container === "object" ? null : made;
}

/** `exports.names = {}`, `last = exports.names = {}`: its value has a name that other modules find it by. */
export function isHandedOutWhereMade(tree: SourceTree, init: SyntaxNode | null): boolean {
  const assignment = unwrapped(init);
  if (assignment?.type !== "AssignmentExpression") return false;
  const value = nodeIn(assignment, "right");
  return (value !== null && isHandedOutByName(tree, assignment, value)) || isHandedOutWhereMade(tree, value);
}
