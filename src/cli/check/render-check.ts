import pc from "picocolors";
import { alternativeTo } from "../../advice/alternative.ts";
import type { Allowance } from "../../baseline/allow-list.ts";
import type { BaselineEntry } from "../../baseline/baseline-entry.ts";
import type { Comparison, Expired } from "../../baseline/compare.ts";
import { BASELINE_FILE } from "../../baseline/format-baseline.ts";
import type { Finding, SkippedFile } from "../../model/finding.ts";

/** What fails beside new state: nothing, what is stale, or all that was ever accepted as well. */
export type Strictness = "no" | "strict" | "zero";

/** The violations as text, one block each; "" when there are none. */
export function renderViolations(comparison: Comparison, strict: Strictness, color: boolean): string {
  const paint = pc.createColors(color);
  const blocks = [
    ...comparison.fresh.map((finding) => freshBlock(finding, paint)),
    ...comparison.expired.map((expired) => expiredBlock(expired, paint)),
    ...(strict === "no" ? [] : comparison.gone.map((entry) => goneBlock(entry, paint))),
    ...(strict === "no" ? [] : comparison.unused.map((allowance) => unusedBlock(allowance, paint))),
    ...(strict === "zero" ? accepted(comparison).map((finding) => acceptedBlock(finding, paint)) : []),
  ];
  return blocks.map((block) => `${block}\n`).join("");
}

type Paint = ReturnType<typeof pc.createColors>;

function accepted({ known, allowed }: Comparison): readonly Finding[] {
  return [...known, ...allowed];
}

function freshBlock(finding: Finding, paint: Paint): string {
  return findingBlock(finding, paint.red("new"), paint);
}

function acceptedBlock(finding: Finding, paint: Paint): string {
  return findingBlock(finding, paint.yellow("accepted"), paint);
}

function findingBlock(finding: Finding, verdict: string, paint: Paint): string {
  const { name, form, stage, reason } = finding;
  return [
    `${paint.bold(place(finding))}  ${verdict}  ${name}  ${paint.dim(`${form}, ${stage}`)}`,
    `  ${reason}`,
    `  ${alternativeTo(form, stage)}`,
  ].join("\n");
}

function expiredBlock({ finding, source, owner, reason, expires }: Expired, paint: Paint): string {
  const said = `the ${source} let it pass until ${expires} for ${owner}: ${reason}`;
  return [
    `${paint.bold(place(finding))}  ${paint.red("expired")}  ${finding.name}  ${paint.dim(finding.form)}`,
    `  ${finding.reason}`,
    `  ${said}`,
  ].join("\n");
}

function goneBlock(entry: BaselineEntry, paint: Paint): string {
  return [
    `${paint.bold(entry.path)}  ${paint.yellow("gone")}  ${entry.name}`,
    `  ${BASELINE_FILE} still lists it: run \`unambient baseline --update\`.`,
  ].join("\n");
}

function unusedBlock({ symbol, path, owner }: Allowance, paint: Paint): string {
  return [
    `${paint.bold(path ?? "everywhere")}  ${paint.yellow("unused")}  ${symbol}`,
    `  The allow list of the configuration names it for ${owner}, but there is no such state: delete the entry.`,
  ].join("\n");
}

function place({ path, line, column }: Finding): string {
  return `${path}:${line}:${column}`;
}

/**
 * What a check has not looked at, though it is the project's own: behind a wall that says nothing of it, state could
 * stand unseen. What is ignored, built or vendored is left out on purpose.
 */
export function renderUnread(skipped: readonly SkippedFile[]): string {
  const unread = skipped.filter(({ reason }) => FAILURE.test(reason));
  const [first] = unread;
  if (!first) return "";
  const others =
    unread.length === 1 ? "" : `, and ${unread.length - 1} more (\`unambient scan --json\` names all)`;
  return `Not looked at: ${first.path} (${first.reason})${others}.\n`;
}

const FAILURE = /^(unreadable|not valid UTF-8|syntax error|could not be analysed|needs the packages)/;

/** The last lines of a check: what was found and the way on. */
export function renderSummary(comparison: Comparison, hasBaseline: boolean, strict: Strictness): string {
  const { fresh, expired, gone, unused, moved, allowed, known } = comparison;
  const lines = [
    `${fresh.length} new, ${expired.length} expired, ${known.length} in the baseline, ${allowed.length} allowed.`,
  ];
  if (fresh.length > 0) {
    lines.push(
      hasBaseline
        ? "Move the new state, or accept it for a time: `unambient baseline --accept <id> --expires <day> --reason <why>`."
        : "There is no baseline: `unambient baseline` accepts what is there today, so that only new state fails.",
    );
  }
  if (moved.length > 0) {
    lines.push(
      `${moved.length} moved with their files: \`unambient baseline --update\` writes the new places.`,
    );
  }
  if (strict !== "no") lines.push("A planted violation of each form was caught.");
  if (strict === "zero" && known.length + allowed.length > 0) {
    lines.push("Zero is allowed: move what is accepted too.");
  }
  if (strict === "no" && gone.length > 0) {
    lines.push(`${gone.length} in the baseline but no longer there: run \`unambient baseline --update\`.`);
  }
  if (strict === "no" && unused.length > 0) {
    const names = unused.map(({ symbol }) => symbol).join(", ");
    lines.push(`Allowed in unambient.config.json, but there is no such state: ${names}. Delete the entry.`);
  }
  return `${lines.join("\n")}\n`;
}
