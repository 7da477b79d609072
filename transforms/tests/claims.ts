import { nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { assertionIn, polledExpectation } from "./assertion.ts";
import type { Assertion } from "./assertion.ts";
import type { Check } from "./matchers.ts";
import { polledBody } from "./polled-body.ts";

/**
 * What holds once a statement is done, in words that do not depend on how it is asked for: an assertion, a wait until
 * it holds (`await vi.waitFor(() => expect(calls).toHaveLength(1))`), or what is seen to (`state.tag = tag`).
 */
export function claimsOf(tree: SourceTree, statement: SyntaxNode): readonly string[] {
  const expression = nodeIn(statement, "expression");
  if (expression === null) return [tree.textOf(statement)];
  if (expression.type === "AwaitExpression") return claimsOfWait(tree, statement);
  if (expression.type === "AssignmentExpression" && expression.operator === "=")
    return [equality(tree, nodeIn(expression, "left"), nodeIn(expression, "right"))];
  return [claimOf(tree, expression)];
}

function claimsOfWait(tree: SourceTree, statement: SyntaxNode): readonly string[] {
  const call = nodeIn(nodeIn(statement, "expression"), "argument");
  const asked = call && polledExpectation(call);
  if (asked) return [wordsOf(tree, asked) ?? tree.textOf(statement)];
  const body = polledBody(statement);
  if (body === null) return [tree.textOf(statement)];
  if (body.type === "BlockStatement") return nodesIn(body, "body").flatMap((each) => claimsOf(tree, each));
  return [claimOf(tree, body)];
}

function claimOf(tree: SourceTree, expression: SyntaxNode): string {
  const assertion = assertionIn(expression);
  return (assertion && wordsOf(tree, assertion)) ?? tree.textOf(expression);
}

function equality(tree: SourceTree, actual: SyntaxNode | null, expected: SyntaxNode | null): string {
  const asked: Assertion = { check: "equal", actual, expected, isNegated: false };
  return wordsOf(tree, asked) ?? "";
}

/**
 * Without the message of an assertion: `t.ok(value, "is still there")` asks what `t.ok(value)` asks. Null where more
 * arguments may count.
 */
function wordsOf(tree: SourceTree, { check, actual, expected, isNegated }: Assertion): string | null {
  const values = VALUES[check];
  if (values === undefined || actual === null) return null;
  const of = tree.textOf(unwrapped(actual) ?? actual);
  const value = values === 1 || expected === null ? "" : tree.textOf(expected);
  const [subject, asked] = check === "length" ? [`${of}.length`, "equal"] : [of, askedOf(check, expected)];
  return `${isNegated ? "not " : ""}${subject} ${asked} ${value}`;
}

/** `expect(n).toEqual(1)` says of a number what `equal(n, 1)` says. */
function askedOf(check: Check, expected: SyntaxNode | null): Check {
  return check === "deep-equal" && unwrapped(expected)?.type === "Literal" ? "equal" : check;
}

/** How many arguments of an assertion come before its message. */
const VALUES: Partial<Record<Check, number>> = {
  truthy: 1,
  defined: 1,
  equal: 2,
  "deep-equal": 2,
  length: 2,
  instance: 2,
  matches: 2,
  "called-times": 2,
};
