import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlannedSite } from "../../model/plan.ts";
import { defineCommand } from "../command.ts";
import { exitCodes, wantsColor } from "../io.ts";
import type { PlannedTree } from "../plan-tree.ts";

export const explain = defineCommand({
  name: "explain",
  summary: "Explains one finding: the code, why this stage, and the proposed diff or the refusal.",
  positionals: {
    name: "id",
    help: "A finding's id as `scan --json` prints it, its name, or file:line.",
    min: 1,
    max: 1,
  },
  options: { json: { type: "boolean", help: "Print the finding with its plan as JSON." } },
  examples: [
    ["unambient explain agents", "By name, where it is the only one."],
    ["unambient explain src/registry.ts:12", "By place."],
  ],
  run: async ({ io, root, options, positionals }) => {
    const [
      { planTree },
      { findFinding },
      { goneWith, siteOf, sitesOfAll },
      { renderExplanation },
      { unifiedDiff },
    ] = await Promise.all([
      import("../plan-tree.ts"),
      import("../find-finding.ts"),
      import("../../plan/plan-sites.ts"),
      import("../../report/render-explanation.ts"),
      import("../../edit/unified-diff.ts"),
    ]);
    const request = { root, paths: [], stages: "findings", only: [], typeGate: false } as const;
    const all = await planTree(request);
    const finding = findFinding(all.scan.findings, positionals[0] ?? "");
    const siteIn = ({ plan, scan }: PlannedTree): PlannedSite | null =>
      siteOf(sitesOfAll(plan, scan), finding.id);
    // By itself, what is rewritten with another one would be left.
    const inAll = siteIn(all);
    const beside = inAll === null ? [] : goneWith(inAll, all.plan);
    const alone = await planTree({ ...request, only: [finding.id, ...beside], typeGate: true });
    const [{ plan }, site] = [alone, siteIn(alone)];
    const diff = plan.stages.map((stage) => unifiedDiff(stage.changes)).join("");
    if (options.json) {
      io.out(`${JSON.stringify({ finding, site, diff }, null, 2)}\n`);
      return exitCodes.done;
    }
    const stage = plan.stages.find((candidate) => candidate.stage.id === finding.stage)?.stage ?? null;
    const source = readFileSync(join(root, finding.path), "utf8");
    const color = wantsColor(io.env, io.outIsTerminal);
    io.out(renderExplanation({ finding, site, stage, source, diff }, { color, columns: io.columns }));
    return exitCodes.done;
  },
});
