import { endOf, isFunction, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import { dottedName } from "../scopes/value-shape.ts";
import { isDoneParameter, resolvesTest } from "./test-end.ts";

/** A stretch of the text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What callbacks ask before they end the test: `a && b` of `if (a && b) done()`, of `a && b && done()` and of `a && b ? done() : fail()`. */
export function endConditions(calls: readonly CallSite[]): readonly Stretch[] {
  return calls.filter(endsTest).flatMap(conditionsAround);
}

/** The same before a signal of the runtime is raised, which the test awaits: `isOpen` of `if (isOpen) rung.set()`. */
export function raiseConditions(calls: readonly CallSite[]): readonly Stretch[] {
  return calls.filter(raisesSignal).flatMap(conditionsAround);
}

function raisesSignal({ name, scope }: CallSite): boolean {
  const holder = SETS.exec(name)?.[1];
  if (holder === undefined) return false;
  const initial = scope.lookup(holder)?.initial;
  return initial?.type === "CallExpression" && /^(?:signal|raisedSignal)$/.test(dottedName(initial.callee));
}

const SETS = /^([^.]*)\.set$/;

/** `done()`, `t.end()` */
function endsTest(call: CallSite): boolean {
  if (call.node.arguments.length > 0) return false;
  const name = ENDS.exec(call.name)?.[1];
  return name !== undefined && (isDoneParameter(name, call) || resolvesTest(name, call));
}

const ENDS = /^([^.]*)(?:\.end)?$/;

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
        : outer.type === "ConditionalExpression"
          ? [outer.test, outer]
          : [];
  const isBehind = then && startOf(then) <= startOf(node) && endOf(node) <= endOf(then);
  return isBehind ? { start: startOf(asked), end: endOf(asked) } : null;
}
