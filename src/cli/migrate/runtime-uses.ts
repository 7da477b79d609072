import { runtimePackage, type RuntimeUse } from "../../config/runtime-dependency.ts";
import type { StagePlan } from "../../model/plan.ts";

/** The files in which a stage is the first to import the runtime. */
export function runtimeUses(plan: StagePlan): readonly RuntimeUse[] {
  const tests = new Set(plan.sites.filter((site) => site.finding.isTest).map((site) => site.finding.path));
  return plan.changes
    .filter(({ before, after }) => after.includes(runtimePackage) && !(before ?? "").includes(runtimePackage))
    .map(({ path }) => ({ path, isTest: tests.has(path) }));
}
