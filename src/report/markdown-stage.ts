import type { PlannedSite } from "../model/plan.ts";
import type { CheckResult, StageReport } from "../model/report.ts";
import type { Remark } from "../model/stage.ts";
import { changeWords, duration, plural, statusMarks, verdictMarks, verdictWords } from "./counts.ts";
import { auditText } from "./markdown-audit.ts";
import { groupNotes } from "./group-notes.ts";
import { printedAbove } from "./same-output.ts";
import { code, codeBlock, details, escapeMarkdown, table } from "./markdown-text.ts";

/** One stage for a sceptical reviewer: what, why, what to review, proof, validation, on and back. */
export function stageMarkdown(report: StageReport, heading: string): readonly string[] {
  const { stage } = report;
  const rewritten = report.sites.filter((site) => site.disposition !== "manual");
  return [
    `${heading} ${stage.id}: ${escapeMarkdown(stage.title)}`,
    verdictText(report),
    `**What changes.** ${escapeMarkdown(changeWords(report))}. ${plural(report.filesChanged, "file")}, +${report.insertions} −${report.deletions}${report.branch === null ? "" : `, branch ${code(report.branch)}`}.`,
    `**Why.** ${escapeMarkdown(stage.why)}`,
    auditText(report),
    siteTable(rewritten),
    reviewNotes(rewritten, report.remarks),
    manifestNote(report),
    proofText(report),
    validationText(report),
    switchText(report),
  ].filter((part) => part !== "");
}

function verdictText(report: StageReport): string {
  const { level, reasons } = report.verdict;
  if (report.checks.length === 0) return "**Not validated.**";
  const list = reasons.map((reason) => `- ${escapeMarkdown(reason)}`).join("\n");
  return `**${verdictMarks[level]} ${verdictWords[level]}**\n\n${list}`;
}

function siteTable(sites: readonly PlannedSite[]): string {
  if (sites.length === 0) return "";
  const rows = sites.map(({ finding, disposition }) => [
    code(finding.name),
    code(`${finding.path}:${finding.line}`),
    finding.form,
    plural(finding.accesses.length, "access", "accesses"),
    disposition,
    escapeMarkdown(finding.reason),
  ]);
  return table(["Name", "Where", "Form", "Used", "How", "Why it is ambient"], rows);
}

function reviewNotes(sites: readonly PlannedSite[], remarks: readonly Remark[] = []): string {
  const notes = groupNotes(sites, remarks).map(
    ({ names, message }) => `- ${names.map(code).join(", ")}: ${escapeMarkdown(message)}`,
  );
  return notes.length === 0 ? "" : `**Please read.**\n\n${notes.join("\n")}`;
}

/**
 * Whoever checks the branch out has to install; a lock file that could not be brought along is said under "Please
 * read".
 */
function manifestNote({ diff }: StageReport): string {
  const manifests = [...diff.matchAll(/^\+\+\+ b\/(.*package\.json)$/gm)].map((match) =>
    code(match[1] ?? ""),
  );
  if (manifests.length === 0) return "";
  return `**To install.** ${manifests.join(", ")} now names ${code("@unambient/runtime")}: install anew where you check this branch out.`;
}

function proofText(report: StageReport): string {
  if (report.proof.length === 0) return "";
  const rows = report.proof.map((step) => [step.name, step.passed ? "✓" : "✗", escapeMarkdown(step.detail)]);
  return `**Proof of the edits** (before they were offered)\n\n${table(["Check", "", "Detail"], rows)}`;
}

function validationText(report: StageReport): string {
  if (report.checks.length === 0) return "";
  const rows = report.checks.map((check) => [
    escapeMarkdown(check.name),
    `${statusMarks[check.status]} ${check.status}`,
    escapeMarkdown(check.detail),
    check.milliseconds > 0 ? duration(check.milliseconds) : "",
  ]);
  const outputs = report.checks
    .filter((check) => check.output !== null && printedAbove(check, report.checks) === null)
    .map((check) =>
      details(`Output of ${escapeMarkdown(printers(check, report))}`, codeBlock("text", check.output ?? "")),
    );
  return [`**Validation**\n\n${table(["Check", "Result", "Detail", "Time"], rows)}`, ...outputs].join("\n\n");
}

/** A check, and those that printed the very same. */
function printers({ name }: CheckResult, { checks }: StageReport): string {
  const others = checks.filter((check) => printedAbove(check, checks) === name);
  return [name, ...others.map((check) => check.name)].join("; ");
}

function switchText(report: StageReport): string {
  const { flag, otherFlags = [] } = report.stage;
  if (flag === null)
    return "**Switching on.** This stage has no flag: merging it is all. To go back, revert the merge.";
  return [
    `**Switching on.** Merged, nothing changes: the flag ${code(flag)} is off. Then, in ${code("unambient.flags.json")} or ${code("UNAMBIENT_FLAGS")}:`,
    `1. ${code(`unambient flags set ${flag} shadow`)}: the legacy path still answers; differences are recorded.\n2. ${code(`unambient flags set ${flag} 5%`)}, then more, while no differences and no errors appear.\n3. ${code(`unambient flags set ${flag} on`)}; later ${code(`unambient finish ${report.stage.id}`)} removes the flag and the legacy path.`,
    ...otherFlags.map((other) => `The same for ${code(other)}, which gates a part of the stage on its own.`),
    `**Rolling back.** ${code(`unambient flags rollback ${report.stage.id}`)} puts the flag to off without a deployment; the stores are shared, so nothing is lost. Reverting the merge takes the code back too.`,
  ].join("\n\n");
}
