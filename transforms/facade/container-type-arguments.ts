import { identifierName, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";

/**
 * The type arguments of a facade's call, where the compiler would infer others than it did for the plain initialiser:
 * as an argument a bare `[]` is an array of nothing, `new WeakMap()` holds `undefined` and `new Set()` forgets the
 * annotation.
 */
export function containerTypeArguments(
  declaration: Pick<Declaration, "tree" | "annotation" | "init">,
): string {
  const { tree, annotation, init } = declaration;
  if (!/\.[cm]?tsx?$/.test(tree.path) || init !== unwrapped(init)) return "";
  const kind = bareKindOf(init);
  if (!annotation) return kind === "array" ? "<any>" : kind === "WeakMap" ? "<any, any>" : "";
  const declared = kind === "Set" ? setIn(nodeIn(annotation, "typeAnnotation")) : null;
  const given = declared && nodeIn(declared, "typeArguments");
  return given ? tree.textOf(given) : "";
}

/** `Set<T>`, or the one of `Set<T> | null`. */
function setIn(type: SyntaxNode | null): SyntaxNode | null {
  const types = type?.type === "TSUnionType" ? nodesIn(type, "types") : [type];
  return types.find((each) => identifierName(nodeIn(each, "typeName")) === "Set") ?? null;
}

/**
 * What the compiler takes a bare container of a JavaScript file for, as a type; null where it infers the same for an
 * argument.
 */
export function bareContainerType({ init }: Pick<Declaration, "init">): string | null {
  if (init !== unwrapped(init)) return null;
  const kind = bareKindOf(init);
  return kind === "array" ? "any[]" : kind === "WeakMap" ? "WeakMap<any, any>" : null;
}

/** What an initialiser without content and without types of its own makes. */
function bareKindOf(init: SyntaxNode | null): "array" | "WeakMap" | "Set" | null {
  if (init?.type === "ArrayExpression") return nodesIn(init, "elements").length === 0 ? "array" : null;
  if (init?.type !== "NewExpression" || nodeIn(init, "typeArguments") !== null) return null;
  if (nodesIn(init, "arguments").length > 0) return null;
  const made = identifierName(nodeIn(init, "callee"));
  return made === "WeakMap" || made === "Set" ? made : null;
}
