import { loadConfig } from "../config/load-config.ts";
import type { UnambientConfig } from "../config/schema.ts";
import type { ScanResult } from "../model/finding.ts";
import type { Plan, PlannedSite } from "../model/plan.ts";
import type { OpenProject } from "../scan/open-project.ts";
import { planningStamp, type ScanCacheRequest } from "./check/scan-cache-options.ts";
import { recallFor } from "./plan-recall.ts";
import { openTree, planTree } from "./plan-tree.ts";

/** What became of a finding in the plan. */
type Decision = readonly [id: string, Pick<PlannedSite, "disposition" | "refusal">];

const NOTE = "dispositions";

/**
 * A scan whose dispositions are true: the stages have the last word on what they can rewrite, so they are asked, once for
 * a tree that stays as it is. The type gate is left out, it would cost many times the scan.
 */
export async function scanWithDispositions(
  root: string,
  paths: readonly string[],
  scanCache?: ScanCacheRequest,
): Promise<ScanResult> {
  const { values: config } = await loadConfig(root);
  const project = await openTree(root, paths, config, scanCache);
  const { scan } = project;
  const startedAt = performance.now();
  const decisions = new Map(await decisionsFor(root, paths, config, project));
  return {
    ...scan,
    findings: scan.findings.map((finding) => ({ ...finding, ...decisions.get(finding.id) })),
    timings: { ...scan.timings, plan: Math.round(performance.now() - startedAt) },
  };
}

async function decisionsFor(
  root: string,
  paths: readonly string[],
  config: UnambientConfig,
  project: OpenProject,
): Promise<readonly Decision[]> {
  const question = JSON.stringify([paths, config, planningStamp()]);
  const noted = project.notes?.read(NOTE);
  const [asked, answer] = Array.isArray(noted) ? noted : [];
  if (asked === question) return answer as readonly Decision[];
  const recall = project.notes && (await recallFor(project, project.notes, question));
  const plan = await planTree({
    root,
    paths,
    stages: "findings",
    only: [],
    typeGate: false,
    project,
    ...(recall === null ? {} : { recall: recall.plan }),
  });
  const decisions = sitesOf(plan.plan).map(({ finding, disposition, refusal }): Decision => [
    finding.id,
    { disposition, refusal },
  ]);
  project.notes?.write(NOTE, [question, decisions]);
  recall?.keep();
  return decisions;
}

/** Every site of a plan, rewritten or left. */
export function sitesOf(plan: Plan): readonly PlannedSite[] {
  return [...plan.residual, ...plan.stages.flatMap((stage) => stage.sites)];
}
