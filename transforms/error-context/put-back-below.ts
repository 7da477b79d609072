import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { isNullish } from "../access/is-nullish.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { EnteredWork } from "./entered-work.ts";

/** How a slot is at rest again when the work is done: with what it held before, or with nothing. */
export type PutBack = "restored" | "cleared";

/** More than a `return` and what it gives would be drawn into the work for no reason. */
const MOST_BELOW = 2;

/**
 * `slot = saved;` or `slot = null;` that is reached however the work below the setting ends: in the `finally` of a
 * statement of the same body, with whatever else stands there. Null for any other mention. Without a `finally` the
 * slot is left set by work that fails, and what comes next may see it: with the flag on it would not.
 *
 * @param isSlot whether a node is a mention of the slot
 */
export function putBackBelow(
  { tree, statement, body }: EnteredWork,
  node: SyntaxNode,
  isSlot: (read: SyntaxNode | null) => boolean,
): PutBack | null {
  const [assignment, own, block, attempt] = [...tree.ancestorsOf(node)];
  if (assignment?.type !== "AssignmentExpression" || assignment.operator !== "=" || assignment.left !== node)
    return null;
  const statements = nodesIn(body, "body");
  const index = attempt && attempt.finalizer === block ? statements.indexOf(attempt) : -1;
  if (own?.type !== "ExpressionStatement" || index < 0 || own.start < statement.end) return null;
  if (statements.length - 1 - index > MOST_BELOW) return null;
  const value = nodeIn(assignment, "right");
  if (value === null || isNothing(tree, value)) return value && "cleared";
  return isHeldBefore(tree, value, statement, isSlot) ? "restored" : null;
}

/** A constant that holds what the slot held when it was set: nothing was called or waited for in between. */
function isHeldBefore(
  tree: SourceTree,
  value: SyntaxNode,
  set: SyntaxNode,
  isSlot: (read: SyntaxNode | null) => boolean,
): boolean {
  const variable = identifierName(value) === null ? null : tree.bindingOf(value);
  const [definition, ...more] = variable?.defs ?? [];
  const declarator = definition?.node as unknown as SyntaxNode | undefined;
  if (!variable || more.length > 0 || declarator?.type !== "VariableDeclarator") return false;
  if (!isSlot(nodeIn(declarator, "init")) || declarator.end > set.start) return false;
  if (variable.references.filter((reference) => reference.isWrite()).length !== 1) return false;
  const around = [...tree.ancestorsOf(declarator)].find(isFunction);
  return around !== undefined && !actsBetween(around, declarator.end, set.start);
}

const ACTS = /^(?:Call|New|TaggedTemplate|Await|Yield)Expression$/;

function actsBetween(node: SyntaxNode, from: number, to: number): boolean {
  if (node.end <= from || node.start >= to) return false;
  if (ACTS.test(node.type) && node.start >= from && node.end <= to) return true;
  return childrenOf(node).some((child) => actsBetween(child, from, to));
}

/** What a slot is cleared to. */
export function isNothing(tree: SourceTree, value: SyntaxNode): boolean {
  return isNullish(tree, value) || /^(?:false|""|'')$/.test(tree.textOf(value));
}
