import type { Finding, Refusal } from "../model/finding.ts";
import type { PlannedSite } from "../model/plan.ts";

/** A finding that is left byte for byte, with the reason. */
export function manualSite(finding: Finding, refusal: Refusal): PlannedSite {
  return { finding, disposition: "manual", refusal, notes: [], linesChanged: 0 };
}
