import { isAssertionCall } from "../scopes/assertion.ts";
import { endOf, isFunction, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Frame } from "../scopes/scope.ts";

/** Intern's interface of objects, Buster's and that of the drivers before it. */
const TAKES_SUITES = /(^|\.)(registerSuite|[tT]estCase)$/;
const HOOK = /^(before|after|setup|teardown|setUp|tearDown)(Each|All)?$/;

/** `registerSuite("shop", { tests: { … } })`, `registerSuite("shop", () => ({ … }))`: what runners are handed so. */
export function suiteObjects(calls: readonly CallSite[]): readonly Ast[] {
  return calls
    .filter(({ name }) => TAKES_SUITES.test(name))
    .flatMap(({ node }) => node["arguments"] as readonly Ast[]);
}

/**
 * `registerSuite("shop", { tests: { "adds one"() { … assert.equal(sum, 2) } } })`: a function that asserts something,
 * in an object of functions that a runner is handed with a title.
 */
export function isOfSuiteObject(frame: Frame, suites: readonly Ast[], calls: readonly CallSite[]): boolean {
  const { node, name, argumentOf } = frame;
  if (node === null || argumentOf !== "" || HOOK.test(name)) return false;
  const suite = suites.find((each) => startOf(each) <= startOf(node) && endOf(node) <= endOf(each));
  if (suite === undefined) return false;
  const home = isFunction(suite) ? frame.parent?.node === suite : frame.parent?.parent === null;
  return home && asserts(node, calls);
}

/** Something is asserted in the function, or in what stands in it. */
export function asserts(node: Ast, calls: readonly CallSite[]): boolean {
  return calls.some(
    (call) =>
      startOf(node) < startOf(call.node) && endOf(call.node) <= endOf(node) && isAssertionCall(call.name),
  );
}
