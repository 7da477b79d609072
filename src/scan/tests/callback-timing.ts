import { endOf, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { CONDITIONAL } from "../scopes/reference.ts";
import type { Reference } from "../scopes/reference.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { dottedName } from "../scopes/value-shape.ts";
import { answersOf, handsBack } from "./hands-back.ts";
import { isPolled } from "./polled.ts";
import { testOf, isWithin, ownerOf } from "./test-frames.ts";
import { isToldApart } from "./told-apart.ts";

/** What lets time pass between a callback's write and the assertion. */
export type Timing = "awaited" | "other-callback" | "same-callback";

/**
 * How the assertion comes to stand after the write in time, or null when both happen in one go.
 * @param ending handlers that end their test
 */
export function timingOf(
  variable: Variable,
  writes: readonly Reference[],
  asserted: readonly Reference[],
  ending: ReadonlySet<Frame>,
): Timing | null {
  let best: Timing | null = null;
  for (const assertion of asserted) {
    const frame = ownerOf(assertion.frame);
    const testCase = testOf(frame);
    if (!testCase) continue;
    for (const write of writes) {
      if (testOf(write.frame) !== testCase || !tellsOf(assertion, write)) continue;
      const writer = ownerOf(write.frame);
      if (frame !== writer && awaitedBefore(frame, write, assertion)) return "awaited";
      if (frame === writer) {
        if (
          mayGoOn(testCase) &&
          (isAskedFirst(assertion, write, writes) || isToldApart(frame, variable, write, assertion))
        )
          best ??= "same-callback";
      } else if (
        frame !== testCase &&
        (isLater(frame) || isLater(writer) || ending.has(frame) || isOfAwaited(frame, testCase)) &&
        (ending.has(frame) || ![frame, writer].every(isListener) || mayGoOn(testCase)) &&
        !isWithin(frame, writer) &&
        !isRegisteredBefore(writer, frame, assertion)
      )
        best = "other-callback";
    }
  }
  return best;
}

function isAskedFirst(assertion: Reference, write: Reference, writes: readonly Reference[]): boolean {
  return assertion.start < write.start && !isGivenBefore(assertion, writes);
}

/** `chunk = read(); equal(chunk, "a"); chunk = read()`: the callback asserts what it has given the variable itself. */
function isGivenBefore(assertion: Reference, writes: readonly Reference[]): boolean {
  return writes.some(
    ({ action, path, frame, start, flags }) =>
      action === "write" &&
      path.length === 0 &&
      (flags & CONDITIONAL) === 0 &&
      start < assertion.start &&
      ownerOf(frame) === ownerOf(assertion.frame),
  );
}

/**
 * A test that waits for nothing, is handed nothing to end it by and hands nothing back is over when it returns: what
 * its listeners are to say they say until then.
 */
function mayGoOn({ suspends, params, node, argumentOf }: Frame): boolean {
  return (
    suspends ||
    params.length > 0 ||
    /async/i.test(argumentOf) ||
    node === null ||
    handsBack(node) ||
    isHeldUp(node)
  );
}

/** `stop()`, as QUnit had it: the test is over when something calls `start()`. */
function isHeldUp({ body }: Ast): boolean {
  return (body["body"] as readonly Ast[]).some(
    ({ expression }) =>
      expression?.type === "CallExpression" && /^(QUnit\.)?stop$/.test(dottedName(expression.callee)),
  );
}

/**
 * `client.mode = "slow"` is nothing that `expect(client.data)` asks about: `client` is what is tested, not what a
 * callback filled.
 */
function tellsOf(assertion: Reference, write: Reference): boolean {
  return write.path.every(
    (name, at) =>
      at >= assertion.path.length ||
      name === "*" ||
      name === assertion.path[at] ||
      assertion.path[at] === "*",
  );
}

/**
 * Some `await` of the asserting function stands between the registering of the callback and the assertion, or around
 * the registering. What is asked for by what is awaited is asked before that waits.
 */
function awaitedBefore(frame: Frame, write: Reference, assertion: Reference): boolean {
  // A function that is declared below is registered above.
  const isBelow = write.start > assertion.start;
  const named = namedAt(frame, write);
  const registered = named !== null && named < assertion.start ? named : write.start;
  return frame.awaitsAt.some(({ end }) => end <= assertion.start && (isBelow || end > registered));
}

/**
 * `const hook = () => { told = true }; await start(); extensions.push(hook)`: a function that has a name is told of
 * where that stands first.
 */
function namedAt(frame: Frame, write: Reference): number | null {
  let writer = write.frame;
  while (writer.parent && ownerOf(writer.parent) !== frame) writer = writer.parent;
  const mentions = writer.variable?.mentions ?? [];
  return mentions.length === 0 ? null : Math.min(...mentions.map(({ node }) => startOf(node)));
}

/**
 * `nextTick(() => { pool.once("error", (e) => { error = e }); pool.fail(); equal(error.code, 1) })`: all in one go,
 * whenever that is.
 */
function isRegisteredBefore(writer: Frame, frame: Frame, assertion: Reference): boolean {
  return isWithin(writer, frame) && endOf(writer.node as Ast) < assertion.start;
}

/**
 * Timers, listeners, promises, and helpers of tests that let one turn of whatever draws go by; what tries again until
 * it holds waits, and what must be called is not called by the test.
 */
const LATER =
  /\.when$|(^|\.)(must(?:Call|Succeed)(?:AtLeast)?|setTimeout|setImmediate|later|defer|delay|nextTick|nextFrame|nextUpdate|when[A-Z]\w*|waitFor(?:Next)?(?:Update|Tick|Frame|Render)s?|queueMicrotask|then|finally|catch|ready|on|once|addEventListener|subscribe|setInterval|end|listen|close|flush|stop(?:[A-Z]\w*)?)$/;

/** A callback that runs when something is told, which may be at once. */
function isListener({ argumentOf }: Frame): boolean {
  return /(^|\.)(on|once|addEventListener|subscribe|listen)$/.test(argumentOf);
}

/**
 * `await draw([{ part, check: () => { … } }])`, `return draw(…)`: a method of what is handed to something that the test
 * waits for.
 */
function isOfAwaited({ node, argumentOf }: Frame, { node: test, awaitsAt }: Frame): boolean {
  if (node === null || argumentOf !== "") return false;
  const calls = test === null ? [] : answersOf(test).filter(({ type }) => type === "CallExpression");
  const waits = [...awaitsAt, ...calls.map((call) => ({ start: startOf(call), end: endOf(call) }))];
  return waits.some(({ start, end }) => start < startOf(node) && endOf(node) <= end);
}

/** A callback that runs by itself at some later time. */
export function isLater(frame: Frame): boolean {
  return LATER.test(frame.argumentOf) || isPolled(frame) || answersRequests(frame);
}

/** `app.get("/", (req, res) => { … })`, `app.use((err, req, res, next) => { … })`: it runs when somebody asks. */
function answersRequests({ argumentOf, params }: Frame): boolean {
  const names = params.map((param) => param?.name ?? "");
  return argumentOf !== "" && /^(\w+,)?_?(req|request),_?(res|response|reply)(,_?\w+)?$/.test(names.join());
}
