import { keyOf, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Frame } from "../scopes/scope.ts";
import { caseOf, groupOf, hookOf, isAmong } from "./test-frames.ts";

const INSTALLS =
  /(^|\.)((use|setup|install|enable)FakeTimers?|createClock)$|(^|(lolex|clock|timers?|fake\w*|withglobal)(\(\))?\.)install$/i;
const ADVANCES =
  /(^|\.)(tick|tickAsync|advanceTimersByTime|advanceTimersByTimeAsync|runAllTimers|runAllTimersAsync|setSystemTime|runAll|runToLast)$/;
/** `unload.runAll()`: timers are run by what is named for them. */
const RUNS_OTHERS = /^(?!.*(clock|timer|fake|mock|jest|vi\b|sinon|lolex)).*\.(runAll|runToLast)$/i;
const EACH_HOOK = /(^|\.)(afterEach|beforeEach|setup|setUp|teardown|tearDown)$/;
const PUTS_BACK = /(^|\.)(restore|uninstall|useRealTimers)$/;

/**
 * Whether the file's tests run on a fake clock: one is installed or advanced, and neither a test nor a group has it
 * to itself.
 */
export function usesFakeClock(calls: readonly CallSite[]): boolean {
  return framesOnFakeClock(calls).has(null);
}

/**
 * The tests, and the groups of tests, that run on a fake clock: null stands for the file. A test has one to itself
 * that it, or a hook around each test, puts back, or that it keeps in a variable of its own; a group one that a hook
 * installs and another puts back.
 */
export function framesOnFakeClock(calls: readonly CallSite[]): ReadonlySet<Frame | null> {
  const clocks = calls.filter(({ name }) => INSTALLS.test(name));
  const installing = clocks.filter((call) => !leavesTimeouts(call));
  // Where each fakes something else, it is that which the tests move on.
  if (clocks.length > installing.length && installing.length === 0) return new Set();
  const puttingBack = installing.length === 0 ? [] : calls.filter(({ name }) => PUTS_BACK.test(name));
  const advanced = calls.filter(isAdvance).map(homeOf);
  return new Set([
    ...installing.map((call) => reachOf(call, puttingBack)),
    // Where the file installs one itself, that says whose it is.
    ...advanced.filter((home) => home !== null || installing.length === 0),
  ]);
}

/** The test that installs a clock which it puts back, or the hook around each test, or the group whose hooks do. */
function reachOf({ frame }: CallSite, puttingBack: readonly CallSite[]): Frame | null {
  const test = caseOf(frame);
  const place = test ?? groupOf(frame);
  const isPutBack = (each: CallSite): boolean =>
    isAmong(new Set([place]), each.frame) || (test !== null && isOfEach(each.frame, test));
  return place !== null && puttingBack.some(isPutBack) ? place : null;
}

/** `afterEach(() => vi.useRealTimers())`, before each as well, at the top of the file or in a group around the test. */
function isOfEach(frame: Frame, test: Frame): boolean {
  const hook = hookOf(frame);
  if (!hook || !EACH_HOOK.test(hook.argumentOf)) return false;
  const group = groupOf(frame);
  return group === null || isAmong(new Set([group]), test);
}

/** `component.tick(0, 500)`, `this.game.tick()`: parts of games and pages have a `tick` that moves no clock on. */
function isOfOther(name: string): boolean {
  return /\.tick$/.test(name) && !/clock|time|date|fake|mock|lolex|sinon|jest|\bvi\b/i.test(name);
}

/** `await tick()` lets a framework work, `tick(50)` of the file's own waits: neither is a clock that is moved on. */
function isAdvance({ name, node, scope }: CallSite): boolean {
  if (!ADVANCES.test(name) || RUNS_OTHERS.test(name) || isOfOther(name)) return false;
  return name.includes(".") || (node["arguments"].length > 0 && !scope.lookup(name)?.frame);
}

/** The test or group that has the clock in a variable of its own: `const clock = mockClock()`, `let clock`. */
function homeOf({ name, scope }: CallSite): Frame | null {
  const [root] = name.split(".") as [string];
  const home = scope.lookup(root)?.scope.frame;
  return home?.parent ? home : null;
}

/**
 * `useFakeTimers({ toFake: ["setInterval"] })`, `enable({ doNotFake: ["setTimeout"] })`: timers wait as they ever
 * did.
 */
function leavesTimeouts({ node }: CallSite): boolean {
  const [options] = node["arguments"] as readonly (Ast | undefined)[];
  if (options?.type !== "ObjectExpression") return false;
  return (options["properties"] as readonly Ast[]).some((property) => {
    const faked = namesIn(property["value"]);
    if (!faked) return false;
    const isNamed = faked.has("setTimeout");
    return keyOf(property) === "toFake" ? !isNamed : keyOf(property) === "doNotFake" && isNamed;
  });
}

/** The texts in a list of nothing else. */
function namesIn(list: Ast | undefined): ReadonlySet<unknown> | null {
  if (list?.type !== "ArrayExpression") return null;
  const elements = list["elements"] as readonly (Ast | null)[];
  return elements.every((each) => each?.type === "Literal")
    ? new Set(elements.map((each) => each?.["value"]))
    : null;
}

/** `clock.restore()` in the body of the test, and the timer behind it: by then the clock is the real one. */
export function isBehindPutBack(call: CallSite, calls: readonly CallSite[]): boolean {
  const place = caseOf(call.frame);
  if (!place) return false;
  const since = (other: CallSite): boolean =>
    other.frame === place && startOf(other.node) < startOf(call.node);
  const back = calls.findLast((other) => since(other) && isOfClock(other, calls));
  return (
    back !== undefined &&
    !calls.some(
      (other) => since(other) && INSTALLS.test(other.name) && startOf(other.node) > startOf(back.node),
    )
  );
}

/** The clock is told by what it was made by; `stub.restore()` puts back another thing. */
function isOfClock({ name, scope }: CallSite, calls: readonly CallSite[]): boolean {
  if (/(^|\.)useRealTimers$/.test(name)) return true;
  const [root] = name.split(".") as [string];
  const clock = PUTS_BACK.test(name) && name.includes(".") ? scope.lookup(root) : null;
  return (
    clock !== null &&
    calls.some(
      (other) => INSTALLS.test(other.name) && keptIn(other) === root && other.scope.lookup(root) === clock,
    )
  );
}

/** `clock = sinon.useFakeTimers()`, `const clock = …` */
function keptIn({ stack }: CallSite): unknown {
  const outer = stack.at(-1);
  return (outer?.["id"] ?? outer?.["left"])?.["name"];
}
