import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isReassigned, kindOfExpression } from "./container-kind.ts";
import type { ContainerKind } from "./container-kind.ts";
import type { Declaration } from "./declaration.ts";

/** A container of a declaration that makes one only where something holds, or one of several. */
export interface ChosenContainer {
  readonly init: SyntaxNode;
  readonly kind: Exclude<ContainerKind, "object">;
}

/**
 * `const seen = isServer ? new Set() : null`: the containers of which the binding always holds the one that was chosen,
 * or nothing. Empty where it may hold anything else; a dictionary, which a facade of another shape stands in for, is
 * something else.
 */
export function chosenContainers(declaration: Declaration): readonly ChosenContainer[] {
  if (isReassigned(declaration)) return [];
  const made = choicesOf(declaration.init).filter((choice) => !isNothing(choice));
  const chosen = made.flatMap((choice) => containerOf(declaration.tree, choice) ?? []);
  return chosen.length === made.length ? chosen : [];
}

/** What `a ? b : c` may come to, whatever of it asks again. */
function choicesOf(node: SyntaxNode | null): readonly SyntaxNode[] {
  const value = unwrapped(node);
  if (value?.type === "ConditionalExpression")
    return [...choicesOf(nodeIn(value, "consequent")), ...choicesOf(nodeIn(value, "alternate"))];
  return value === null ? [] : [value];
}

function isNothing(node: SyntaxNode): boolean {
  return identifierName(node) === "undefined" || (node.type === "Literal" && node.value === null);
}

function containerOf(tree: SourceTree, init: SyntaxNode): ChosenContainer | null {
  const kind = kindOfExpression(tree, init);
  return kind === null || kind === "object" ? null : { init, kind };
}
