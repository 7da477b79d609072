import { isFunction } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { dottedName } from "./value-shape.ts";

const ASSERTION =
  /^(expect|assert|assume|should|chai|t|test|tap|ok|equal|deepEqual|strictEqual|sinon\.assert|strict)(\.|\(|$)/;

/**
 * What a test's context prints, is told of the test, or notes for `assert.verifySteps` of QUnit asserts nothing by
 * itself.
 */
const PRINTED = /^(t|test|tap)\.(comment|diagnostic|log|plan|timeout)$|^assert\.step$/;

/** A plan of so many assertions, by which each of them is told: `const plan = tspl(t, { plan: 2 })`. */
const PLANNED =
  /^plan\.(is|same|ok|notOk|match|fail|throws|rejects|deepStrictEqual|(not)?([dD]eep)?([sS]trict)?[eE]qual)$/;

/** By the context of a test within another, as those of tape and tap are called: `t.test("sells", (st) => …)`. */
const OF_SUBTEST =
  /^(tt+|st|t\d)\.(is|isNot|not|ok|notOk|same|notSame|match|has|fail|pass|throws|rejects|doesNotThrow|resolves|error|ifError|(not)?(deep|loose|strict)?(e|E)quals?)$/;

/** As a module or a test's context hands them out, `const { is, same } = t`. */
const UNPACKED = /^(is|same|notOk|match|(not)?([dD]eep)?([sS]trict)?[eE]quals?)$/;

/** As libraries of Deno, and those that came before there were modules, call each: `assertEquals(seq, [1, 2])`. */
const IN_ONE_WORD =
  /^assert(?:(?:Not)?(?:Strict|Almost)?Equals|Not(?:Strict)?Equals|Exists|True|False|(?:Not)?Null|Throws|Rejects|(?:Not)?InstanceOf|(?:Not)?Match|ObjectMatch|(?:Array|String)Includes)$/;

/** Whether a mention stands in an assertion: `expect(x)`, `assert.equal(x, 1)`, `x.should.equal(1)`. */
export function isAsserted(stack: readonly Ast[]): boolean {
  for (let i = stack.length - 1; i >= 0; i--) {
    const node = stack[i] as Ast;
    if (isFunction(node)) return false;
    if (node.type === "CallExpression" && asserts(dottedName(node.callee))) return true;
    if (node.type === "MemberExpression" && node.property.name === "should") return true;
  }
  return false;
}

/** Whether a call is an assertion. */
export function isAssertionCall(name: string): boolean {
  return asserts(name) || /(^|\.)should(\.|$)/.test(name);
}

function asserts(name: string): boolean {
  if (PRINTED.test(name)) return false;
  if (IN_ONE_WORD.test(name)) return true;
  return ASSERTION.test(name) || UNPACKED.test(name) || PLANNED.test(name) || OF_SUBTEST.test(name);
}
