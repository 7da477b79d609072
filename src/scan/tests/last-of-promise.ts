import { isFunction, isTransparent, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Frame } from "../scopes/scope.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import { dottedName } from "../scopes/value-shape.ts";

/**
 * `await new Promise((done) => { server.listen(0, () => { setTimeout(done, 50) }) })`: nothing but the timer ends the
 * wait.
 */
export function isLastOfPromise(call: CallSite): boolean {
  return promiseEndedBy(call) !== null;
}

/** Such a timer waits where its promise is made, in whatever callback it is armed. */
export function waitingFrame(call: CallSite): Frame {
  const executor = promiseEndedBy(call);
  let frame: Frame | null = executor && call.frame;
  while (frame && frame.node !== executor) frame = frame.parent;
  return frame ?? call.frame;
}

/** The executor of the promise that nothing but the timer ends. */
function promiseEndedBy({ node, stack }: CallSite): Ast | null {
  const index = stack.findLastIndex((outer) => executorOf(outer) !== null);
  const made = stack[index];
  const executor = made ? executorOf(made) : null;
  if (!executor || !isWaitedFor(userOf(stack, index))) return null;
  const [resolve] = executor["params"] as readonly Ast[];
  const [callback] = node["arguments"] as readonly Ast[];
  if (resolve?.type !== "Identifier" || callback?.type !== "Identifier") return null;
  const isOnly = callback["name"] === resolve["name"] && mentions(executor["body"], resolve["name"]) === 1;
  return isOnly ? executor : null;
}

/** What a promise is for is waited for, by the test or by who runs it as a generator, or handed to who waits. */
export function isWaitedFor(user: Ast | undefined): boolean {
  return /^(AwaitExpression|YieldExpression|ReturnStatement|ArrowFunctionExpression)$/.test(user?.type ?? "");
}

/** What uses an expression in a stack: brackets around it and casts do not. */
export function userOf(stack: readonly Ast[], index: number): Ast | undefined {
  return stack.slice(0, Math.max(index, 0)).findLast((outer) => !isTransparent(outer));
}

function executorOf(node: Ast): Ast | null {
  if (node.type !== "NewExpression" || dottedName(node["callee"]) !== "Promise") return null;
  const [executor] = node["arguments"] as readonly Ast[];
  return executor && isFunction(unwrap(executor)) ? unwrap(executor) : null;
}

function mentions(node: unknown, name: string): number {
  if (Array.isArray(node)) return node.reduce((sum: number, each) => sum + mentions(each, name), 0);
  if (typeof node !== "object" || node === null || !("type" in node)) return 0;
  const at = node as Ast;
  if (at.type === "Identifier") return at["name"] === name ? 1 : 0;
  return Object.entries(at).reduce(
    (sum, [key, value]) => sum + (key === "parent" ? 0 : mentions(value, name)),
    0,
  );
}
