import type { PlannedSite } from "../model/plan.ts";
import type { Report, StageReport } from "../model/report.ts";
import { countDispositions, plural, verdictMarks, verdictWords } from "./counts.ts";
import { stageMarkdown } from "./markdown-stage.ts";
import { code, codeBlock, details, escapeMarkdown, table } from "./markdown-text.ts";
import { refusalWords } from "../model/refusal-words.ts";

/** GitHub refuses a longer body. */
export const markdownLimit = 65_536;

/** The report as Markdown, at most `limit` characters; what does not fit is named and stands in report.json. */
export function renderMarkdown(report: Report, limit: number = markdownLimit): string {
  const core = [
    "# unambient: migration report",
    opening(report),
    summaryTable(report),
    ...report.stages.flatMap((stage, i) => stageMarkdown(stage, `## ${i + 1}.`)),
  ];
  const tail = [
    "## How these branches were made",
    `Run ${code("unambient migrate --yes")} on the base again and the same bytes come out. ${code("unambient undo")} removes the branches.`,
  ];
  const budget = limit - join([...core, ...tail]).length - 400;
  const ledger = residualParts(report.residual, budget);
  const skipped = skippedPart(report, budget - join(ledger).length);
  const diffs = diffParts(report.stages, budget - join([...ledger, ...skipped]).length);
  const text = `${join([...core, ...ledger, ...skipped, ...diffs, ...tail])}\n`;
  return text.length <= limit ? text : cutAtLine(text, limit);
}

/** One stage alone, for the body of its pull request. */
export function renderStageMarkdown(stage: StageReport, limit: number = markdownLimit): string {
  const text = `${join(stageMarkdown(stage, "##"))}\n`;
  return text.length <= limit ? text : cutAtLine(text, limit);
}

function opening(report: Report): string {
  const base = report.base;
  const from =
    base === null
      ? "Dry run."
      : `Made from ${base.branch === null ? "" : `${code(base.branch)} at `}${code(base.commit.slice(0, 12))}.`;
  const found = report.stages
    .flatMap((stage) => stage.sites)
    .filter((site) => site.disposition !== "manual").length;
  return `${from} ${plural(report.files, "file")} and ${report.lines} lines read: ${plural(found, "piece")} of ambient state moved in ${plural(report.stages.length, "stage")}, ${report.residual.length} left as they are, each with its reason below.`;
}

function summaryTable(report: Report): string {
  if (report.stages.length === 0) return "No stage has anything to change.";
  const rows = report.stages.map((stage) => {
    const counts = countDispositions(stage.sites);
    const { level } = stage.verdict;
    return [
      stage.stage.id,
      stage.branch === null ? "–" : code(stage.branch),
      `${plural(stage.filesChanged, "file")}, +${stage.insertions} −${stage.deletions}`,
      stage.stage.unit !== "files" ? `${counts.auto} / ${counts.assist} / ${counts.manual}` : "–",
      stage.checks.length === 0 ? "not validated" : `${verdictMarks[level]} ${verdictWords[level]}`,
    ];
  });
  return table(["Stage", "Branch", "Size", "auto / assist / manual", "Verdict"], rows);
}

function residualParts(residual: readonly PlannedSite[], budget: number): readonly string[] {
  if (residual.length === 0) return [];
  const head = [
    "## What is left, and why",
    "Not one byte of these was changed. Each keeps its id until it is gone.",
  ];
  const rows: string[][] = [];
  let used = join(head).length + 200;
  for (const site of residual) {
    const row = residualRow(site);
    used += row.join(" | ").length + 6;
    if (used > budget * 0.7) break;
    rows.push(row);
  }
  const more = residual.length - rows.length;
  const rest = more === 0 ? [] : [`${more} more stand in the JSON report: they did not fit here.`];
  return [...head, table(["Name", "Where", "Stage", "Why it was left", "What to do"], rows), ...rest];
}

function residualRow({ finding, refusal }: PlannedSite): string[] {
  return [
    code(finding.name),
    code(`${finding.path}:${finding.line}`),
    finding.stage,
    refusal === null
      ? "not asked for in this run"
      : `${code(refusal.code)}: ${escapeMarkdown(refusalWords(refusal))}`,
    refusal === null ? `${code(`unambient migrate --stage ${finding.stage}`)}` : escapeMarkdown(refusal.hint),
  ];
}

function skippedPart(report: Report, budget: number): readonly string[] {
  if (report.skipped.length === 0) return [];
  const shown = report.skipped
    .slice(0, 50)
    .map((file) => `- ${code(file.path)}: ${escapeMarkdown(file.reason)}`);
  const more = report.skipped.length - shown.length;
  const body = [...shown, ...(more > 0 ? [`- and ${more} more, in the JSON report`] : [])].join("\n");
  const part = details(`${plural(report.skipped.length, "file")} not read, with the reason`, body);
  return part.length > budget ? [] : [part];
}

function diffParts(stages: readonly StageReport[], budget: number): readonly string[] {
  const parts: string[] = [];
  let left = budget;
  for (const stage of stages) {
    if (stage.diff === "") continue;
    const part = details(`Diff of ${stage.stage.id}`, codeBlock("diff", stage.diff));
    if (part.length + 2 > left) {
      parts.push(
        `The diff of ${stage.stage.id} is too long for this page: ${code(`git show ${stage.branch ?? "<branch>"}`)}.`,
      );
      left -= 160;
    } else {
      parts.push(part);
      left -= part.length + 2;
    }
  }
  return parts.length === 0 ? [] : ["## Diffs", ...parts];
}

function cutAtLine(text: string, limit: number): string {
  const note = "\n\nThe rest did not fit here: it stands in the JSON report.\n";
  const cut = text.slice(0, limit - note.length - 20);
  const whole = cut.slice(0, cut.lastIndexOf("\n"));
  const open = (whole.match(/<details>/g) ?? []).length - (whole.match(/<\/details>/g) ?? []).length;
  return `${whole}${open > 0 ? "\n\n</details>" : ""}${note}`;
}

function join(parts: readonly string[]): string {
  return parts.join("\n\n");
}
