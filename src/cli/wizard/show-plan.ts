import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unifiedDiff } from "../../edit/unified-diff.ts";
import { renderExplanation } from "../../report/render-explanation.ts";
import type { Answers } from "../../wizard/answers.ts";
import type { MigrateInput } from "../commands/migrate.ts";
import { wantsColor } from "../io.ts";
import { planTree, type PlannedTree } from "../plan-tree.ts";
import { siteOf, sitesOf } from "../../plan/plan-sites.ts";
import { showPaged } from "./pager.ts";

/** Shows the diff of every stage as the answers would make it. */
export async function showDiff(
  { io, root, options }: MigrateInput,
  paths: readonly string[],
  answers: Answers,
): Promise<void> {
  const { stages, only, cache, deleteCaches, scopes, owners } = answers;
  const settings = { deleteCaches, owners, ...(cache && { cache }), ...(scopes && { scopes }) };
  const { plan } = await planTree({ root, paths, stages, only, typeGate: false, ...settings });
  const text = plan.stages.map(
    ({ stage, changes }) => `# ${stage.id}: ${stage.title}\n\n${unifiedDiff(changes)}\n`,
  );
  showPaged(io, text.join(""), options.plain);
}

/** Shows one finding in full: the code, why it is one, and its diff. */
export async function explain(
  { io, root, options }: MigrateInput,
  { scan }: PlannedTree,
  paths: readonly string[],
  id: string,
): Promise<void> {
  const finding = scan.findings.find((candidate) => candidate.id === id);
  if (finding === undefined) return;
  const { plan } = await planTree({ root, paths, stages: "findings", only: [id], typeGate: false });
  const site = siteOf(sitesOf(plan), id);
  const stage = plan.stages.find((candidate) => candidate.stage.id === finding.stage)?.stage ?? null;
  const diff = plan.stages.map(({ changes }) => unifiedDiff(changes)).join("");
  const source = readFileSync(join(root, finding.path), "utf8");
  const look = { color: wantsColor(io.env, io.errIsTerminal), columns: io.columns };
  showPaged(io, renderExplanation({ finding, site, stage, source, diff }, look), options.plain);
}
