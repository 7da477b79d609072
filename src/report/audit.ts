import type { Refusal } from "../model/finding.ts";
import type { PlannedSite } from "../model/plan.ts";
import type { StageReport } from "../model/report.ts";

/** How many findings of a kind there are, and what became of them. */
export interface AuditRow {
  readonly what: string;
  readonly found: number;
  readonly rewritten: number;
  /** Why the others were left alone, most frequent first. */
  readonly left: readonly { readonly code: string; readonly count: number }[];
}

/** A reason to leave findings alone, and those that it holds for. */
export interface LeftForReason {
  readonly refusal: Refusal;
  readonly sites: readonly PlannedSite[];
}

/**
 * A row for each kind that the stage tells apart and that was found, in the stage's order; none for stages that tell
 * none apart.
 */
export function auditRows({ stage, sites }: StageReport): readonly AuditRow[] {
  return Object.entries(stage.kinds ?? {})
    .map(([kind, what]) =>
      auditRow(
        what,
        sites.filter((site) => kindOf(site) === kind),
      ),
    )
    .filter(({ found }) => found > 0);
}

/** What was left alone, by reason, so that each is said once; the most frequent first. */
export function leftByReason({ stage, sites }: StageReport): readonly LeftForReason[] {
  if (!stage.kinds) return [];
  const groups = new Map<string, { refusal: Refusal; sites: PlannedSite[] }>();
  for (const site of sites) {
    if (site.refusal === null) continue;
    const group = groups.get(site.refusal.code) ?? { refusal: site.refusal, sites: [] };
    group.sites.push(site);
    groups.set(site.refusal.code, group);
  }
  return [...groups.values()].sort((a, b) => b.sites.length - a.sites.length);
}

function auditRow(what: string, sites: readonly PlannedSite[]): AuditRow {
  const counts = new Map<string, number>();
  for (const { refusal } of sites) if (refusal) counts.set(refusal.code, (counts.get(refusal.code) ?? 0) + 1);
  const left = [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
  return {
    what,
    found: sites.length,
    rewritten: sites.filter(({ refusal }) => refusal === null).length,
    left,
  };
}

function kindOf({ finding }: PlannedSite): string | undefined {
  return finding.evidence[0]?.code;
}
