import { isAssertionCall } from "../scopes/assertion.ts";
import { endOf, startOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { dottedName } from "../scopes/value-shape.ts";
import { userOf } from "./last-of-promise.ts";
import { caseOf, hookOf, testOf } from "./test-frames.ts";
import { isEndOfTopic } from "./topic.ts";

const DONE = /^(done|resolve|next|finish|end|cb|callback|reject|ok)$|\.(end|done|resolve|pass)$/;

/**
 * `assert.ifError(error)`, `t.error(error)`: that a call went well which was made just now is no word on what was
 * waited for.
 */
const NO_FAILURE = /\.(ifError|error)$/;

/** Behind the offset, the function asserts something or ends the test. */
export function tells(inside: Ast, behind: number, call: CallSite, calls: readonly CallSite[]): boolean {
  return calls.some(
    (inner) =>
      startOf(inner.node) > behind &&
      startOf(inner.node) > startOf(inside) &&
      endOf(inner.node) <= endOf(inside) &&
      ((isAssertionCall(inner.name) && !NO_FAILURE.test(inner.name)) ||
        (DONE.test(inner.name) && isDoneParameter(inner.name.split(".")[0] as string, inner)) ||
        isEndOfTopic(inner.node["callee"] as Ast, inner) ||
        isOnlyEnd(inner)),
  );
}

/** The function calls the test's own `done`. */
export function endsTest(inside: Ast, calls: readonly CallSite[]): boolean {
  return calls.some(
    (inner) =>
      startOf(inner.node) > startOf(inside) &&
      endOf(inner.node) <= endOf(inside) &&
      DONE.test(inner.name) &&
      isDoneParameter(inner.name.split(".")[0] as string, inner),
  );
}

/** Nothing else ends what the test returns, so that it is no bound for what it waits for. */
function isOnlyEnd(call: CallSite): boolean {
  return resolvesTest(call.name, call) && call.scope.lookup(call.name)?.mentions.length === 1;
}

/**
 * What of an argument's name may be what ends the test, handed on to what comes last; a test's context is handed to
 * many.
 */
export function endNameOf({ type, name }: Ast): string | null {
  return type === "Identifier" && HANDED.test(name) ? name : null;
}

const HANDED = /^(done|end|finish|finished|complete|next|cb|callback|resolve)$/;

/** `t` of `server.close(t.end)`: whose end is handed on as it is. */
export function endContextOf(argument: Ast): string | null {
  return /^([\w$]+)\.(?:end|done)$/.exec(dottedName(argument))?.[1] ?? null;
}

/** `done` of `setTimeout(done, 10)`, `t.end` of `setTimeout(t.end, 500)`: what ends the test, handed over as it is. */
export function isEndHandedOver(callback: Ast, call: CallSite): boolean {
  const name = /^[\w$]+$/.exec(dottedName(callback))?.[0] ?? null;
  const end = name ?? endContextOf(callback);
  return (end !== null && isDoneParameter(end, call)) || isEndOfTopic(callback, call);
}

/**
 * The name is a parameter of the test case or the hook itself (its `done`, `t`, …), or what it makes to end itself
 * by.
 */
export function isDoneParameter(name: string, { frame, scope }: CallSite): boolean {
  const named = scope.lookup(name);
  const own = testOf(frame) ?? hookOf(frame);
  if (named === null || own === null) return false;
  return own.params.includes(named) || isMadeToEnd(named, own);
}

/** `const done = assert.async()`, as QUnit has it. */
function isMadeToEnd({ initial, scope }: Variable, own: Frame): boolean {
  const made = initial && scope.frame === own ? unwrap(initial) : null;
  if (made?.type !== "CallExpression") return false;
  const [context, method] = dottedName(made["callee"]).split(".");
  return method === "async" && own.params.some((param) => param?.name === context);
}

/**
 * What a promise runs is handed it, which the test returns: `() => new Promise((resolve) => { … })` stands for a
 * `done`.
 */
export function resolvesTest(name: string, call: CallSite): boolean {
  const named = call.scope.lookup(name);
  const testCase = caseOf(call.frame);
  if (named === null || testCase === null) return false;
  for (let inner = call.frame; inner !== testCase && inner.parent; inner = inner.parent) {
    if (inner.argumentOf === "Promise" && inner.parent === testCase && inner.params[0] === named)
      return isReturned(inner, call.stack);
  }
  return false;
}

function isReturned({ node }: Frame, stack: readonly Ast[]): boolean {
  const made = stack.findIndex((outer) => outer === node) - 1;
  return /^(ReturnStatement|ArrowFunctionExpression)$/.test(userOf(stack, made)?.type ?? "");
}
