import { createColors } from "picocolors";
import type { Finding, ScanResult } from "../model/finding.ts";
import { plural } from "./counts.ts";

/** A scan for people: findings grouped by stage, each on one line, the most telling first. */
export function renderScan(
  result: ScanResult,
  options: { readonly color: boolean; readonly columns: number },
): string {
  const paint = createColors(options.color);
  const groups = groupByStage(result.findings);
  const lines: string[] = [];
  for (const [stage, findings] of groups) {
    lines.push(`${paint.bold(stage)}  ${paint.dim(plural(findings.length, "finding"))}`);
    for (const finding of findings) lines.push(...findingLines(finding, paint));
    lines.push("");
  }
  lines.push(closing(result));
  return `${lines.join("\n")}\n`;
}

function groupByStage(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.stage, [...(groups.get(finding.stage) ?? []), finding]);
  return groups;
}

function findingLines(finding: Finding, paint: ReturnType<typeof createColors>): string[] {
  const color = { auto: paint.green, assist: paint.yellow, manual: paint.red }[finding.disposition];
  const place = `${finding.path}:${finding.line}:${finding.column}`;
  const head = `  ${color(finding.disposition.padEnd(6))} ${paint.bold(finding.name)}  ${paint.dim(finding.form)}  ${place}`;
  return finding.refusal === null
    ? [head]
    : [head, paint.dim(`         ${finding.refusal.code}: ${finding.refusal.message}`)];
}

function closing(result: ScanResult): string {
  const count = (disposition: Finding["disposition"]): number =>
    result.findings.filter((finding) => finding.disposition === disposition).length;
  const total = result.findings.length === 0 ? "No ambient state" : plural(result.findings.length, "finding");
  const skipped = result.skipped.length === 0 ? "" : `, ${plural(result.skipped.length, "file")} skipped`;
  const split =
    result.findings.length === 0
      ? ""
      : `: ${count("auto")} automatic, ${count("assist")} to read, ${count("manual")} by hand`;
  return `${total}${split} (${plural(result.files, "file")}, ${result.lines} lines read${skipped}).`;
}
