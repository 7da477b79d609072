import type { CheckResult } from "../model/report.ts";

/** The check above that printed the very same, so that a report shows it once; null for the first one, and for none. */
export function printedAbove(check: CheckResult, checks: readonly CheckResult[]): string | null {
  if (check.output === null) return null;
  const first = checks.find(({ output }) => output === check.output);
  return first === undefined || first === check ? null : first.name;
}
