import type { Plan, PlannedSite, StagePlan } from "../model/plan.ts";
import type { Choice } from "./asker.ts";

/** Stages that have something to rewrite; those that are not opt-in are ticked. */
export function stageChoices(plan: Plan, configured: readonly string[] | null): readonly Choice<string>[] {
  return plan.stages
    .filter((stage) => rewritable(stage).length > 0)
    .map((planned) => ({
      value: planned.stage.id,
      name: `${planned.stage.id.padEnd(14)}  ${countsOf(planned)}`,
      description: `${planned.stage.replaces}: ${planned.stage.why}`,
      checked: configured === null ? !planned.stage.optIn : configured.includes(planned.stage.id),
    }));
}

/** The sites of these stages that the tool would rewrite. */
export function sitesOfStages(plan: Plan, stages: readonly string[]): readonly PlannedSite[] {
  return plan.stages.filter(({ stage }) => stages.includes(stage.id)).flatMap(rewritable);
}

export function siteChoices(
  sites: readonly PlannedSite[],
  chosen: ReadonlySet<string>,
): readonly Choice<string>[] {
  return sites.map(({ finding, disposition, notes }) => ({
    value: finding.id,
    name: `${finding.stage}: ${finding.name}  ${finding.path}:${finding.line}  ${disposition}`,
    description: [finding.reason, ...notes.map((note) => note.message)].join(" "),
    checked: chosen.has(finding.id),
  }));
}

function rewritable({ sites }: StagePlan): readonly PlannedSite[] {
  return sites.filter((site) => site.disposition !== "manual");
}

function countsOf({ sites }: StagePlan): string {
  const count = (disposition: string) => sites.filter((site) => site.disposition === disposition).length;
  return `${count("auto")} automatic, ${count("assist")} to read, ${count("manual")} left alone`;
}
