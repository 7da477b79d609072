import { isFunction } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { holds } from "../scopes/holds.ts";
import type { Frame } from "../scopes/scope.ts";
import { dottedName } from "../scopes/value-shape.ts";
import { SET_TIMEOUT } from "./abortable-sleep.ts";

const NAMES = /^(?:sleep|delay|pause)(?:P|Ms|Async|Promise|For|Millis\w*|Seconds)?$/;

/**
 * `function delay(ms, signal) { const promise = new Promise((resolve) => { setTimeout(ms, null, { signal
 * }).then(resolve) }); …; return promise }`: called so, and what it is told first is how long the timer takes that
 * its promise waits for, whatever else it can.
 */
export function isNamedSleep({ node, variable }: Frame): boolean {
  if (variable === null || !NAMES.test(variable.name) || node === null || !isFunction(node)) return false;
  const [given] = node["params"] as readonly Ast[];
  const time = given?.type === "AssignmentPattern" ? given["left"] : given;
  if (time?.type !== "Identifier" || !handsBack(node["body"])) return false;
  const body = node["body"] as Ast;
  return (
    holds(body, isPromise) && holds(body, (call) => isTimerFor(call, time["name"])) && !holds(body, listens)
  );
}

/**
 * `await wait(50)`: what files that are loaded before put on the global object for all tests, called so and told a
 * number of milliseconds.
 */
export function isGlobalSleep(name: string, given: readonly Ast[]): boolean {
  const [time, ...others] = given;
  return (
    /^(wait|sleep|delay|pause)$/.test(name) && typeof time?.["value"] === "number" && others.length === 0
  );
}

/**
 * `bus.once("ready", resolve)`: the time is no more than a bound for what it waits for, unless that is to be called
 * off.
 */
function listens({ type, callee, arguments: given }: Ast): boolean {
  if (
    type !== "CallExpression" ||
    !/\.(once|on|addListener|addEventListener|subscribe)$/.test(dottedName(callee))
  )
    return false;
  return given[0]?.value !== "abort";
}

/** `new Promise(…)` */
function isPromise({ type, callee }: Ast): boolean {
  return type === "NewExpression" && callee.name === "Promise";
}

/** Its last word is what it returns. */
function handsBack(body: Ast): boolean {
  const last = (body["body"] as readonly Ast[] | undefined)?.at?.(-1);
  return last?.type === "ReturnStatement" && last["argument"] !== null;
}

/** `setTimeout(resolve, ms)`, `setTimeout(ms, null, { signal })`, `setTimeout(resolve, Math.min(most, ms))` */
function isTimerFor({ type, callee, arguments: given }: Ast, time: string): boolean {
  if (type !== "CallExpression" || !SET_TIMEOUT.test(dottedName(callee))) return false;
  const asked = (given as readonly Ast[]).slice(0, 2).filter((argument) => !isFunction(argument));
  return asked.some((argument) =>
    holds(argument, (part) => part.type === "Identifier" && part["name"] === time),
  );
}
