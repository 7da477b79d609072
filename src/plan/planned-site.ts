import type { Finding, Refusal } from "../model/finding.ts";
import { GONE_WITH_ANOTHER } from "../model/gone-with-another.ts";
import type { PlannedSite } from "../model/plan.ts";

/** A finding that is left byte for byte, with the reason. */
export function manualSite(finding: Finding, refusal: Refusal): PlannedSite {
  return { finding, disposition: "manual", refusal, notes: [], linesChanged: 0 };
}

export function isGoneSite({ notes }: PlannedSite): boolean {
  return notes.some(({ code }) => code === GONE_WITH_ANOTHER);
}

/** A finding that is gone since another one beside it was rewritten. */
export function goneSite(finding: Finding): PlannedSite {
  const note = {
    code: GONE_WITH_ANOTHER,
    message: "The rewrite of a finding beside it has solved this one too.",
  };
  return { finding, disposition: "assist", refusal: null, notes: [note], linesChanged: 0 };
}
