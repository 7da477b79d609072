import type { CheckResult } from "../model/report.ts";
import type { SuiteRun } from "./run-suite.ts";

const namedTests = 5;

/** Turns a suite's run into a check; `base` is the same suite on the code before any stage. */
export function testsCheck(name: string, line: string, suite: SuiteRun, base: SuiteRun | null): CheckResult {
  const fresh = newlyBroken(suite, base);
  const failed = suite.outcome === "failed" && fresh !== "as-on-the-base";
  return {
    name,
    status: fresh === "unknown" ? "skipped" : failed ? "failed" : "passed",
    detail: `${line} ${words(suite, fresh)}`,
    milliseconds: suite.milliseconds,
    output: suite.outcome === "failed" ? suite.output : null,
  };
}

type Fresh = readonly string[] | "as-on-the-base" | "unknown";

/** Tests that the base does not break as well; "unknown" where both fail and one of them does not say which. */
function newlyBroken(suite: SuiteRun, base: SuiteRun | null): Fresh {
  if (suite.outcome !== "failed" || base?.outcome !== "failed") return suite.broken;
  if (suite.broken.length === 0 || base.broken.length === 0 || suite.timedOut) return "unknown";
  const known = new Set([...base.broken, ...base.flaky]);
  const fresh = suite.broken.filter((name) => !known.has(name));
  return fresh.length === 0 ? "as-on-the-base" : fresh;
}

function words(suite: SuiteRun, fresh: Fresh): string {
  if (fresh === "unknown") return "fails on the base as well: it proves nothing here";
  if (suite.timedOut) return "did not end in time and was stopped";
  const flaky = listed("; flaky, failed once and passed when run again: ", suite.flaky);
  if (fresh === "as-on-the-base")
    return `passed, but for what fails on the base${listed(": ", suite.broken)}${flaky}`;
  if (suite.outcome === "failed" && suite.stoppedIn !== null)
    return `failed in ${suite.stoppedIn}: no test was run`;
  if (suite.outcome === "failed") return `failed${listed(": ", fresh)}${flaky}`;
  if (suite.outcome === "flaky")
    return flaky === "" ? "failed once and passed when run again: flaky" : `passed${flaky}`;
  return "passed";
}

function listed(before: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const more = names.length - namedTests;
  return `${before}${names.slice(0, namedTests).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** A check that was not run. */
export function skippedCheck(name: string, reason: string): CheckResult {
  return { name, status: "skipped", detail: reason, milliseconds: 0, output: null };
}
