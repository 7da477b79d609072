import { identifierName, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { assertionOf } from "./assertion.ts";
import type { Assertion } from "./assertion.ts";
import { operand } from "./equality.ts";
import type { Condition } from "./equality.ts";
import { isPure } from "./pure.ts";
import { placeOf } from "./test-case.ts";

/** What an assertion says that something is, as far as it is written there. */
type Said = number | boolean | string | null;

/**
 * The condition of an assertion that something is less than, or no longer, what an assertion before the wait has said
 * it is: it goes there meanwhile. `expect(pool.size).toBe(2)`, the wait, then `expect(pool.size).toBe(0)` waits for
 * `pool.size === 0`. Null for all others.
 */
export function fallen(tree: SourceTree, assertion: Assertion, wait: SyntaxNode): Condition | null {
  const { actual } = assertion;
  const now = said(assertion);
  if (actual === null || now === undefined || !isReadAlone(actual)) return null;
  const before = saidLast(tree, actual, wait);
  if (before === undefined || !isLess(now, before)) return null;
  return { text: spelled(tree, assertion, actual, now), isFinal: false };
}

/**
 * `kept.get("soup")`: what is taken out again and again may stay where it would have gone, as what a cache keeps
 * until it is old does.
 */
function isReadAlone(node: SyntaxNode): boolean {
  const takesOut = (each: SyntaxNode): boolean =>
    (each.type === "CallExpression" && nameOfMethod(each) === "get") || childrenOf(each).some(takesOut);
  return isPure(node) && !takesOut(node);
}

function nameOfMethod(call: SyntaxNode): string | null {
  return identifierName(nodeIn(nodeIn(call, "callee"), "property"));
}

function spelled(tree: SourceTree, { check, expected }: Assertion, actual: SyntaxNode, now: Said): string {
  if (now === false) return `!${operand(tree, actual)}`;
  if (now === null) return `${operand(tree, actual)} == null`;
  const isOfLength = check === "length" || unwrapped(expected)?.type === "ArrayExpression";
  return `${operand(tree, actual)}${isOfLength ? ".length" : ""} === ${JSON.stringify(now)}`;
}

/** Nothing is less than something, and a number than a greater one. */
function isLess(now: Said, before: Said): boolean {
  if (typeof now === "number") return typeof before === "number" && now < before;
  return !now && !!before;
}

/** What the last assertion on the same before the wait says, in the block that it stands in, if it is still so then. */
function saidLast(tree: SourceTree, actual: SyntaxNode, wait: SyntaxNode): Said | undefined {
  const text = tree.textOf(actual);
  const { siblings, index } = placeOf(tree, wait);
  const earlier = siblings.slice(0, Math.max(index, 0));
  const isOnTheSame = (each: Assertion | null) => each?.actual && tree.textOf(each.actual) === text;
  const at = earlier.findLastIndex((each) => isOnTheSame(assertionOf(each)));
  const last = at === -1 ? null : assertionOf(earlier[at] as SyntaxNode);
  return last && !earlier.slice(at).some((each) => setsAnew(tree, each, text)) ? said(last) : undefined;
}

/** `served = false;` by the test itself: that it is so holds from there on, unless something happens. */
function setsAnew(tree: SourceTree, statement: SyntaxNode, text: string): boolean {
  const assignment = nodeIn(statement, "expression");
  const left = assignment?.type === "AssignmentExpression" ? nodeIn(assignment, "left") : null;
  const set = left === null ? null : tree.textOf(left);
  return set !== null && (text === set || text.startsWith(`${set}.`));
}

function said({ check, expected, isNegated }: Assertion): Said | undefined {
  if (check === "truthy") return !isNegated;
  if (check === "defined") return isNegated ? null : true;
  if (isNegated) return undefined;
  const value = unwrapped(expected);
  if (check === "deep-equal" && value?.type === "ArrayExpression")
    return nodesIn(value, "elements").some((item) => item.type === "SpreadElement")
      ? undefined
      : nodesIn(value, "elements").length;
  if (check !== "equal" && check !== "deep-equal" && check !== "length") return undefined;
  return value?.type === "Literal" ? literal(value.value) : undefined;
}

function literal(value: unknown): Said | undefined {
  const isSaid = value === null || /^(?:number|boolean|string)$/.test(typeof value);
  return isSaid ? (value as Said) : undefined;
}
