import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Frame } from "../scopes/scope.ts";
import { caseOf, groupOf, isAmong } from "./test-frames.ts";

const INSTALLS =
  /(^|\.)((use|setup|install|enable)FakeTimers?|createClock)$|(^|(lolex|clock|timers?|fake\w*|withglobal)(\(\))?\.)install$/i;
const ADVANCES =
  /(^|\.)(tick|tickAsync|advanceTimersByTime|advanceTimersByTimeAsync|runAllTimers|runAllTimersAsync|setSystemTime|runAll|runToLast)$/;
const PUTS_BACK = /(^|\.)(restore|uninstall|useRealTimers)$/;

/** Whether the file's tests run on a fake clock: one is installed or advanced, and neither a test nor a group has it to itself. */
export function usesFakeClock(calls: readonly CallSite[]): boolean {
  return framesOnFakeClock(calls).has(null);
}

/**
 * The tests, and the groups of tests, that run on a fake clock: null stands for the file. A test has one to itself that it puts
 * back, or keeps in a variable of its own; a group one that a hook installs and another puts back.
 */
export function framesOnFakeClock(calls: readonly CallSite[]): ReadonlySet<Frame | null> {
  const installing = calls.filter(({ name }) => INSTALLS.test(name));
  const puttingBack = installing.length === 0 ? [] : calls.filter(({ name }) => PUTS_BACK.test(name));
  const advanced = calls.filter(isAdvance).map(homeOf);
  return new Set([
    ...installing.map((call) => reachOf(call, puttingBack)),
    // Where the file installs one itself, that says whose it is.
    ...advanced.filter((home) => home !== null || installing.length === 0),
  ]);
}

/** The test that installs a clock and puts it back, or the group whose hooks do. */
function reachOf({ frame }: CallSite, puttingBack: readonly CallSite[]): Frame | null {
  const place = caseOf(frame) ?? groupOf(frame);
  return place !== null && puttingBack.some((each) => isAmong(new Set([place]), each.frame)) ? place : null;
}

/** `await tick()` lets a framework work, `tick(50)` of the file's own waits: neither is a clock that is moved on. */
function isAdvance({ name, node, scope }: CallSite): boolean {
  if (!ADVANCES.test(name)) return false;
  return name.includes(".") || (node["arguments"].length > 0 && !scope.lookup(name)?.frame);
}

/** The test or group that has the clock in a variable of its own: `const clock = mockClock()`, `let clock`. */
function homeOf({ name, scope }: CallSite): Frame | null {
  const [root] = name.split(".") as [string];
  const home = scope.lookup(root)?.scope.frame;
  return home?.parent ? home : null;
}
