import { identifierName, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Assertion, Check } from "./assertion.ts";
import { isLatch, startsAs, startsAsList, startsEmpty } from "./latch.ts";
import { callCountOf } from "./mock-calls.ts";
import { isPure, readersOf } from "./pure.ts";
import { saidBefore } from "./said-before.ts";
import { isConstant, isSettled } from "./settled.ts";
import { stillIs } from "./still-is.ts";

/** What must hold before an assertion can pass. */
export interface Condition {
  readonly text: string;
  /** Its text beside others, where that needs brackets. */
  readonly bracketed?: string;
  /** Once it holds it holds for good, and the assertion says no more than it does. */
  readonly isFinal: boolean;
}

/**
 * The condition to wait for, `absence` for an assertion that holds from the start unless something happens, `settled` for one on
 * what does not change while the test waits, or `unclear`. A condition never says more than its assertion, so that the assertion
 * has the last word.
 */
export function conditionOf(
  tree: SourceTree,
  assertion: Assertion,
  wait: SyntaxNode,
): Condition | "absence" | "settled" | "unclear" {
  const { check, actual, expected, isNegated } = assertion;
  if (isNegated || staysAsItWas(tree, assertion, wait)) return "absence";
  if (unwrapped(actual)?.type === "Literal" && isConstant(tree, expected)) return "settled";
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
      return expected && isPure(expected)
        ? { text: `${operand(tree, actual)} > ${tree.textOf(expected)}`, isFinal: false }
        : "unclear";
    case "defined":
      return { text: `${operand(tree, actual)} != null`, isFinal: false };
    case "called":
      return calls === null ? "unclear" : { text: `${calls} > 0`, isFinal: false };
    case "spied":
      return usesSinon(tree) ? spied(text, actual, expected) : "unclear";
    case "called-times":
      return calls === null ? "unclear" : atLeast(calls, expected);
  }
}

function staysAsItWas(tree: SourceTree, { check, actual, expected }: Assertion, wait: SyntaxNode): boolean {
  if (actual === null) return false;
  return (check === "equal" && stillIs(tree, actual, expected)) || saidBefore(tree, wait, actual);
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
  if (startsAs(tree, actual, true)) return "absence";
  if (value?.type === "BinaryExpression") return comparison(tree, value);
  const text = tree.textOf(actual);
  if (bindsLoosely(value)) return { text, bracketed: `(${text})`, isFinal: false };
  return { text, isFinal: isLatch(tree, actual) };
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
  const isRising = node.operator === ">" || node.operator === ">=";
  return isRising ? { text: tree.textOf(node), isFinal: false } : "absence";
}

function equal(
  tree: SourceTree,
  actual: SyntaxNode,
  expected: SyntaxNode | null,
): Condition | "absence" | "unclear" {
  const value = unwrapped(expected);
  if (!value) return "unclear";
  if (value.type === "Literal" && startsAs(tree, actual, value.value)) return "absence";
  if (value.type === "Literal" && value.value === true) {
    return { text: operand(tree, actual), isFinal: isLatch(tree, actual) };
  }
  if (isEmpty(value)) return "absence";
  if (isCount(value)) return atLeast(operand(tree, actual), value);
  if (value.type === "Literal" && typeof value.value === "string") {
    return { text: `${operand(tree, actual)} === ${tree.textOf(value)}`, isFinal: false };
  }
  if (
    /^(?:Identifier|MemberExpression|BinaryExpression|TemplateLiteral)$/.test(value.type) &&
    isPure(value)
  ) {
    return { text: `${operand(tree, actual)} === ${tree.textOf(value)}`, isFinal: false };
  }
  return startsEmpty(tree, actual) ? { text: `${operand(tree, actual)} != null`, isFinal: false } : "unclear";
}

/** As many items as the array that is expected; what they are is for the assertion to say. */
function deepEqual(
  tree: SourceTree,
  actual: SyntaxNode,
  expected: SyntaxNode | null,
): Condition | "absence" | "unclear" {
  const value = unwrapped(expected);
  if (
    value?.type === "ObjectExpression" ||
    value?.type === "Identifier" ||
    value?.type === "MemberExpression"
  ) {
    // Alike is not the same: all that can be waited for is that there is something.
    return startsEmpty(tree, actual)
      ? { text: `${operand(tree, actual)} != null`, isFinal: false }
      : "unclear";
  }
  if (value?.type !== "ArrayExpression") return equal(tree, actual, expected);
  const items = nodesIn(value, "elements");
  if (items.some((item) => item.type === "SpreadElement")) return "unclear";
  if (items.length === 0) return "absence";
  return { text: `${operand(tree, listBehind(actual))}.length >= ${items.length}`, isFinal: false };
}

/** `events` of `events.map(nameOf)`: the same length, and shorter to read. */
function listBehind(actual: SyntaxNode): SyntaxNode {
  const callee = actual.type === "CallExpression" ? nodeIn(actual, "callee") : null;
  if (callee?.type !== "MemberExpression" || identifierName(nodeIn(callee, "property")) !== "map")
    return actual;
  return nodeIn(callee, "object") ?? actual;
}

function atLeast(text: string, expected: SyntaxNode | null): Condition | "absence" | "unclear" {
  const value = unwrapped(expected);
  if (value?.type !== "Literal" || typeof value.value !== "number") return "unclear";
  return value.value > 0 ? { text: `${text} >= ${value.value}`, isFinal: false } : "absence";
}

function isCount(value: SyntaxNode): boolean {
  return value.type === "Literal" && typeof value.value === "number" && Number.isInteger(value.value);
}

/** `false`, `null`, `undefined`, `0`, `""`: what a variable holds before anything happens. */
function isEmpty(value: SyntaxNode): boolean {
  if (value.type === "Identifier") return value.name === "undefined";
  if (value.type === "UnaryExpression") return true;
  return value.type === "Literal" && !value.value && !("regex" in value && value.regex);
}

function operand(tree: SourceTree, node: SyntaxNode): string {
  const text = tree.textOf(node);
  return /^(?:Identifier|MemberExpression|CallExpression|ChainExpression|Literal)$/.test(node.type)
    ? text
    : `(${text})`;
}
