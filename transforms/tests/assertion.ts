import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { MATCHERS, METHODS, NEGATIVE_METHODS, OTHER_METHODS } from "./matchers.ts";
import type { Check } from "./matchers.ts";
import { dottedName } from "./pure.ts";

export interface Assertion {
  readonly check: Check;
  readonly actual: SyntaxNode | null;
  readonly expected: SyntaxNode | null;
  readonly isNegated: boolean;
}

/** The assertion that a statement makes, or null when it makes none. */
export function assertionOf(statement: SyntaxNode): Assertion | null {
  const expression = statement.type === "ExpressionStatement" ? nodeIn(statement, "expression") : null;
  return expression && assertionIn(expression);
}

/** The same of what a function gives back: `() => expect(told).toBe(1)` */
export function assertionIn(expression: SyntaxNode): Assertion | null {
  return expectation(expression) ?? classicAssertion(expression);
}

/** `expect.poll(() => told).toBe(1)`, as an assertion of what is polled. */
export function polledExpectation(expression: SyntaxNode): Assertion | null {
  const polled = expectation(expression, /^expect\.poll$/);
  const actual = polled && nodeIn(polled.actual, "body");
  return actual && { ...polled, actual };
}

/** `not.toBeNull()` says what `toBeDefined()` says. */
const EMPTY_MATCHERS = new Set(["toBeUndefined", "toBeNull", "null", "undefined"]);

const EXPECT = /^(?:chai\.)?expect$/;

/** `expect(a).toBe(b)`, `expect(a).to.deep.equal(b)`, `a.should.equal(b)` */
function expectation(expression: SyntaxNode, start = EXPECT): Assertion | null {
  const chain = chainOf(expression, start);
  if (!chain || chain.names.length === 0) return null;
  const { actual, names, lastArguments } = chain;
  const matcher = names.at(-1) as string;
  const expected = lastArguments[0] ?? null;
  const isNegated = names.includes("not");
  if (names.includes("resolves") || names.includes("rejects") || names.includes("eventually")) {
    return { check: "other", actual, expected, isNegated: true };
  }
  if (EMPTY_MATCHERS.has(matcher)) return { check: "defined", actual, expected: null, isNegated: !isNegated };
  const check = MATCHERS[matcher] ?? "other";
  const isDeep = check === "equal" && names.includes("deep");
  return { check: isDeep ? "deep-equal" : check, actual, expected, isNegated };
}

interface Chain {
  readonly actual: SyntaxNode;
  readonly names: readonly string[];
  readonly lastArguments: readonly SyntaxNode[];
}

/** The links after `expect(actual)` or `actual.should`, first to last. */
function chainOf(expression: SyntaxNode, start: RegExp): Chain | null {
  const names: string[] = [];
  const lastArguments = expression.type === "CallExpression" ? nodesIn(expression, "arguments") : [];
  let at: SyntaxNode | null =
    expression.type === "CallExpression" ? nodeIn(expression, "callee") : expression;
  while (at) {
    if (at.type === "CallExpression") {
      const callee = nodeIn(at, "callee");
      if (start.test(dottedName(callee) ?? ""))
        return startOf(nodesIn(at, "arguments")[0], names, lastArguments);
      at = callee;
      continue;
    }
    if (at.type !== "MemberExpression" || at.computed === true) return null;
    const name = identifierName(nodeIn(at, "property"));
    if (name === null) return null;
    if (name === "should") return startOf(nodeIn(at, "object") ?? undefined, names, lastArguments);
    names.unshift(name);
    at = nodeIn(at, "object");
  }
  return null;
}

function startOf(
  actual: SyntaxNode | undefined,
  names: readonly string[],
  lastArguments: readonly SyntaxNode[],
): Chain | null {
  return actual ? { actual, names, lastArguments } : null;
}

const ASSERTERS = /^(?:assert|chai\.assert|t+|st|t\d|t\.assert|test|tap|should|strict|plan)$/;

/** As a module or a test's context hands them out: `const { is, same } = t`, `import { strictEqual } from "assert"`. */
const UNPACKED = /^(?:ok|is|same|notOk|match|(?:not)?(?:[dD]eep)?(?:[sS]trict)?[eE]quals?)$/;

/** `sinon.assert.calledOnce(spy)` */
const SPY_ASSERTER = /^sinon\.assert$/;

/** `assert(a)`, `assert.equal(a, b)`, `t.is(a, b)`, `strictEqual(a, b)` */
function classicAssertion(expression: SyntaxNode): Assertion | null {
  if (expression.type !== "CallExpression") return null;
  const name = dottedName(nodeIn(expression, "callee"));
  if (name === null) return null;
  const [actual = null, expected = null] = nodesIn(expression, "arguments");
  const dot = name.lastIndexOf(".");
  const method = name.slice(dot + 1);
  if (dot !== -1 && SPY_ASSERTER.test(name.slice(0, dot))) {
    return {
      check: MATCHERS[method] === "spied" ? "spied" : "other",
      actual,
      expected,
      isNegated: /^not/.test(method),
    };
  }
  const isKnown =
    dot === -1
      ? name === "assert" || UNPACKED.test(name)
      : ASSERTERS.test(name.slice(0, dot).replace(/\.strict$/, ""));
  if (!isKnown) return null;
  if (NEGATIVE_METHODS.has(method)) return { check: "other", actual, expected, isNegated: true };
  const check = METHODS[method] ?? (OTHER_METHODS.has(method) ? "other" : null);
  if (check && ALIKE.has(check) && isWritten(actual) && expected && !isWritten(expected))
    return { check, actual: expected, expected: actual, isNegated: false };
  return check && { check, actual, expected, isNegated: false };
}

/** What may be asked either way round: `assert.equal(5, count)`. */
const ALIKE: ReadonlySet<Check> = new Set(["equal", "deep-equal"]);

/** Stands there as it is, so that it is what somebody expects. */
function isWritten(node: SyntaxNode | null): boolean {
  if (node?.type === "UnaryExpression") return isWritten(nodeIn(node, "argument"));
  return /^(?:Literal|ArrayExpression|ObjectExpression)$/.test(node?.type ?? "");
}
