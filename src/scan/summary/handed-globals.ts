import { isFunction, paramsOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Mention } from "../scopes/mention.ts";
import type { ScopeAnalysis } from "../scopes/scope-analysis.ts";
import type { Frame, Variable } from "../scopes/scope.ts";

/**
 * The parameters by which functions that are called on the spot know the global object: `(function (root) { …
 * })(window)`, `(typeof window === "object" && window || global)`, `(this)` at the top of a script; and those that
 * are the global object by default: `(root = window) => { … }`.
 * @param byName mentions of the global object by a name of its own
 */
export function handedGlobals(
  byName: readonly Mention[],
  { exports, frames }: ScopeAnalysis,
): readonly Variable[] {
  const tops = exports.mentions.filter(({ name, frame }) => name === "this" && frame.parent === null);
  const params = [...byName, ...tops].flatMap((mention) => paramFor(mention, frames) ?? []);
  return [...new Set(params)];
}

function paramFor({ node, trail }: Mention, frames: readonly Frame[]): Variable | null {
  let [child, step] = [node, trail];
  while (step && yields(step.node, child)) [child, step] = [step.node, step.up];
  if (step?.node["right"] === child) return defaultOf(step.node, frames);
  const call = step?.node;
  if (call?.type !== "CallExpression") return null;
  const { callee, index } = calledBy(call, child);
  const frame = index < 0 || !isFunction(callee) ? null : frames.find((each) => each.node === callee);
  return frame?.params[index] ?? null;
}

/** `(root = window) => { … }`: the parameter that is the global object, where a caller gives no other. */
function defaultOf(pattern: Ast, frames: readonly Frame[]): Variable | null {
  for (const { node, params } of frames) {
    const given = node && isFunction(node) ? paramsOf(node).indexOf(pattern) : -1;
    if (given >= 0) return params[given] ?? null;
  }
  return null;
}

/** Whether an expression may come to be what a part of it is. */
function yields(outer: Ast, part: Ast): boolean {
  if (unwrap(outer) !== outer) return true;
  if (outer.type === "LogicalExpression") return outer["operator"] !== "&&" || outer["right"] === part;
  return outer.type === "ConditionalExpression" && outer["test"] !== part;
}

/**
 * The function that is called, and at which place of its parameters it gets an argument; `.call(this, …)` has one
 * before.
 */
function calledBy(call: Ast, argument: Ast): { readonly callee: Ast; readonly index: number } {
  const index = call["arguments"].indexOf(argument);
  const callee = unwrap(call["callee"]);
  const isCalled = callee.type === "MemberExpression" && callee["property"].name === "call";
  return isCalled ? { callee: unwrap(callee["object"]), index: index - 1 } : { callee, index };
}
