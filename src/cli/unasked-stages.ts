import type { PlannedSite } from "../model/plan.ts";

/** Findings that no stage of the run was asked to look at: says so, instead of that nothing can be done. */
export function nameUnaskedStages(
  residual: readonly PlannedSite[],
  known: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): readonly PlannedSite[] {
  return residual.map((site) => {
    const { stage } = site.finding;
    if (site.refusal?.code !== "no-rewrite" || asked.has(stage) || !known.has(stage)) return site;
    const refusal = {
      code: "stage-not-asked-for",
      message: `The stage ${stage} was not part of this run.`,
      hint: `Run \`unambient migrate --stage ${stage}\`.`,
    };
    return { ...site, refusal };
  });
}
