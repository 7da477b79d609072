import type { CheckResult, SiteEvidence } from "../model/report.ts";
import type { PlannedSite } from "../model/plan.ts";

/** The migrated sites that no test touched: they are unproven, not passed. */
export function unprovenSites(
  sites: readonly PlannedSite[],
  evidence: readonly SiteEvidence[],
): readonly string[] {
  return rewritten(sites)
    .filter((site) => !evidence.some((entry) => entry.operations > 0 && isFor(entry, site)))
    .map((site) => site.finding.name);
}

/** How many of the stage's sites the tests exercised. */
export function sitesCheck(sites: readonly PlannedSite[], evidence: readonly SiteEvidence[]): CheckResult {
  const total = rewritten(sites).length;
  const unproven = unprovenSites(sites, evidence);
  const proven = total - unproven.length;
  return {
    name: "sites exercised",
    status: proven === 0 && total > 0 ? "skipped" : "passed",
    detail: `${proven} of ${total}${unproven.length === 0 ? "" : `; unproven: ${unproven.join(", ")}`}`,
    milliseconds: 0,
    output: null,
  };
}

/** Differences that shadow mode met, over all sites of the stage. */
export function shadowDifferences(evidence: readonly SiteEvidence[]): readonly string[] {
  return evidence.flatMap((entry) =>
    entry.mismatches.map((mismatch) => {
      const where = mismatch.stack
        .split("\n")
        .find((line) => /^\s*at .*(test|spec)/.test(line))
        ?.trim();
      const at = where === undefined ? "" : ` ${where}`;
      return `${entry.site}: ${mismatch.operation} gave ${mismatch.actual}, the legacy path ${mismatch.expected}${at}`;
    }),
  );
}

function rewritten(sites: readonly PlannedSite[]): readonly PlannedSite[] {
  return sites.filter((site) => site.disposition !== "manual");
}

/** The runtime knows a site by its symbol, and by its file where the platform tells. */
function isFor(entry: SiteEvidence, site: PlannedSite): boolean {
  if (entry.site !== site.finding.name && !site.finding.name.endsWith(`.${entry.site}`)) return false;
  return entry.path === null || entry.path.endsWith(site.finding.path) || !entry.path.includes("/");
}
