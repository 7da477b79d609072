import { endOf, isFunction, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { dottedName } from "../scopes/value-shape.ts";
import { returnedResolvers } from "./returned-resolvers.ts";
import { endContextOf, endNameOf, isDoneParameter, resolvesTest } from "./test-end.ts";
import { ownerOf } from "./test-frames.ts";

/** A stretch of the text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What callbacks ask before they end the test: `a && b` of `if (a && b) done()`, of `a && b && done()` and of
 * `a && b ? done() : fail()`; `n < 2` of `if (n < 2) return; done()`.
 */
export function endConditions(calls: readonly CallSite[]): readonly Stretch[] {
  const ends = testEnders(calls);
  const helpers = new Set(ends.map(({ frame }) => ownerOf(frame).variable).filter((each) => each !== null));
  const others = calls.filter(({ name, scope }) => isAmongHelpers(scope.lookup(name), helpers));
  return [...ends, ...others].flatMap(conditionsAround);
}

/** `if (a && b) finish()`, where `function finish() { server.close(); done() }` is a function of the test. */
function isAmongHelpers(called: Variable | null, helpers: ReadonlySet<Variable>): boolean {
  return called !== null && helpers.has(called);
}

/** The calls that end a test: `done()`, `t.end()`, `server.close(done)`, `server.close(t.end)`. */
export function testEnders(calls: readonly CallSite[]): readonly CallSite[] {
  return calls.filter(enderAmong(calls));
}

/** The same before a signal of the runtime is raised, which the test awaits: `isOpen` of `if (isOpen) rung.set()`. */
export function raiseConditions(calls: readonly CallSite[]): readonly Stretch[] {
  return calls.filter(raisesSignal).flatMap(conditionsAround);
}

/**
 * Handlers that end their test, told of something, named for what they are told of, or behind what the call is to
 * work on (`create(order, () => { …; done() })`): the test waits until they run.
 */
export function endingHandlers(calls: readonly CallSite[]): ReadonlySet<Frame> {
  const ending = calls.filter(enderAmong(calls)).map(({ frame }) => ownerOf(frame));
  return new Set(ending.filter(isCalledBack));
}

function isCalledBack({ argumentOf, argumentIndex, params }: Frame): boolean {
  return argumentOf === "" || argumentIndex > 0 || params.length > 0;
}

function raisesSignal({ name, scope }: CallSite): boolean {
  const holder = SETS.exec(name)?.[1];
  if (holder === undefined) return false;
  const initial = scope.lookup(holder)?.initial;
  return initial?.type === "CallExpression" && /^(?:signal|raisedSignal)$/.test(dottedName(initial.callee));
}

const SETS = /^([^.]*)\.set$/;

function enderAmong(calls: readonly CallSite[]): (call: CallSite) => boolean {
  const resolvers = returnedResolvers(calls);
  return (call) => {
    if (endsTest(call)) return true;
    const called = resolvers.size > 0 ? call.scope.lookup(call.name) : null;
    return called !== null && resolvers.has(called);
  };
}

/**
 * `done()`, `t.end()`, `t.done()` of nodeunit, `server.close(done)`, `server.close(t.end)`, `(err, out) => { …;
 * done(err) }`
 */
function endsTest(call: CallSite): boolean {
  const given: readonly Ast[] = call.node.arguments;
  if (given.some((each) => isEnd(each, call))) return true;
  if (given.length > 0 && !isGoneOnWith(given, call)) return false;
  const name = ENDS.exec(call.name)?.[1];
  return name !== undefined && (isDoneParameter(name, call) || resolvesTest(name, call));
}

/** What a callback is told first, a failure or nothing, handed on in any case. */
function isGoneOnWith([told]: readonly Ast[], { frame, stack }: CallSite): boolean {
  const own = stack.slice(stack.findLastIndex(isFunction) + 1);
  const isTold = told?.type === "Identifier" && told["name"] === frame.params[0]?.name;
  return isTold && !own.some(({ type }) => DECIDES.test(type));
}

const DECIDES = /^(If|Try|Switch)Statement$|^(Logical|Conditional)Expression$/;

function isEnd(argument: Ast, call: CallSite): boolean {
  const name = endNameOf(argument) ?? endContextOf(argument);
  return name !== null && (isDoneParameter(name, call) || resolvesTest(name, call));
}

const ENDS = /^([^.]*)(?:\.(?:end|done))?$/;

function conditionsAround({ node, stack }: CallSite): readonly Stretch[] {
  const own = stack.slice(stack.findLastIndex(isFunction) + 1);
  return own.flatMap((outer) =>
    [conditionIn(outer, node), ...leavesBefore(outer, node)].filter((found) => found !== null),
  );
}

/** `if (chunks.length < 6) return;` of the statements before it. */
function leavesBefore(outer: Ast, node: Ast): readonly Stretch[] {
  const statements: unknown = outer["body"];
  if (!Array.isArray(statements)) return [];
  const before = (statements as readonly Ast[]).filter((each) => endOf(each) <= startOf(node));
  return before.filter(isLeave).map(({ test }) => ({ start: startOf(test), end: endOf(test) }));
}

function isLeave({ type, consequent, alternate }: Ast): boolean {
  if (type !== "IfStatement" || alternate) return false;
  const [only, ...others] = consequent.type === "BlockStatement" ? consequent.body : [consequent];
  return only?.type === "ReturnStatement" && !only.argument && others.length === 0;
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
