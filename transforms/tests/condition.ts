import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Assertion } from "./assertion.ts";
import { atLeast, comparand, deepEqual, equal, operand } from "./equality.ts";
import type { Condition } from "./equality.ts";
import { fallen } from "./fallen.ts";
import { isLatch, startsAs, startsAsList } from "./latch.ts";
import type { Check } from "./matchers.ts";
import { callCountOf } from "./mock-calls.ts";
import { isReadOffCopy } from "./own-copy.ts";
import { isPure, readersOf } from "./pure.ts";
import { isRaisedBefore } from "./raised-before.ts";
import { saidBefore } from "./said-before.ts";
import { isConstant, isSettled } from "./settled.ts";
import { stillIs } from "./still-is.ts";

/**
 * The condition to wait for, `absence` for an assertion that holds from the start unless something happens, `settled`
 * for one on what does not change while the test waits, or `unclear`. A condition never says more than its assertion,
 * so that the assertion has the last word.
 */
export function conditionOf(
  tree: SourceTree,
  assertion: Assertion,
  wait: SyntaxNode,
): Condition | "absence" | "settled" | "unclear" {
  const { check, actual, expected, isNegated } = assertion;
  const falling = fallen(tree, assertion, wait);
  if (falling !== null) return falling;
  if (isNegated || isOfNothing(assertion) || staysAsItWas(tree, assertion, wait)) return "absence";
  if (unwrapped(actual)?.type === "Literal" && isConstant(tree, expected)) return "settled";
  if (actual && isReadOffCopy(tree, actual) && isConstant(tree, expected)) return "settled";
  if (actual && ON_THE_VALUE.has(check) && isSettled(tree, actual))
    return isConstant(tree, expected) ? "settled" : "unclear";
  if (!actual || check === "other" || !isPure(actual, readersOf(tree))) return "unclear";
  const text = tree.textOf(actual);
  const calls = callCountOf(tree, actual);
  switch (check) {
    case "truthy":
      return truthy(tree, actual);
    case "equal":
      return equal(tree, actual, expected);
    case "deep-equal":
      return deepEqual(tree, actual, expected);
    case "length":
      return atLeast(`${text}.length`, expected);
    case "contains":
      return expected && isPure(expected) && startsAsList(tree, actual)
        ? { text: `${operand(tree, actual)}.includes(${tree.textOf(expected)})`, isFinal: false }
        : "unclear";
    case "more-than":
      return compared(tree, actual, ">", expected);
    case "at-least":
      return compared(tree, actual, ">=", expected);
    case "instance":
      return compared(tree, actual, "instanceof", expected);
    case "matches":
      return isPlainPattern(expected)
        ? { text: `${tree.textOf(expected)}.test(${text})`, isFinal: false }
        : "unclear";
    case "defined":
      return { text: `${operand(tree, actual)} != null`, isFinal: false };
    case "called":
      return calls === null ? "unclear" : { text: `${calls} > 0`, isFinal: false };
    case "spied":
      return usesSinon(tree) ? spied(text, actual, expected) : "unclear";
    case "called-times":
      if (expected?.type === "Literal" && expected.value === 0) return "absence";
      return calls === null ? "unclear" : atLeast(calls, expected);
  }
}

function compared(
  tree: SourceTree,
  actual: SyntaxNode,
  operator: ">" | ">=" | "instanceof",
  expected: SyntaxNode | null,
): Condition | "unclear" {
  if (!expected || !isPure(expected)) return "unclear";
  const [left, right] = [actual, expected].map((side) => comparand(tree, side));
  return { text: `${left} ${operator} ${right}`, isFinal: false };
}

/** `/soup/i`: one that does not remember where it was. */
function isPlainPattern(node: SyntaxNode | null): node is SyntaxNode {
  const regex = node && "regex" in node ? (node.regex as { readonly flags?: string } | undefined) : undefined;
  return regex !== undefined && !/[gy]/.test(regex.flags ?? "");
}

function staysAsItWas(tree: SourceTree, assertion: Assertion, wait: SyntaxNode): boolean {
  const { check, actual, expected } = assertion;
  if (actual === null) return false;
  if (isRaisedBefore(tree, assertion, wait)) return true;
  return (check === "equal" && stillIs(tree, actual, expected)) || saidBefore(tree, wait, { check, actual });
}

/** `equal(typeof error, "undefined")` */
function isOfNothing({ actual, expected }: Assertion): boolean {
  return unwrapped(actual)?.operator === "typeof" && unwrapped(expected)?.value === "undefined";
}

/** What a check that looks no further than at the variable itself is called. */
const ON_THE_VALUE: ReadonlySet<Check> = new Set(["truthy", "equal", "defined"]);

/** What the spies of other libraries look like is not known. */
function usesSinon(tree: SourceTree): boolean {
  return /\bsinon\b/.test(tree.text);
}

/** A spy says whether it was `called`; one call of it (`spy.firstCall`) is null until it is there. */
function spied(text: string, actual: SyntaxNode, expected: SyntaxNode | null): Condition | "absence" {
  if (expected?.type === "Literal" && expected.value === 0) return "absence";
  const property = actual.type === "MemberExpression" ? identifierName(nodeIn(actual, "property")) : null;
  const isOneCall = /^(?:first|second|third|last)Call$/.test(property ?? "");
  return { text: isOneCall ? `${text} != null` : `${text}.called`, isFinal: false };
}

function truthy(tree: SourceTree, actual: SyntaxNode): Condition | "absence" {
  const value = unwrapped(actual);
  if (value?.type === "UnaryExpression" && value.operator === "!") return "absence";
  if (startsAs(tree, actual, true) || isNegative(value)) return "absence";
  if (value?.type === "BinaryExpression") return comparison(tree, value);
  const text = tree.textOf(actual);
  if (bindsLoosely(value)) return { text, bracketed: `(${text})`, isFinal: false };
  return { text, isFinal: isLatch(tree, actual) };
}

/** `spy.notCalled` */
function isNegative(value: SyntaxNode | null): boolean {
  const property = value?.type === "MemberExpression" ? identifierName(nodeIn(value, "property")) : null;
  return /^not[A-Z]/.test(property ?? "");
}

/** `a || b`, `a ?? b` and `a ? b : c` do not stand beside `&&` as they are. */
function bindsLoosely(value: SyntaxNode | null): boolean {
  if (value?.type === "LogicalExpression") return value.operator !== "&&";
  return value?.type === "ConditionalExpression";
}

/** `assert(count === 2)` is `assert.equal(count, 2)`. */
function comparison(tree: SourceTree, node: SyntaxNode): Condition | "absence" {
  const [left, right] = [nodeIn(node, "left"), nodeIn(node, "right")];
  if (/^={2,3}$/.test(String(node.operator)) && left) {
    const found = equal(tree, left, right);
    return found === "unclear" ? { text: tree.textOf(node), isFinal: false } : found;
  }
  const isRising = /^(?:>=?|instanceof|in)$/.test(String(node.operator));
  return isRising ? { text: tree.textOf(node), isFinal: false } : "absence";
}
