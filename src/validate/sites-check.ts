import type { CheckResult, SiteEvidence } from "../model/report.ts";
import type { PlannedSite } from "../model/plan.ts";

/** Of a stack; the report as data holds all of it. */
const shownFrames = 6;

/** The migrated sites that no test touched: they are unproven, not passed. */
export function unprovenSites(
  sites: readonly PlannedSite[],
  evidence: readonly SiteEvidence[],
): readonly string[] {
  const all = rewritten(sites);
  return all
    .filter((site) => !evidence.some((entry) => entry.operations > 0 && isFor(entry, site, all)))
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

/** Differences that shadow mode met, over all sites of the stage: what, in which test, and the way there. */
export function shadowDifferences(evidence: readonly SiteEvidence[]): readonly string[] {
  return evidence.flatMap((entry) =>
    entry.mismatches.map(({ operation, actual, expected, test, stack }) => {
      const where = test === undefined || test === null ? "" : `, in the test ${test}`;
      const way = stack.split("\n").slice(0, shownFrames).filter(Boolean);
      const what = `${entry.site}: ${operation} gave ${actual}, the legacy path ${expected}${where}`;
      return [what, ...way.map((line) => `    ${line.trim()}`)].join("\n");
    }),
  );
}

function rewritten(sites: readonly PlannedSite[]): readonly PlannedSite[] {
  return sites.filter((site) => site.disposition !== "manual");
}

/**
 * The runtime knows a site by its symbol and by the file that ran. That file may be a build of the source, so the
 * name decides, and the file only between sites of one name.
 */
function isFor(entry: SiteEvidence, site: PlannedSite, all: readonly PlannedSite[]): boolean {
  if (!isNamed(entry, site)) return false;
  const namesakes = all.filter((other) => other.finding.path !== site.finding.path && isNamed(entry, other));
  if (namesakes.length === 0 || entry.path === null) return true;
  return moduleOf(entry.path) === moduleOf(site.finding.path);
}

function isNamed(entry: SiteEvidence, { finding }: PlannedSite): boolean {
  return entry.site === finding.name || finding.name.endsWith(`.${entry.site}`);
}

/** "/tree/dist/agents/registry.js:12" and "src/agents/registry.ts" are one module: "agents/registry". */
function moduleOf(path: string): string {
  const steps = path
    .replace(/:\d+$/, "")
    .replace(/\.[^./\\]+$/, "")
    .split(/[/\\]/);
  return steps.slice(-2).join("/");
}
