import { readPackageJson } from "../../config/package-json.ts";
import type { DocsInput, StageExample } from "../../docs/docs-input.ts";
import { unifiedDiff } from "../../edit/unified-diff.ts";
import type { Plan, StagePlan } from "../../model/plan.ts";
import { openFlagWorld } from "../flags/flag-world.ts";
import { planTree } from "../plan-tree.ts";
import { sitesOf } from "../../plan/plan-sites.ts";

/** A longer example nobody reads. */
const longestExample = 60;

/** Reads the project: what is still ambient, what was migrated, and a change of each stage to show. */
export async function collectDocsInput(root: string): Promise<DocsInput> {
  const { scan, plan } = await planTree({ root, paths: [], stages: "findings", only: [], typeGate: false });
  const world = await openFlagWorld(root);
  const decided = new Map(sitesOf(plan).map((site) => [site.finding.id, site]));
  return {
    project: readPackageJson(root)?.name ?? "this repository",
    stages: world.stages,
    migrated: world.facades
      .filter(({ isOpener }) => !isOpener)
      .map(({ site, path, line, flag }) => ({ name: site, path, line, flag })),
    findings: scan.findings.map((finding) => {
      const site = decided.get(finding.id);
      return site === undefined
        ? finding
        : { ...finding, disposition: site.disposition, refusal: site.refusal };
    }),
    examples: examplesOf(plan),
  };
}

function examplesOf(plan: Plan): ReadonlyMap<string, StageExample> {
  return new Map(
    plan.stages.flatMap((stage) => {
      const example = shortestExample(stage);
      return example === null ? [] : [[stage.stage.id, example]];
    }),
  );
}

/** The smallest change shows the idea best. */
function shortestExample({ changes }: StagePlan): StageExample | null {
  const diffs = changes
    .filter((change) => change.before !== null)
    .map((change) => ({ name: change.path, diff: unifiedDiff([change]) }))
    .sort((a, b) => a.diff.length - b.diff.length || (a.name < b.name ? -1 : 1));
  const [shortest] = diffs;
  return shortest !== undefined && shortest.diff.split("\n").length <= longestExample ? shortest : null;
}
