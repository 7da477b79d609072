import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Frame } from "../scopes/scope.ts";
import { caseOf } from "./test-frames.ts";

const INSTALLS = /(^|\.)((use|setup|install|enable)FakeTimers?|createClock|install)$/;
const ADVANCES =
  /(^|\.)(tick|tickAsync|advanceTimersByTime|advanceTimersByTimeAsync|runAllTimers|runAllTimersAsync|setSystemTime|runAll|runToLast)$/;
const PUTS_BACK = /(^|\.)(restore|uninstall|useRealTimers)$/;

/** Whether the file's tests run on a fake clock: one is installed or advanced outside of a test that puts it back itself. */
export function usesFakeClock(calls: readonly CallSite[]): boolean {
  const own = casesOnFakeClock(calls);
  return calls.some(
    ({ name, frame }) => (INSTALLS.test(name) || ADVANCES.test(name)) && !own.has(caseOf(frame)),
  );
}

/** The tests that install a fake clock for themselves and put the real one back. */
export function casesOnFakeClock(calls: readonly CallSite[]): ReadonlySet<Frame | null> {
  const restoring = casesThatCall(PUTS_BACK, calls);
  return new Set(
    [...casesThatCall(INSTALLS, calls)].filter((testCase) => testCase !== null && restoring.has(testCase)),
  );
}

function casesThatCall(pattern: RegExp, calls: readonly CallSite[]): ReadonlySet<Frame | null> {
  return new Set(calls.filter(({ name }) => pattern.test(name)).map(({ frame }) => caseOf(frame)));
}
