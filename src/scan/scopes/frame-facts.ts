import { isFunction } from "./ast.ts";
import { branchesAround } from "./circumstances.ts";
import type { Ast } from "./ast.ts";
import type { Frame, FrameFacts } from "./scope.ts";
import { valueShape } from "./value-shape.ts";

const LOGGING =
  /(^|\.)(console\.[\w*]+|log|warn|warning|error|info|emit(?:Warning|Error)|deprecate|emit|report\w*|warn(?!\w*(Handler|Listener|Hook|Callback)$)\w+|(log|logger)\.\*|log(Error|Warn|Deprecat)\w*|log_?(crit|err|error|warn|info|notice|debug|fatal|trace)|\w*[a-z](Warn(ing)?|Deprecation)|invariant)$/;
/**
 * What is told to whoever watches over the program: `captureException(error)`, `client.trackEvent(…)`,
 * `addTelemetryUsage(…)`.
 */
const TELLING =
  /(^|\.)(capture(Exception|Message|Error|Warning)|(monitor|notice|record|track|send)(Error|Exception|Warning)|(add|track|record|send|emit)(Telemetry|Breadcrumb)\w*)$/;
const CLOCK = /^((Date\.|performance\.)?now|process\.(hrtime|uptime).*)$/;
const TIMER =
  /(^|\.)(setTimeout|setInterval|setImmediate|clearTimeout|clearInterval|queueMicrotask|nextTick|requestAnimationFrame)$/;
const LISTENING =
  /^((globalThis|global|window|self|document)\.)*(add|remove)EventListener$|^process\.(on|once|off|(add|remove)Listener)$/;
const CALLS_OFF = /(^|\.)clear(Timeout|Interval)$/;

/** Those of a function of which nothing is read yet. */
export function noFacts(): FrameFacts {
  return {
    logs: false,
    logBranches: [],
    clock: false,
    timer: false,
    timesOther: false,
    awaits: false,
    acts: false,
    listens: false,
  };
}

/** Notes what a call says about the function that makes it, and about those that invoke that one on the spot. */
export function noteFrameFacts(caller: Frame, callee: string, call: Ast, stack: readonly Ast[]): void {
  caller.facts.acts = true;
  if (LISTENING.test(callee)) caller.facts.listens = true;
  const named = callee.replace(/\.(apply|call)$/, "");
  const isLog = (LOGGING.test(named) || TELLING.test(named)) && saysSomething(call);
  if (isLog) noteLog(caller, stack, call);
  // What is said about a failure is not what the function is for.
  const isOfFailure = isLog && isInCatch(stack);
  const isTimer = TIMER.test(callee) && !isAnswer(callee, call, stack);
  const isOther = isTimer && !CALLS_OFF.test(callee) && !isInSight(call["arguments"][0], stack);
  if (CLOCK.test(callee)) noteClock(caller);
  for (let frame: Frame | null = caller; frame; frame = frame.immediate ? frame.parent : null) {
    if (isLog && !isOfFailure) frame.facts.logs = true;
    if (isTimer) frame.facts.timer = true;
    if (isOther) frame.facts.timesOther = true;
  }
}

/** The clock is asked, by a call or by `new Date()`. */
export function noteClock(caller: Frame): void {
  for (let frame: Frame | null = caller; frame; frame = frame.immediate ? frame.parent : null)
    frame.facts.clock = true;
}

/**
 * `return setImmediate(callback, null, result)`: whoever asked is answered, a moment later, be it out of what a
 * callback was told (`stat(path, (error, found) => process.nextTick(callback, null, found))`); nothing of its own is
 * put off.
 */
function isAnswer(callee: string, { arguments: [first, ...given] }: Ast, stack: readonly Ast[]): boolean {
  if (first?.type !== "Identifier") return false;
  const at = stack.findLastIndex(isFunction);
  if (AT_ONCE.test(callee) && given.length > 0 && isOfSome(stack, first["name"])) return true;
  if (!AT_ONCE.test(callee) && !isExecutor(stack[at - 1])) return false;
  const around = stack[at];
  return around !== undefined && hasParam(around, first["name"]);
}

/** A function written out, or a name that is no parameter: what it does is read where it stands. */
function isInSight(run: Ast | undefined, stack: readonly Ast[]): boolean {
  if (run === undefined) return false;
  if (run.type !== "Identifier") return isFunction(run);
  return !isOfSome(stack, run["name"]);
}

/** A parameter of one of the functions around. */
function isOfSome(stack: readonly Ast[], name: string): boolean {
  return stack.some((each) => isFunction(each) && hasParam(each, name));
}

function hasParam(fn: Ast, name: string): boolean {
  return (fn["params"] as readonly Ast[]).some((param) => param["name"] === name);
}

/** `await new Promise((resolve) => setTimeout(resolve, 50))` waits, and puts nothing off for others to call. */
function isExecutor(made: Ast | undefined): boolean {
  return made?.type === "NewExpression" && made["callee"].name === "Promise";
}

const AT_ONCE = /(^|\.)(setImmediate|queueMicrotask|nextTick)$/;

function isInCatch(stack: readonly Ast[]): boolean {
  return stack.findLast((each) => isFunction(each) || each.type === "CatchClause")?.type === "CatchClause";
}

/**
 * What a function has a timer say a little later, it says too, in the branch in which it arms the timer; likewise
 * what it has said by a function that it hands to another one for nothing else: `quietly(() => { console.warn(…) })`.
 */
function noteLog(caller: Frame, stack: readonly Ast[], call: Ast): void {
  caller.facts.logBranches.push(...branchesAround(stack, call));
  const { node, parent, argumentOf } = caller;
  if (!node || !parent || !(TIMER.test(argumentOf) || isAllThatIsRun(node, argumentOf, call))) return;
  parent.facts.logs = true;
  noteLog(parent, stack.slice(0, stack.indexOf(node)), node);
}

const FOR_LATER = /^(on|once|add|before|after|register|subscribe|watch|listen|schedule|use|hook)(?![a-z])/;

/** A callback with one statement, for a function that by its name does not keep it until something happens. */
function isAllThatIsRun(callback: Ast, argumentOf: string, call: Ast): boolean {
  if (!/^[\w$]+$/.test(argumentOf) || FOR_LATER.test(argumentOf)) return false;
  const { body } = callback;
  if (body.type !== "BlockStatement") return body === call;
  return body.body.length === 1 && body.body[0].expression === call;
}

/** `reportSuccess(undefined)` hands on a result, it tells nobody anything. */
function saysSomething(call: Ast): boolean {
  const given: readonly Ast[] = call["arguments"];
  return given.length !== 1 || valueShape(given[0] as Ast) !== "nullish";
}
