import { isAssertionCall } from "../scopes/assertion.ts";
import { endOf, startOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Reference } from "../scopes/reference.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Variable } from "../scopes/scope.ts";
import { ownerOf } from "./test-frames.ts";
import { isWaitedBetween } from "./waited-between.ts";

/**
 * `equal(called, false); wrapped(); equal(called, true)`: what is asserted to be as it was made, and to be otherwise
 * by the same function, which waits for nothing between, was told by what it calls there.
 */
export function isToldInBetween(
  assertion: Reference,
  asserted: readonly Reference[],
  { initial }: Variable,
  calls: readonly CallSite[],
): boolean {
  if (asserted.length < 2) return false;
  const isUnset = saysUnset(assertion, initial, calls);
  return asserted.some((other) => {
    if (ownerOf(other.frame) !== ownerOf(assertion.frame)) return false;
    if (other.start < assertion.start === isUnset || saysUnset(other, initial, calls) === isUnset)
      return false;
    const [first, last] = isUnset ? [assertion, other] : [other, assertion];
    return isCalledBetween(first, last, calls) && !isWaitedBetween(first, last);
  });
}

/** `equal(called, false)`, `expect(called).toBe(false)`, `ok(!called)` of `let called = false` */
function saysUnset({ start }: Reference, initial: Ast | null, calls: readonly CallSite[]): boolean {
  const around = calls.filter(
    ({ name, node }) => startOf(node) < start && start < endOf(node) && isAssertionCall(name),
  );
  return around.some(({ node }) =>
    (node["arguments"] as readonly Ast[]).some((each) => isSame(each, initial) || isDenied(each, start)),
  );
}

function isSame(said: Ast, initial: Ast | null): boolean {
  const value = unwrap(said);
  if (initial === null) return value.type === "Identifier" && value["name"] === "undefined";
  const first = unwrap(initial);
  return value.type === "Literal" && first.type === "Literal" && value["value"] === first["value"];
}

function isDenied(said: Ast, start: number): boolean {
  const denied = unwrap(said);
  return (
    denied.type === "UnaryExpression" &&
    denied["operator"] === "!" &&
    startOf(unwrap(denied["argument"])) === start
  );
}

/** Something is called that may tell; a fake clock that is moved on lets time pass. */
function isCalledBetween(first: Reference, last: Reference, calls: readonly CallSite[]): boolean {
  const own = ownerOf(first.frame);
  const between = calls.filter(({ name, node, frame }) => {
    const at = startOf(node);
    return first.start < at && at < last.start && ownerOf(frame) === own && !isAssertionCall(name);
  });
  return between.length > 0 && !between.some(({ name }) => MOVES_CLOCK.test(name));
}

const MOVES_CLOCK = /(^|\.)(tick|advance|run(All|OnlyPending|ToLast|Next)|flush)\w*$/;
