import type { Finding, ScanResult } from "../../model/finding.ts";
import type { Stage } from "../../model/stage.ts";
import { markdownCell } from "./markdown-cell.ts";

/** GitHub drops a summary above 1 MiB; stay clear of it, for steps may share the file. */
const mostBytes = 900_000;

export interface StepSummaryOptions {
  readonly stages: readonly Stage[];
  /** Ids that fail the build. */
  readonly blocking?: ReadonlySet<string>;
}

/** The Markdown that goes to the file named by GITHUB_STEP_SUMMARY. */
export function renderStepSummary(scan: ScanResult, options: StepSummaryOptions): string {
  const blocking = scan.findings.filter((finding) => options.blocking?.has(finding.id));
  const others = scan.findings.filter((finding) => !options.blocking?.has(finding.id));
  const head = [
    "## Ambient state",
    "",
    headline(scan, options.blocking === undefined ? null : blocking.length),
    "",
    ...stageTable(scan.findings, options.stages),
  ];
  const room = mostBytes - byteLength(head.join("\n"));
  const lists = [
    ...findingList("New, not in the baseline", blocking, room / 2, true),
    ...findingList(blocking.length > 0 ? "Known" : "Findings", others, room / 2, false),
  ];
  return `${[...head, ...lists].join("\n").trimEnd()}\n`;
}

function headline(scan: ScanResult, blocking: number | null): string {
  const size = `${count(scan.files, "file")}, ${count(scan.lines, "line")}`;
  const total = scan.findings.length;
  if (total === 0) return `No ambient state found in ${size}.`;
  const manual = scan.findings.filter((finding) => finding.disposition === "manual").length;
  const found = `${count(total, "piece")} of ambient state in ${size}; ${total - manual} can be rewritten by \`unambient migrate\`, ${manual} need a person.`;
  if (blocking === null) return found;
  return blocking === 0 ? `Nothing new. ${found}` : `**${blocking} new.** ${found}`;
}

function stageTable(findings: readonly Finding[], stages: readonly Stage[]): string[] {
  if (findings.length === 0) return [];
  const titles = new Map(stages.map((stage) => [stage.id, stage.title]));
  const ids = [...new Set([...stages.map((stage) => stage.id), ...findings.map((finding) => finding.stage)])];
  const rows = ids.flatMap((id) => {
    const own = findings.filter((finding) => finding.stage === id);
    const of = (disposition: string): number =>
      own.filter((finding) => finding.disposition === disposition).length;
    const title = titles.get(id);
    return own.length === 0
      ? []
      : [
          `| ${markdownCell(title === undefined ? id : `${id}: ${title}`)} | ${own.length} | ${of("auto")} | ${of("assist")} | ${of("manual")} |`,
        ];
  });
  return ["| stage | found | auto | assist | manual |", "| --- | ---: | ---: | ---: | ---: |", ...rows, ""];
}

function findingList(title: string, findings: readonly Finding[], room: number, open: boolean): string[] {
  if (findings.length === 0) return [];
  const rows: string[] = [];
  let used = 0;
  for (const finding of findings) {
    const row = `| ${markdownCell(finding.name)} | ${markdownCell(`${finding.path}:${finding.line}`)} | ${markdownCell(finding.stage)} | ${markdownCell(finding.refusal?.hint ?? "rewritten by `unambient migrate`")} |`;
    used += byteLength(row) + 1;
    if (used > room) break;
    rows.push(row);
  }
  const cut = findings.length - rows.length;
  return [
    `<details${open ? " open" : ""}><summary>${title} (${findings.length})</summary>`,
    "",
    "| name | where | stage | what to do |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    ...(cut === 0 ? [] : [`…and ${cut} more: \`unambient scan\` lists all.`, ""]),
    "</details>",
    "",
  ];
}

function count(n: number, noun: string): string {
  return `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
