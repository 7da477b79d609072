import type { ScanResult } from "../model/finding.ts";
import type { Plan, PlannedSite } from "../model/plan.ts";
import { goneSite, isGoneSite } from "./planned-site.ts";

/**
 * Every site of a plan, rewritten or left, and what no stage came to be asked for since an earlier one had rewritten
 * it with another.
 */
export function sitesOfAll(plan: Plan, { findings }: ScanResult): readonly PlannedSite[] {
  const sites = sitesOf(plan);
  const asked = new Set(sites.map(({ finding }) => finding.id));
  // Nobody has seen to it by itself.
  const gone = findings.filter(({ id, disposition }) => !asked.has(id) && disposition !== "manual");
  return [...sites, ...gone.map(goneSite)];
}

/** Every site that a stage was asked for, rewritten or left. */
export function sitesOf(plan: Plan): readonly PlannedSite[] {
  return [...plan.residual, ...plan.stages.flatMap((stage) => stage.sites)];
}

/**
 * The one of them that stands for a finding by the id that a scan had for it. What stages say stands last: of several
 * of one name the one that is left is numbered anew.
 */
export function siteOf(sites: readonly PlannedSite[], id: string): PlannedSite | null {
  return sites.findLast((site) => site.finding.id === id) ?? null;
}

/** Ids of what was rewritten beside a finding that is gone with it: of its own scope, or else of its file. */
export function goneWith(site: PlannedSite, plan: Plan): readonly string[] {
  if (!isGoneSite(site)) return [];
  const { finding } = site;
  const rewritten = sitesOf(plan).filter((each) => each.refusal === null && !isGoneSite(each));
  const inFile = rewritten.map((each) => each.finding).filter(({ path }) => path === finding.path);
  const scope = finding.id.slice(0, Math.max(0, finding.id.lastIndexOf(".")));
  const near = inFile.filter(({ id }) => id.startsWith(scope) && /^($|[.#/])/.test(id.slice(scope.length)));
  return (near.length > 0 ? near : inFile).map(({ id }) => id);
}
