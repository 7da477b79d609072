import type { CheckResult, SiteEvidence } from "../model/report.ts";

/** The suite's run under a rollback drill, with how often the flags were flipped: never, and it showed nothing. */
export function drillCheck(suite: CheckResult, evidence: readonly SiteEvidence[]): CheckResult {
  const flipped = evidence.filter((entry) => (entry.flips ?? 0) > 0);
  const flips = flipped.reduce((sum, entry) => sum + (entry.flips ?? 0), 0);
  if (suite.status === "skipped") return suite;
  // A suite that fails without a flip fails with the flags on as well: that check says so.
  if (flips === 0) return { ...suite, status: "skipped", detail: unflipped(suite) };
  const where = `${flips} flip${flips === 1 ? "" : "s"} at ${flipped.length} site${flipped.length === 1 ? "" : "s"}`;
  return { ...suite, detail: `${suite.detail}; switched off and on again while it ran: ${where}` };
}

function unflipped({ status, detail }: CheckResult): string {
  return status === "failed" ? `${detail}; nothing was flipped` : "no site was used twice: nothing to flip";
}
