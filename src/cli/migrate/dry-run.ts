import { loadConfig } from "../../config/load-config.ts";
import type { MigrateInput } from "../commands/migrate.ts";
import { exitCodes, wantsColor, type ExitCode } from "../io.ts";
import { planTree } from "../plan-tree.ts";
import { repositoryPrefix } from "../repository-prefix.ts";
import { countDispositions, plural } from "../../report/counts.ts";
import { renderJson } from "../../report/render-json.ts";
import { renderTerminal } from "../../report/render-terminal.ts";
import type { Report, StageReport } from "../../model/report.ts";
import { buildReport, dryReport } from "./build-report.ts";
import { onDisk } from "./on-disk.ts";
import { runRequest } from "./run-request.ts";
import { stageDivision } from "./stage-division.ts";

/** Shows what a migration of the files on disk would do; writes nothing. */
export async function dryRun(input: MigrateInput, paths: readonly string[]): Promise<ExitCode> {
  const startedAt = performance.now();
  const { io, root, options } = input;
  const { values: config } = await loadConfig(root);
  const saved = runRequest(options, paths, config);
  const isOverview = options.list && options.stage.length === 0;
  const request = isOverview ? { ...saved, stages: "all" as const, only: options.only } : saved;
  const { scan, plan } = await planTree({
    ...request,
    root,
    typeGate: !options["no-types"],
    division: stageDivision(request, root, repositoryPrefix(root)),
  });
  const placed = onDisk(scan);
  const stages = plan.stages.map((stage) => dryReport({ ...stage, sites: stage.sites.map(placed) }));
  const residual = plan.residual.map(placed);
  const milliseconds = performance.now() - startedAt;
  const report = buildReport({ root: ".", base: null, scan, residual, stages, milliseconds });
  if (options.json) io.out(renderJson(report));
  else if (options.list) io.out(listText(report));
  else if (options.stat) io.out(statText(report));
  else io.out(stages.map((stage) => stage.diff).join(""));
  if (!options.json && !options.list) {
    const color = wantsColor(io.env, io.errIsTerminal);
    io.err(renderTerminal(report, { color, columns: io.columns, placesEach: 3 }));
  }
  const pending = stages.some((stage) => stage.filesChanged > 0);
  return pending && options["dry-run"] ? exitCodes.pending : exitCodes.done;
}

function listText(report: Report): string {
  const longest = Math.max(...report.stages.map(({ stage }) => stage.id.length));
  return report.stages.map((stage) => `${listLine(stage, longest)}\n`).join("");
}

function listLine({ stage, sites, filesChanged }: StageReport, longest: number): string {
  const counts = countDispositions(sites);
  const what = `${counts.auto} automatic, ${counts.assist} to read, ${plural(filesChanged, "file")}`;
  return `${stage.id.padEnd(longest)}  ${what}${stage.optIn ? "  (only when asked for by --stage)" : ""}`;
}

function statText(report: Report): string {
  const lines = report.stages
    .filter((stage) => stage.filesChanged > 0)
    .map(
      (stage) =>
        `${stage.stage.id}: ${plural(stage.filesChanged, "file")}, +${stage.insertions} -${stage.deletions}`,
    );
  return lines.length === 0 ? "No stage has anything to change.\n" : `${lines.join("\n")}\n`;
}
