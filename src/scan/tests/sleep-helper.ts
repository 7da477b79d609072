import { isFunction, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { dottedName } from "../scopes/value-shape.ts";
import { isCutShort, SET_TIMEOUT } from "./abortable-sleep.ts";
import { isNamedSleep } from "./named-sleep.ts";

/** A name for a timer that resolves: a function that does nothing else, or what `promisify` makes of `setTimeout`. */
export function isSleepHelper({ frame, initial }: Pick<Variable, "frame" | "initial">): boolean {
  return frame
    ? isTimerFunction(frame) || resolvingTimer(frame) !== null || isNamedSleep(frame)
    : initial !== null && isPromisified(unwrap(initial));
}

/** The same for a value that no variable holds. */
export function isSleepFunction(value: Ast): boolean {
  return isFunction(value) ? yieldsTimer(value) || yieldsSleep(value) : isPromisified(value);
}

/** `(ms) => promises.delay(ms)`: it sleeps as long as it is told by what another module calls so. */
function yieldsSleep(node: Ast): boolean {
  const call = resultOf(node["body"]);
  const [time, ...others] = (call?.type === "CallExpression" ? call["arguments"] : []) as readonly Ast[];
  const isTold = time?.type === "Identifier" && node["params"][0]?.name === time["name"];
  return isTold && others.length === 0 && isSleepOfAnother(call?.["callee"]);
}

/** `exports.delay = promises.delay`: what another module calls so. */
export function isSleepOfAnother({ type, object, property, computed }: Ast): boolean {
  const isNamed = type === "MemberExpression" && object.type === "Identifier" && !computed;
  return isNamed && /^(sleep|delay)$/.test(property.name);
}

/**
 * How long a helper sleeps that is not told, where it says so itself: `() => new Promise((done) => setTimeout(done,
 * 30))`, `(ms = 30) => …`.
 */
export function ownDelayOf({ frame }: Pick<Variable, "frame">): Ast | null {
  const helper = frame?.node && isFunction(frame.node) ? frame.node : null;
  const result = helper && resultOf(helper["body"]);
  const delay = (result && isTimedPromise(result)?.delay) ?? (frame && resolvingTimer(frame)) ?? null;
  return helper === null || delay?.type !== "Identifier" ? delay : givenDelay(delay, helper["params"]);
}

/**
 * The delay of `(ms = 30) => setTimeout(ms)`, where `setTimeout` is one that resolves: a timer for a callback is
 * given two things.
 */
function resolvingTimer({ node, outer }: Frame): Ast | null {
  const result = node && isFunction(node) ? resultOf(node["body"]) : null;
  if (result?.type !== "CallExpression" || result["callee"].name !== "setTimeout") return null;
  const [delay, ...others] = result["arguments"] as readonly Ast[];
  const isImported = outer.lookup("setTimeout")?.kind === "import";
  return delay && others.length === 0 && isImported && !isFunction(delay) ? delay : null;
}

/** What a parameter is when it is left out; anything else that has a name is some time. */
function givenDelay(delay: Ast, params: readonly Ast[]): Ast | null {
  if (params.some(({ name }) => name === delay["name"])) return null;
  const withDefault = params.find(
    ({ type, left }) => type === "AssignmentPattern" && left.name === delay["name"],
  );
  return withDefault?.["right"] ?? delay;
}

/** `util.promisify(setTimeout)` */
function isPromisified(made: Ast): boolean {
  if (made.type !== "CallExpression" || !/(^|\.)promisify$/.test(dottedName(made.callee))) return false;
  const [timer] = made.arguments as (Ast | undefined)[];
  return timer !== undefined && SET_TIMEOUT.test(dottedName(timer));
}

/** `ms => new Promise(done => setTimeout(done, ms))`, in any spelling: nothing but a timer that resolves. */
function isTimerFunction(frame: Frame): boolean {
  const { node } = frame;
  return node !== null && isFunction(node) && yieldsTimer(node);
}

function yieldsTimer(node: Ast): boolean {
  const result = resultOf(node["body"]);
  if (result === null) return false;
  const timed = isTimedPromise(result);
  return timed === null ? isCutShort(result) : bringsNothing(timed.timer, node["params"]);
}

/**
 * `setTimeout(resolve, ms)`, `setTimeout(() => resolve(), ms)`; what resolves to something is an answer that comes
 * late, unless it is what the caller may give after the delay: `(ms, value) => new Promise(done => setTimeout(() =>
 * done(value), ms))`.
 */
function bringsNothing(timer: Ast, params: readonly Ast[]): boolean {
  const [callback] = timer["arguments"] as (Ast | undefined)[];
  if (!callback || !isFunction(callback)) return true;
  const call = resultOf(callback["body"]);
  if (call?.type !== "CallExpression") return false;
  const given = call["arguments"] as readonly Ast[];
  const isOver = isToldHowLong(timer, params);
  return given.every((each) => isLaterParam(unwrap(each), params) || (isOver && isMark(unwrap(each))));
}

/** `(ms) => … setTimeout(() => done(true), ms)`: who calls says how long, which nobody tells an answer. */
function isToldHowLong(timer: Ast, params: readonly Ast[]): boolean {
  const [, delay] = timer["arguments"] as (Ast | undefined)[];
  const [time] = params;
  return delay?.type === "Identifier" && time?.type === "Identifier" && time["name"] === delay["name"];
}

/** `true`, `undefined`: that it is over, and nothing else. */
function isMark({ type, value, name }: Ast): boolean {
  return type === "Literal" ? typeof value === "boolean" : name === "undefined";
}

function isLaterParam({ type, name }: Ast, params: readonly Ast[]): boolean {
  return type === "Identifier" && params.slice(1).some((param) => param["name"] === name);
}

/** `setTimeout(() => resolve("late"), ms)` */
export function answers(timer: Ast): boolean {
  const [callback] = timer["arguments"] as (Ast | undefined)[];
  const call = callback && isFunction(callback) ? resultOf(callback["body"]) : null;
  return call?.type === "CallExpression" && call["arguments"].length > 0;
}

/** `setTimeout(resolve, ms, "late")`: whoever waits is not only told that the time is up. */
export function handsOn(timer: Ast): boolean {
  const [callback, , given] = timer["arguments"] as (Ast | undefined)[];
  const isNothing = given?.["value"] === null || given?.["name"] === "undefined";
  return callback?.type === "Identifier" && given !== undefined && !isNothing;
}

/** The delay of `new Promise(resolve => setTimeout(resolve, delay))`, or null for anything else. */
export function isTimedPromise(expression: Ast): { readonly timer: Ast; readonly delay: Ast | null } | null {
  const made = unwrap(expression);
  if (made.type !== "NewExpression" || dottedName(made.callee) !== "Promise") return null;
  const executor = made.arguments[0];
  if (!executor || !isFunction(executor)) return null;
  const call = resultOf(executor.body);
  if (!call) return null;
  const timer = unwrap(call);
  if (timer.type !== "CallExpression" || !SET_TIMEOUT.test(dottedName(timer.callee))) return null;
  return { timer, delay: timer.arguments[1] ?? null };
}

/** The one expression that a body yields or does. */
function resultOf(body: Ast): Ast | null {
  if (body.type !== "BlockStatement" && body.type !== "FunctionBody") return unwrap(body);
  if (body.body.length !== 1) return null;
  const [only] = body.body as Ast[];
  if (only?.type === "ReturnStatement") return only.argument ? awaited(only.argument) : null;
  return only?.type === "ExpressionStatement" ? awaited(only.expression) : null;
}

function awaited(expression: Ast): Ast {
  const inner = unwrap(expression);
  return inner.type === "AwaitExpression" ? unwrap(inner.argument) : inner;
}
