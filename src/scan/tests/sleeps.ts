import type { CallSite } from "../scopes/scope-analysis.ts";
import { endOf, isFunction, keyOf, startOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { dottedName } from "../scopes/value-shape.ts";
import type { TestFact } from "../summary/file-summary.ts";
import { isChainedSleep } from "./chained-sleep.ts";
import { isDriverWait } from "./driver-waits.ts";
import { framesOnFakeClock, isBehindPutBack } from "./fake-clock.ts";
import { FOLLOW_UPS } from "./follow-ups.ts";
import { isLastOfPromise, isWaitedFor, userOf, waitingFrame } from "./last-of-promise.ts";
import { answers, handsOn, isSleepHelper, isTimedPromise, ownDelayOf } from "./sleep-helper.ts";
import { isGlobalSleep } from "./named-sleep.ts";
import { markOfNext } from "./next-statement.ts";
import { isMeasured } from "./measured-sleep.ts";
import { isLatency, isPoll } from "./other-waits.ts";
import { isStepOfSeries } from "./series-step.ts";
import { endNameOf, isEndHandedOver, isDoneParameter, tells } from "./test-end.ts";
import type { TestTitles } from "./test-titles.ts";
import { isEndOfTopic } from "./topic.ts";
import { caseOf, isAmong, isCalledByTests, isInHook, ownerOf, testOf } from "./test-frames.ts";

/**
 * Fixed sleeps: a test that waits for the clock instead of for what it tests.
 * @param imported local names of what the file imports
 */
export function sleepFacts(
  calls: readonly CallSite[],
  titles: TestTitles,
  imported: ReadonlySet<string>,
): TestFact[] {
  const facts: TestFact[] = [];
  let faking: ReturnType<typeof framesOnFakeClock> | null = null;
  for (const call of calls) {
    // Few calls can be a sleep at all: what stands around them is looked at last.
    const fact = isTimer(call)
      ? timerFact(call, calls)
      : (driverFact(call) ?? helperFact(call, calls, imported));
    if (!fact) continue;
    const { frame } = call;
    faking ??= framesOnFakeClock(calls);
    const isFaked = faking.has(null) || isAmong(faking, frame);
    if (isFaked && !isBehindPutBack(call, calls)) continue;
    if (!(isInTest(frame) || isInHook(frame) || isCalledByTests(frame) || isDriverWait(call))) continue;
    if (isPoll(call) || isMeasured(call) || isLatency(call.madeIn(waitingFrame(call)), calls)) continue;
    facts.push({ ...fact, scope: placeOf(call, titles) });
  }
  return facts;
}

/** In a test, or at the top of a script that is one as a whole: what its functions are for it does not say. */
function isInTest(frame: Frame): boolean {
  return caseOf(frame) !== null || (ownerOf(frame).parent === null && testOf(frame) !== null);
}

/** A timer for a callback; that of `timers/promises` is given its delay and no more. */
function isTimer({ name, node }: CallSite): boolean {
  return node["arguments"].length > 1 && /^((globalThis|window|global)\.)?setTimeout$/.test(name);
}

/** The test by its titles, and what comes after the sleep. */
function placeOf(call: CallSite, titles: TestTitles): string {
  const title = titles.around(call.frame) ?? call.scope.path;
  return [title, markOfNext(call)].filter(Boolean).join("#");
}

/** `await new Promise(r => setTimeout(r, 50))`, or a timer that asserts or ends the test. */
function timerFact(call: CallSite, calls: readonly CallSite[]): TestFact | null {
  const [callback, delay] = call.node.arguments as (Ast | undefined)[];
  if (!callback || isZero(delay) || isLimit(call, calls) || isInHelper(call) || handsOn(call.node))
    return null;
  const isWaited = isAwaitedTimer(call, calls) || isLastOfPromise(call) || isStepOfSeries(call);
  if (!isWaited && !endsTheTest(callback, call, calls)) return null;
  return sleepFact("setTimeout", call, null);
}

function driverFact(call: CallSite): TestFact | null {
  return isDriverWait(call) ? sleepFact(call.name.split(".").at(-1) as string, call, null) : null;
}

function sleepFact(name: string, call: CallSite, helper: string | null): TestFact {
  const callee = call.node.callee as Ast;
  return {
    form: "sleep",
    name,
    kind: "fixed-sleep",
    start: startOf(callee),
    end: endOf(callee),
    scope: call.scope.path,
    disposition: "assist",
    reason: "waits a fixed time instead of for the event that the test is about",
    uses: [],
    helper,
  };
}

function isZero(delay: Ast | null | undefined): boolean {
  return !delay || (delay.type === "Literal" && Number(delay.value) === 0);
}

/** The helper waits for nobody by itself: its calls do. */
function isInHelper({ frame }: CallSite): boolean {
  const { variable } = ownerOf(frame);
  return variable !== null && isSleepHelper(variable);
}

/** `const limit = setTimeout(…)` that the test clears when what it waits for has come. */
function isLimit({ stack, frame }: CallSite, calls: readonly CallSite[]): boolean {
  const outer = stack.at(-1);
  const kept = outer?.type === "VariableDeclarator" ? outer.id : outer?.left;
  if (kept?.type !== "Identifier") return false;
  return calls.some(
    (call) =>
      call.name === "clearTimeout" &&
      call.node.arguments[0]?.name === kept.name &&
      caseOf(call.frame) === caseOf(frame) &&
      !isClearedByFailure(call, calls),
  );
}

/**
 * `once("end", () => { clearTimeout(timer); done(new Error("twice")) })`: the time that has to pass without that is
 * the test.
 */
function isClearedByFailure({ frame }: CallSite, calls: readonly CallSite[]): boolean {
  return calls.some(
    (call) =>
      call.frame === frame &&
      isDoneParameter(call.name, call) &&
      call.node.arguments[0]?.type === "NewExpression",
  );
}

/** The timer is all that a promise is for, and the test waits for that promise. */
function isAwaitedTimer(call: CallSite, calls: readonly CallSite[]): boolean {
  const { node, stack } = call;
  if (answers(node)) return false;
  const index = stack.findLastIndex((outer) => {
    const timed = outer.type === "NewExpression" ? isTimedPromise(outer) : null;
    return timed !== null && unwrap(timed.timer) === node;
  });
  return index > 0 && (isWaitedFor(userOf(stack, index)) || isChainedSleep(call, index, calls));
}

/**
 * When the timer fires, or in a callback of what it begins: `setTimeout(() => read(file, (error, text) => {
 * equal(text); done() }))`.
 */
function endsTheTest(callback: Ast, call: CallSite, calls: readonly CallSite[]): boolean {
  if (/^(Identifier|MemberExpression)$/.test(callback.type))
    return isEndHandedOver(callback, call) || isNamedEnd(callback, call, calls);
  if (!isFunction(callback) || isFailure(callback)) return false;
  return (
    tells(callback, startOf(callback), call, calls) || calls.some((inner) => isHandedEnd(inner, callback))
  );
}

/**
 * `function finish() { equal(n, 1); done() }`, then `setTimeout(finish, 50)`; what comes again until it may end looks
 * every time.
 */
function isNamedEnd(callback: Ast, call: CallSite, calls: readonly CallSite[]): boolean {
  const named = callback.type === "Identifier" ? call.scope.lookup(callback["name"])?.frame : null;
  const node = named?.node;
  if (!named || !node) return false;
  return !isFailure(node) && tells(node, startOf(node), call, calls) && !asksAgain(named, calls);
}

/** `function look() { if (!seen) return void setTimeout(look, 50); done() }` */
function asksAgain(looking: Frame, calls: readonly CallSite[]): boolean {
  return calls.some(
    ({ frame, name, node }) =>
      ownerOf(frame) === looking &&
      /(^|\.)set(Timeout|Interval)$/.test(name) &&
      node["arguments"][0]?.name === looking.variable?.name,
  );
}

/**
 * `setTimeout(() => { request(app).get("/").expect(200, done) }, 20)`: the last step of the test begins when the time
 * is up.
 */
function isHandedEnd(inner: CallSite, callback: Ast): boolean {
  const { node } = inner;
  if (startOf(node) <= startOf(callback) || endOf(node) > endOf(callback)) return false;
  const given = node["arguments"] as readonly Ast[];
  return given.some((each) => {
    const name = endNameOf(each);
    return (name !== null && isDoneParameter(name, inner)) || isEndOfTopic(each, inner);
  });
}

/** `setTimeout(() => { t.fail("timed out"); t.end() }, 2000)`: how long the test may take at most. */
function isFailure(callback: Ast): boolean {
  const body = callback["body"] as Ast;
  const statements = (
    body.type === "BlockStatement" ? body["body"] : [{ expression: body }]
  ) as readonly Ast[];
  return statements.some(({ expression }) => {
    const call = expression ? unwrap(expression) : null;
    return call?.type === "CallExpression" && /(^|\.)fail$/.test(dottedName(call["callee"]));
  });
}

/** `await wait(50)`: whether `wait` is a helper is known here for local ones, at link time for imported ones. */
function helperFact(
  call: CallSite,
  calls: readonly CallSite[],
  imported: ReadonlySet<string>,
): TestFact | null {
  // All calls of a test file come by here: what tells most of them apart stands first.
  if (!mayBeWaitedFor(call)) return null;
  const [, root, name = root] = /^([\w$]+)(?:\.([\w$]+))?$/.exec(call.name) ?? [];
  if (root === undefined || name === undefined) return null;
  const variable = call.scope.lookup(root);
  if (!variable) return globalFact(call, calls);
  const isLocal = name === call.name && isSleepHelper(variable);
  // A test awaits methods of its own objects all the time.
  if (!isLocal && !(imported.has(root) && mayBeImported(variable))) return null;
  const [first] = call.node.arguments as (Ast | undefined)[];
  if (isZero(isLocal ? (first ?? ownDelayOf(variable)) : first)) return null;
  // `page.wait(selector)` of a package is no sleep.
  if (name === "wait" && name !== call.name && !isTime(first)) return null;
  if (!isWaitedForAlone(call, calls)) return null;
  return sleepFact(name, call, isLocal ? null : call.name);
}

function globalFact(call: CallSite, calls: readonly CallSite[]): TestFact | null {
  const given = call.node.arguments as readonly Ast[];
  if (!isGlobalSleep(call.name, given) || isZero(given[0]) || !isWaitedForAlone(call, calls)) return null;
  return sleepFact(call.name, call, null);
}

/** A number, or something to be counted with: no text, and no function that is asked. */
function isTime(given: Ast | undefined): boolean {
  const time = given ? unwrap(given) : null;
  if (time?.type === "Literal") return typeof time["value"] === "number";
  return time !== null && /^(Member|Binary)Expression$/.test(time.type);
}

function mayBeImported({ kind, frame }: Variable): boolean {
  return frame === null && /^(import|const|var)$/.test(kind);
}

/** Told by the node around it: awaited, handed back, or asked for what comes after. */
function mayBeWaitedFor(call: CallSite): boolean {
  const outer = call.above(1);
  if (outer?.type === "MemberExpression") return FOLLOW_UPS.has(keyOf(outer));
  return /^(AwaitExpression|YieldExpression|ReturnStatement)$/.test(outer?.type ?? "") || isActedOut(call);
}

/**
 * `await act(() => sleep(50))`: React's `act` does nothing with what it is given but wait for it, as a step of the
 * test.
 */
function isActedOut(call: CallSite): boolean {
  const [given, act, wait] = [call.above(1), call.above(2), call.above(3)];
  return (
    given?.type === "ArrowFunctionExpression" &&
    act?.type === "CallExpression" &&
    /^(\w+\.)?act$/.test(dottedName(act["callee"])) &&
    wait?.type === "AwaitExpression" &&
    call.above(4)?.type === "ExpressionStatement"
  );
}

/** Nothing is made of what it answers, and nothing is handed to it that could run before the time is up. */
function isWaitedForAlone(call: CallSite, calls: readonly CallSite[]): boolean {
  if (call.node.arguments.some((argument: Ast) => isFunction(argument)) || isAskedForMore(call)) return false;
  return call.above(1)?.type !== "MemberExpression" || isChainedSleep(call, call.stack.length, calls);
}

/** `const user = await later(50, { id: 1 })`: the answer is what is waited for. */
function isAskedForMore(call: CallSite): boolean {
  return call.node.arguments.length > 1 && call.above(2)?.type !== "ExpressionStatement";
}
