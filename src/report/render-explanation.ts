import { createColors } from "picocolors";
import type { Finding } from "../model/finding.ts";
import type { PlannedSite } from "../model/plan.ts";
import type { Stage } from "../model/stage.ts";
import { plural } from "./counts.ts";
import { refusalWords } from "../model/refusal-words.ts";

export interface Explanation {
  readonly finding: Finding;
  /** Null when no stage took it up. */
  readonly site: PlannedSite | null;
  readonly stage: Stage | null;
  /** Text of the file that declares it. */
  readonly source: string;
  readonly diff: string;
}

const framed = 3;

/** One finding in full, for a terminal. */
export function renderExplanation(
  explanation: Explanation,
  options: { readonly color: boolean; readonly columns: number },
): string {
  const paint = createColors(options.color);
  const { finding, site, stage, diff } = explanation;
  const disposition = site?.disposition ?? finding.disposition;
  const refusal = site?.refusal ?? finding.refusal;
  const parts = [
    `${paint.bold(finding.name)}  ${finding.form}  ${finding.path}:${finding.line}:${finding.column}\n${paint.dim(finding.id)}`,
    codeFrame(explanation.source, finding, paint),
    whyText(finding, stage),
    accessText(finding),
    `Disposition: ${disposition}, confidence ${Math.round(finding.confidence * 100)} %`,
  ];
  if (refusal !== null)
    parts.push(`Left as it is: ${refusal.code}\n  ${refusalWords(refusal)}\n  ${refusal.hint}`);
  for (const note of site?.notes ?? []) parts.push(`Please read: ${note.message}`);
  if (diff !== "") parts.push(colorDiff(diff, paint));
  return `${parts.join("\n\n").trimEnd()}\n`;
}

type Paint = ReturnType<typeof createColors>;

function codeFrame(source: string, finding: Finding, paint: Paint): string {
  const lines = source.split(/\r?\n/);
  const first = Math.max(1, finding.line - framed);
  const last = Math.min(lines.length, finding.line + framed);
  const digits = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const here = number === finding.line;
    const text = (lines[number - 1] ?? "").slice(0, 160);
    frame.push(`${here ? paint.red(">") : " "} ${String(number).padStart(digits)} | ${text}`);
    if (here && finding.column <= 160) {
      const indent = text.slice(0, finding.column - 1).replaceAll(/[^\t]/g, " ");
      frame.push(
        `  ${" ".repeat(digits)} | ${indent}${paint.red("^".repeat(Math.max(1, finding.end - finding.start)))}`,
      );
    }
  }
  return frame.join("\n");
}

function whyText(finding: Finding, stage: Stage | null): string {
  const lines = [finding.reason, ...finding.evidence.map(evidenceLine)];
  const title = stage === null ? "" : ` (${stage.title})`;
  return `Stage: ${finding.stage}${title}\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

function evidenceLine({ message, location }: Finding["evidence"][number]): string {
  return location === null ? `- ${message}` : `- ${message} (${location.path}:${location.line})`;
}

function accessText(finding: Finding): string {
  const shown = finding.accesses
    .slice(0, 12)
    .map((access) => `  ${access.kind.padEnd(6)} ${access.path}:${access.line}`);
  const more = finding.accesses.length - shown.length;
  const head = `Touched in ${plural(finding.accesses.length, "place")}:`;
  return [head, ...shown, ...(more > 0 ? [`  and ${more} more`] : [])].join("\n");
}

function colorDiff(diff: string, paint: Paint): string {
  const color = (line: string): string => {
    if (line.startsWith("+++") || line.startsWith("---")) return paint.bold(line);
    if (line.startsWith("+")) return paint.green(line);
    if (line.startsWith("-")) return paint.red(line);
    return line.startsWith("@@") ? paint.cyan(line) : line;
  };
  return diff.trimEnd().split("\n").map(color).join("\n");
}
