import { isFunction } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Frame } from "../scopes/scope.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import { endsTest } from "./test-end.ts";

/** Whoever asked what something else is given is kept waiting for its answer, and not the test for an event. */
export function isAnswer(owner: Frame, call: CallSite, calls: readonly CallSite[]): boolean {
  return isHandedBack(owner, call, calls) || answersAsker(owner, call) || answersLate(owner, call);
}

/**
 * `app.onClose(() => { return sleep(50).then(() => { expect(n).toBe(1) }) })`: who is given it waits for that, not
 * the test.
 */
function isHandedBack({ node }: Frame, { stack }: CallSite, calls: readonly CallSite[]): boolean {
  const owner = node as Ast;
  if (endsTest(owner, calls)) return false;
  const inside = stack.slice(stack.indexOf(owner) + 1);
  const returned = inside.findIndex(({ type }) => type === "ReturnStatement");
  return returned !== -1 && !inside.slice(0, returned).some(isFunction);
}

/**
 * `post(url, body, callback) { setTimeout(() => { callback(null); … }, 5) }`: whoever asks is kept waiting, whatever
 * is looked at then.
 */
function answersAsker({ params }: Frame, { node }: CallSite): boolean {
  const [timed] = node["arguments"] as readonly (Ast | undefined)[];
  const body: unknown = timed && isFunction(timed) ? timed["body"].body : null;
  const first = Array.isArray(body) ? (body[0] as Ast | undefined)?.["expression"] : null;
  if (first?.type !== "CallExpression" || first["callee"].type !== "Identifier") return false;
  return params.some((param) => param?.name === first["callee"].name);
}

/**
 * `allow: async (user) => { await sleep(10); expect(user).toBe("ann"); return true }`: before it has done anything, and
 * whoever asks is kept waiting for the answer.
 */
function answersLate({ node }: Frame, { stack }: CallSite): boolean {
  const body: unknown = node?.["body"].body;
  if (!Array.isArray(body)) return false;
  const [first, ...others] = body as readonly Ast[];
  return (
    first !== undefined &&
    stack.includes(first) &&
    others.some((each) => each.type === "ReturnStatement" && each["argument"] !== null)
  );
}
