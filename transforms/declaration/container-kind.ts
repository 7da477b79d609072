import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "./declaration.ts";

/** What kind of container a declaration makes; `object` is a plain one, used as a dictionary or not. */
export type ContainerKind = "Map" | "Set" | "WeakMap" | "WeakSet" | "array" | "object";

/** The container that the initialiser makes anew and that the binding then always holds, or null. */
export function containerKindOf(declaration: Declaration): ContainerKind | null {
  return isReassigned(declaration) ? null : kindOfExpression(declaration.tree, declaration.init);
}

/** True when anything but the declaration itself writes the binding. */
export function isReassigned({ variable }: Pick<Declaration, "variable">): boolean {
  return variable.references.some((reference) => reference.isWrite() && reference.init !== true);
}

/** The container that an expression makes anew, or null. */
export function kindOfExpression(tree: SourceTree, expression: SyntaxNode | null): ContainerKind | null {
  const init = unwrapped(expression);
  if (init?.type === "ArrayExpression") return "array";
  if (init?.type === "ObjectExpression" || isBareObject(init)) return "object";
  const made = init?.type === "NewExpression" ? identifierName(nodeIn(init, "callee")) : null;
  return made !== null && isCollection(made) && tree.unresolvedNames().has(made) ? made : null;
}

function isCollection(name: string): name is "Map" | "Set" | "WeakMap" | "WeakSet" {
  return name === "Map" || name === "Set" || name === "WeakMap" || name === "WeakSet";
}

/** `Object.create(null)` */
function isBareObject(node: SyntaxNode | null): boolean {
  const callee = node?.type === "CallExpression" ? nodeIn(node, "callee") : null;
  if (identifierName(nodeIn(callee, "object")) !== "Object") return false;
  return identifierName(nodeIn(callee, "property")) === "create";
}
