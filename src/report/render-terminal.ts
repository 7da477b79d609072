import { createColors } from "picocolors";
import type { CheckResult, Report, StageReport, VerdictLevel } from "../model/report.ts";
import { auditRows } from "./audit.ts";
import type { AuditRow } from "./audit.ts";
import { groupNotes, noteLine } from "./group-notes.ts";
import { printedAbove } from "./same-output.ts";
import {
  changeWords,
  countDispositions,
  duration,
  plural,
  statusMarks,
  verdictMarks,
  verdictWords,
} from "./counts.ts";
import { leftByReason, linesOfReason } from "./left-alone.ts";
import { linesOfNotRead } from "./not-read.ts";
import { wrapped } from "./wrapped.ts";

export interface TerminalOptions {
  readonly color: boolean;
  readonly columns: number;
  /** How many places are named for each reason to leave something alone, before "and n more". */
  readonly placesEach?: number;
}

type Paint = ReturnType<typeof createColors>;

/** The report for a terminal: stages with their branches and checks, then what is left or was not read, and why. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const paint = createColors(options.color);
  const parts = [
    ...report.stages.map((stage) => renderStage(stage, paint, options.columns)),
    renderResidual(report, paint, options),
    renderNotRead(report, paint, options),
    renderClosing(report),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function renderStage(stage: StageReport, paint: Paint, columns: number): string {
  const { level, reasons } = stage.verdict;
  const size = `${plural(stage.filesChanged, "file")}, +${stage.insertions} -${stage.deletions}`;
  const lines = [
    `${paint.bold(stage.stage.id)}  ${paint.dim(stage.stage.title)}`,
    `  ${stage.branch ?? "(dry run: no branch)"}  ${paint.dim(size)}`,
    `  ${stage.stage.unit !== "files" ? siteCounts(stage) : changeWords(stage)}`,
    ...auditRows(stage).flatMap((row) => wrapped(auditLine(row), columns, "    ")),
    ...stage.checks.map((check) => renderCheck(check, stage.checks, paint, columns)),
  ];
  if (stage.checks.length > 0) {
    lines.push(`  ${verdictColor(paint, level)(`${verdictMarks[level]} ${verdictWords[level]}`)}`);
    for (const reason of reasons) lines.push(...wrapped(reason, columns, "    "));
  } else {
    // A verdict would have said it.
    for (const note of groupNotes([], stage.remarks)) lines.push(...wrapped(noteLine(note), columns, "    "));
  }
  return lines.join("\n");
}

function siteCounts({ sites }: StageReport): string {
  const { auto, assist, manual } = countDispositions(sites);
  return `${auto} automatic, ${assist} to read, ${manual} left alone`;
}

/** "fixed sleeps: 12 found, 5 rewritten; left: 6 asserts-absence, 1 one-turn" */
function auditLine({ what, found, rewritten, left }: AuditRow): string {
  const reasons = left.map(({ code, count }) => `${count} ${code}`).join(", ");
  return `${what}: ${found} found, ${rewritten} rewritten${reasons === "" ? "" : `; left: ${reasons}`}`;
}

function renderCheck(check: CheckResult, all: readonly CheckResult[], paint: Paint, columns: number): string {
  const color = { passed: paint.green, failed: paint.red, skipped: paint.yellow }[check.status];
  const mark = color(statusMarks[check.status]);
  const time = check.milliseconds > 0 ? `  ${duration(check.milliseconds)}` : "";
  const room = columns - 30 - time.length;
  const detail =
    check.detail.length > room ? `${check.detail.slice(0, Math.max(8, room - 1))}…` : check.detail;
  const line = `    ${mark} ${check.name.padEnd(20)}  ${paint.dim(detail)}${paint.dim(time)}`;
  if (check.status !== "failed" || check.output === null) return line;
  const above = printedAbove(check, all);
  if (above !== null) return `${line}\n        ${paint.dim(`the output of ${above}, once more`)}`;
  const output = check.output
    .split("\n")
    .slice(-12)
    .map((text) => `        ${text}`);
  return [line, ...output].join("\n");
}

function verdictColor(paint: Paint, level: VerdictLevel): (text: string) => string {
  if (level === "failed") return paint.red;
  return level === "needs-a-person" ? paint.yellow : paint.green;
}

function renderResidual(
  { residual }: Report,
  paint: Paint,
  { columns, placesEach = 5 }: TerminalOptions,
): string {
  if (residual.length === 0) return "";
  const head = paint.bold(`Left as it is: ${plural(residual.length, "finding")}`);
  const reasons = leftByReason(residual).flatMap((each) => linesOfReason(each, paint, columns, placesEach));
  return [head, ...reasons].join("\n");
}

function renderNotRead(
  { skipped }: Report,
  paint: Paint,
  { columns, placesEach = 5 }: TerminalOptions,
): string {
  return skipped.length === 0 ? "" : linesOfNotRead(skipped, paint, columns, placesEach).join("\n");
}

function renderClosing(report: Report): string {
  const skipped = report.skipped.length === 0 ? "" : `, ${plural(report.skipped.length, "file")} skipped`;
  const read = `${plural(report.files, "file")}, ${report.lines} lines read${skipped}`;
  return `${read}, ${duration(report.milliseconds)}`;
}
