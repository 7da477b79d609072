import { identifierName, nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isLatch, startsAs, startsEmpty } from "./latch.ts";
import { isPure } from "./pure.ts";

/** What must hold before an assertion can pass. */
export interface Condition {
  readonly text: string;
  /** Its text beside others, where that needs brackets. */
  readonly bracketed?: string;
  /** Once it holds it holds for good, and the assertion says no more than it does. */
  readonly isFinal: boolean;
}

/** The condition of an assertion that a value equals another. */
export function equal(
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
  if (value.type === "Literal" && isLatch(tree, actual, value.value))
    return { text: `${operand(tree, actual)} === ${tree.textOf(value)}`, isFinal: true };
  if (isCount(value) && !mayBeMissing(actual) && !isOfOneItem(actual))
    return atLeast(operand(tree, actual), value);
  if (value.type === "Literal" && typeof value.value === "string") {
    return { text: `${comparand(tree, actual)} === ${tree.textOf(value)}`, isFinal: false };
  }
  if (
    (isCount(value) ||
      /^(?:Identifier|MemberExpression|BinaryExpression|TemplateLiteral)$/.test(value.type)) &&
    isPure(value)
  ) {
    return { text: `${operand(tree, actual)} === ${tree.textOf(value)}`, isFinal: false };
  }
  return startsEmpty(tree, actual) ? { text: `${operand(tree, actual)} != null`, isFinal: false } : "unclear";
}

/** `seen.get("soup")`, `order?.count`: what is not there is not to be compared. */
function mayBeMissing(actual: SyntaxNode): boolean {
  const value = unwrapped(actual);
  if (value?.type !== "CallExpression") return value?.type === "ChainExpression";
  return !/^(?:count|callCount)$/.test(identifierName(nodeIn(nodeIn(value, "callee"), "property")) ?? "");
}

/** `orders[0].id`: what one item says counts nothing, unless it is how many it holds. */
function isOfOneItem(actual: SyntaxNode | null): boolean {
  const value = unwrapped(actual);
  if (value?.type !== "MemberExpression") return false;
  const property = nodeIn(value, "property");
  if (value.computed === true && typeof property?.value === "number") return true;
  if (/^(?:length|size|count|callCount)$/.test(identifierName(property) ?? "")) return false;
  return isOfOneItem(nodeIn(value, "object"));
}

/** As many items as the array that is expected; what they are is for the assertion to say. */
export function deepEqual(
  tree: SourceTree,
  actual: SyntaxNode,
  expected: SyntaxNode | null,
): Condition | "absence" | "unclear" {
  const value = unwrapped(expected);
  // `undefined` is a name as well, and says that nothing came.
  if (value && isEmpty(value)) return "absence";
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
  const listed = unwrapped(actual);
  if (listed?.type === "ArrayExpression") return eachEqual(tree, nodesIn(listed, "elements"), items);
  return { text: `${operand(tree, listBehind(actual))}.length >= ${items.length}`, isFinal: false };
}

/** `[first.state, second.state]` is as long as it is from the start: what it lists is waited for. */
function eachEqual(
  tree: SourceTree,
  actual: readonly SyntaxNode[],
  expected: readonly SyntaxNode[],
): Condition | "unclear" {
  const conditions = actual
    .map((value, at) => deepEqual(tree, value, expected[at] ?? null))
    .filter((condition) => typeof condition !== "string");
  const texts = new Set(conditions.map(({ text, bracketed }) => bracketed ?? text));
  return texts.size === 0 ? "unclear" : { text: [...texts].join(" && "), isFinal: false };
}

/** `events` of `events.map(nameOf)`: the same length, and shorter to read. */
function listBehind(actual: SyntaxNode): SyntaxNode {
  const callee = actual.type === "CallExpression" ? nodeIn(actual, "callee") : null;
  if (callee?.type !== "MemberExpression" || identifierName(nodeIn(callee, "property")) !== "map")
    return actual;
  return nodeIn(callee, "object") ?? actual;
}

export function atLeast(text: string, expected: SyntaxNode | null): Condition | "absence" | "unclear" {
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

export function operand(tree: SourceTree, node: SyntaxNode): string {
  const text = tree.textOf(node);
  return /^(?:Identifier|MemberExpression|CallExpression|ChainExpression|Literal)$/.test(node.type)
    ? text
    : `(${text})`;
}

/** What stands beside `>` or `===`, which a sum and `typeof` bind more tightly than. */
export function comparand(tree: SourceTree, node: SyntaxNode): string {
  const isSum = node.type === "BinaryExpression" && /^(?:[-+*/%]|\*\*)$/.test(String(node.operator));
  return isSum || node.operator === "typeof" ? tree.textOf(node) : operand(tree, node);
}
