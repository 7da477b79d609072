import { endOf, isFunction, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import { dottedName } from "../scopes/value-shape.ts";
import { isDoneParameter } from "./test-end.ts";

/** A stretch of the text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What callbacks ask before they end the test: `a && b` of `if (a && b) done()` and of `a && b && done()`. */
export function endConditions(calls: readonly CallSite[]): readonly Stretch[] {
  return calls.filter(endsTest).flatMap(conditionsAround);
}

/** The same before a signal of the runtime is raised, which the test awaits: `isOpen` of `if (isOpen) rung.set()`. */
export function raiseConditions(calls: readonly CallSite[]): readonly Stretch[] {
  return calls.filter(raisesSignal).flatMap(conditionsAround);
}

function raisesSignal({ name, scope }: CallSite): boolean {
  const [holder, method, ...more] = name.split(".");
  if (method !== "set" || more.length > 0 || holder === undefined) return false;
  const initial = scope.lookup(holder)?.initial;
  return initial?.type === "CallExpression" && /^(?:signal|raisedSignal)$/.test(dottedName(initial.callee));
}

/** `done()`, `t.end()` */
function endsTest(call: CallSite): boolean {
  const [first, method, ...more] = call.name.split(".");
  if (call.node.arguments.length > 0 || more.length > 0 || first === undefined) return false;
  return (method === undefined || method === "end") && isDoneParameter(first, call);
}

function conditionsAround({ node, stack }: CallSite): readonly Stretch[] {
  const own = stack.slice(stack.findLastIndex(isFunction) + 1);
  return own.map((outer) => conditionIn(outer, node)).filter((found) => found !== null);
}

function conditionIn(outer: Ast, node: Ast): Stretch | null {
  const [asked, then] =
    outer.type === "IfStatement"
      ? [outer.test, outer.consequent]
      : outer.type === "LogicalExpression"
        ? [outer.left, outer.right]
        : [];
  const isBehind = then && startOf(then) <= startOf(node) && endOf(node) <= endOf(then);
  return isBehind ? { start: startOf(asked), end: endOf(asked) } : null;
}
