import { createColors } from "picocolors";
import type { Finding, Refusal, ScanResult } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import { plural } from "./counts.ts";
import { wrapped } from "./wrapped.ts";
import { placeWords, refusalWords } from "../model/refusal-words.ts";

export interface ScanTextOptions {
  readonly color: boolean;
  /** Width of the terminal; names of files are never cut. */
  readonly columns: number;
}

type Paint = ReturnType<typeof createColors>;

/** A scan for people: findings by stage and package, where most are first; tests come last. */
export function renderScan(result: ScanResult, options: ScanTextOptions): string {
  const paint = createColors(options.color);
  const lines: string[] = [];
  for (const [stage, findings] of worstFirst(result.findings, ({ stage }) => stage)) {
    lines.push(`${paint.bold(stage)}  ${paint.dim(plural(findings.length, "finding"))}`);
    const packages = worstFirst(findings, (finding) => finding.package);
    const told = new Set<string>();
    for (const [name, some] of packages) {
      if (packages.length > 1)
        lines.push(`  ${paint.underline(name || "(root)")}  ${paint.dim(plural(some.length, "finding"))}`);
      lines.push(...rows(some, told, paint, options.columns));
    }
    lines.push("");
  }
  lines.push(...wrapped(closing(result), options.columns, ""));
  return `${lines.join("\n")}\n`;
}

/** Groups with most findings first, those of tests last, else in the order of the alphabet. */
function worstFirst(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
): readonly (readonly [key: string, findings: readonly Finding[]])[] {
  const isTest = (group: readonly Finding[]): number => (group.every((finding) => finding.isTest) ? 1 : 0);
  return [...groupBy(findings, keyOf)].sort(
    ([key, group], [otherKey, other]) =>
      isTest(group) - isTest(other) || other.length - group.length || (key < otherKey ? -1 : 1),
  );
}

/** Names longer than this stand out of their column. */
const LONGEST_NAME = 24;
const INDENT = " ".repeat(9);

/** @param told the reasons that stand above in full, to which those below are added */
function rows(findings: readonly Finding[], told: Set<string>, paint: Paint, columns: number): string[] {
  const widthOf = (pick: (finding: Finding) => string): number =>
    Math.min(LONGEST_NAME, Math.max(...findings.map((finding) => pick(finding).length)));
  const [name, form] = [widthOf((finding) => finding.name), widthOf((finding) => finding.form)];
  return findings.flatMap((finding) => {
    const color = { auto: paint.green, assist: paint.yellow, manual: paint.red }[finding.disposition];
    const place = `${finding.path}:${finding.line}:${finding.column}`;
    const words = [finding.disposition.padEnd(6), finding.name.padEnd(name), finding.form.padEnd(form)];
    const [what = "", called = "", shape = ""] = words;
    const head = `  ${color(what)} ${paint.bold(called)}  ${paint.dim(shape)}`;
    const isWide = 2 + words.join("  ").length - 1 + 2 + place.length > columns;
    const why = finding.refusal === null ? "" : reason(finding.refusal, told);
    return [
      ...(isWide ? [head.trimEnd(), `${INDENT}${place}`] : [`${head}  ${place}`]),
      ...(why === "" ? [] : wrapped(why, columns, INDENT).map((line) => paint.dim(line))),
    ];
  });
}

/** In full the first time, then by its name. */
function reason(refusal: Refusal, told: Set<string>): string {
  const { code, message, where } = refusal;
  if (!told.has(message)) {
    told.add(message);
    return `${code}: ${refusalWords(refusal)}`;
  }
  return where === undefined ? code : `${code}: ${placeWords(where)}`;
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
