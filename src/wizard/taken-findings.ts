import type { Plan, PlannedSite, StagePlan } from "../model/plan.ts";

/** What is taken before anybody says so: as the last run had it, else all of the stages that are not opt-in. */
export function firstTaken(
  plan: Plan,
  { stages, only = [] }: { readonly stages?: readonly string[]; readonly only?: readonly string[] },
): ReadonlySet<string> {
  const asked = plan.stages.filter(({ stage }) =>
    stages === undefined ? !stage.optIn : stages.includes(stage.id),
  );
  const ids = asked.flatMap(rewritable).map(({ finding }) => finding.id);
  return new Set(only.length === 0 ? ids : ids.filter((id) => only.includes(id)));
}

/** The stages of which something is taken. */
export function stagesTaken(plan: Plan, taken: ReadonlySet<string>): readonly string[] {
  return plan.stages
    .filter((planned) => rewritable(planned).some(({ finding }) => taken.has(finding.id)))
    .map(({ stage }) => stage.id);
}

/** The sites of these stages that the tool would rewrite. */
export function sitesOfStages(plan: Plan, stages: readonly string[]): readonly PlannedSite[] {
  return plan.stages.filter(({ stage }) => stages.includes(stage.id)).flatMap(rewritable);
}

function rewritable({ sites }: StagePlan): readonly PlannedSite[] {
  return sites.filter((site) => site.disposition !== "manual");
}
