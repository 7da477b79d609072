import { isFunction, keyOf, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import { FOLLOW_UPS } from "./follow-ups.ts";
import { endsTest, tells } from "./test-end.ts";

/**
 * `return sleep(20).then(() => { equal(told, 1) })`: what is done when the time is up asserts something, and the test
 * waits for it, or is ended by it: `sleep(20).then(() => { equal(told, 1); done() })`.
 *
 * @param at where the sleep's own promise stands in the stack of the call; its length where the call is the promise
 */
export function isChainedSleep(call: CallSite, at: number, calls: readonly CallSite[]): boolean {
  const { stack } = call;
  const callback = callbackOf(stack, at);
  if (callback === null || !tells(callback, startOf(callback), call, calls)) return false;
  let link = at - 2;
  let isEnded = endsTest(callback, calls);
  for (let next = callbackOf(stack, link); next !== null; next = callbackOf(stack, (link -= 2)))
    isEnded ||= endsTest(next, calls);
  return isEnded || /^(Await|Return|ArrowFunction)/.test(stack[link - 1]?.type ?? "");
}

/** What the promise at a place is given by `then` or one of its kin; null where it is used in another way. */
function callbackOf(stack: readonly Ast[], at: number): Ast | null {
  const [call, member] = [stack[at - 2], stack[at - 1]];
  if (member?.type !== "MemberExpression" || call?.type !== "CallExpression" || call["callee"] !== member)
    return null;
  const [callback] = call["arguments"] as (Ast | undefined)[];
  return FOLLOW_UPS.has(keyOf(member)) && callback && isFunction(callback) ? callback : null;
}
