import type { Finding, ScanResult } from "../../model/finding.ts";
import type { PlannedSite } from "../../model/plan.ts";

/**
 * Puts a plan's sites where they are in the files on disk. A plan tells where they are once the stages before, and
 * rewrites of the same file, have been made, which a dry run leaves to the imagination.
 */
export function onDisk({ findings }: ScanResult): (site: PlannedSite) => PlannedSite {
  const known = new Map(findings.map((finding) => [finding.id, finding]));
  return (site) => {
    const finding = known.get(site.finding.id);
    return finding === undefined ? site : { ...site, finding, refusal: refusalOf(site, finding) };
  };
}

/** The scan's own where it is the same: that one names a place on disk. */
function refusalOf({ refusal }: PlannedSite, finding: Finding): PlannedSite["refusal"] {
  return refusal !== null && finding.refusal?.code === refusal.code ? finding.refusal : refusal;
}
