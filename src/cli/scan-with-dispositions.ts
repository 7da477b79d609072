import { loadConfig } from "../config/load-config.ts";
import type { UnambientConfig } from "../config/schema.ts";
import type { ScanResult } from "../model/finding.ts";
import type { PlannedSite } from "../model/plan.ts";
import { sitesOfAll } from "../plan/plan-sites.ts";
import { elixirOf, withElixir } from "../scan/elixir/elixir-scan.ts";
import { isBelow } from "../scan/is-below.ts";
import type { OpenProject } from "../scan/open-project.ts";
import { lookAtTree } from "../scan/outcomes/look-at-tree.ts";
import type { TreeLook } from "../scan/outcomes/look-at-tree.ts";
import type { ScanProjectOptions } from "../scan/scan-project.ts";
import { loadSparingly } from "../scan/syntax/load-sparingly.ts";
import { planningStamp, type ScanCacheRequest } from "./check/scan-cache-options.ts";
import { recallFor } from "./plan-recall.ts";
import { planTree, scanOptions } from "./plan-tree.ts";

/** What became of a finding in the plan. */
type Decision = readonly [
  id: string,
  Pick<PlannedSite, "disposition" | "refusal"> & Partial<Pick<PlannedSite, "notes">>,
];

const NOTE = "dispositions";

/**
 * A scan whose dispositions are true: the stages have the last word on what they can rewrite, so they are asked, once
 * for a tree that stays as it is. The type gate is left out, it would cost many times the scan.
 */
export async function scanWithDispositions(
  root: string,
  paths: readonly string[],
  scanCache?: ScanCacheRequest,
): Promise<ScanResult> {
  const { values: config } = await loadConfig(root);
  const options = scanOptions(root, paths, config, scanCache);
  const question = JSON.stringify([paths, config, planningStamp()]);
  const lookedAt = performance.now();
  const look = lookAtTree(options);
  const known = await knownScan(options, look, question);
  if (known) {
    const timings = { read: performance.now() - lookedAt, link: 0, plan: 0 };
    return decided({ ...known.scan, timings }, known.decisions);
  }
  // The parser, the rules and the stages are loaded for what is not known: that takes as long as to see that all is.
  const { openProjectAhead } = await loadSparingly(
    look.list.sources.length,
    () => import("../scan/open-project.ts"),
  );
  const project = await openProjectAhead(options, look);
  const { scan } = project;
  const startedAt = performance.now();
  const decisions = await decisionsFor(root, paths, config, project, question);
  const timings = { ...scan.timings, plan: Math.round(performance.now() - startedAt) };
  return decided({ ...scan, timings }, decisions);
}

function decided(scan: ScanResult, decisions: readonly Decision[]): ScanResult {
  const byId = new Map(decisions);
  return { ...scan, findings: scan.findings.map((finding) => ({ ...finding, ...byId.get(finding.id) })) };
}

/** The last scan and what was decided on it, where the tree is as it was and was asked the same. */
async function knownScan(
  { root, paths = [] }: ScanProjectOptions,
  look: TreeLook,
  question: string,
): Promise<{ readonly scan: ScanResult; readonly decisions: readonly Decision[] } | null> {
  const { kept } = look;
  const decisions = kept && notedDecisions(kept.cache.note(NOTE, kept.signature), question);
  const last = decisions && kept.lastResult();
  if (!last) return null;
  const scan = withElixir(last, await elixirOf(root, look));
  const inView = scan.findings.filter(({ path }) => isBelow(path, paths));
  return { scan: { ...scan, findings: inView }, decisions };
}

function notedDecisions(noted: unknown, question: string): readonly Decision[] | null {
  const [asked, answer] = Array.isArray(noted) ? noted : [];
  return asked === question ? (answer as readonly Decision[]) : null;
}

async function decisionsFor(
  root: string,
  paths: readonly string[],
  config: UnambientConfig,
  project: OpenProject,
  question: string,
): Promise<readonly Decision[]> {
  const noted = notedDecisions(project.notes?.read(NOTE), question);
  if (noted) return noted;
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
  const decisions = sitesOfAll(plan.plan, project.scan).map(decisionOf);
  project.notes?.write(NOTE, [question, decisions]);
  recall?.keep();
  return decisions;
}

/** With what its stage has people read, where that is anything. */
function decisionOf({ finding, disposition, refusal, notes }: PlannedSite): Decision {
  return [finding.id, { disposition, refusal, ...(notes.length === 0 ? {} : { notes }) }];
}
