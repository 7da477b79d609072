import type { PlannedSite } from "../../model/plan.ts";
import type { StageReport } from "../../model/report.ts";
import { plural } from "../counts.ts";
import { stageMarkdown } from "../markdown-stage.ts";
import { code, escapeMarkdown, table } from "../markdown-text.ts";
import { withoutMentions } from "./without-mentions.ts";
import { refusalWords } from "../../model/refusal-words.ts";

export interface PullRequestInput {
  readonly report: StageReport;
  /** What is left of this stage. */
  readonly residual: readonly PlannedSite[];
  /** The command line that makes the same branch again. */
  readonly recreate: string;
}

/** The title of a stage's pull request: a conventional commit, since a squash merge makes it one. */
export function pullRequestTitle({ stage, sites }: StageReport): string {
  if (stage.codemod !== undefined) return `refactor(${stage.id}): ${stage.title}`;
  const moved = sites.filter((site) => site.disposition !== "manual").length;
  const what = moved === 0 ? "" : `: move ${plural(moved, "piece")} of ambient state`;
  return `refactor(${stage.id})${what === "" ? `: ${stage.title.toLowerCase()}` : what}`;
}

/** The body of a stage's pull request, for a sceptical reviewer, in at most `limit` characters. */
export function pullRequestBody(input: PullRequestInput, limit: number): string {
  const { report, recreate } = input;
  const head = stageMarkdown(report, "##");
  const tail = [
    review(report),
    `**Making it again.** ${code(recreate)} on the same base gives the same bytes.`,
  ];
  const room = limit - join([...head, ...tail]).length - 4;
  const left = report.stage.unit !== "files" ? residual(input.residual, room) : [];
  const text = withoutMentions(join([...head, review(report), ...left, tail[1] ?? ""]));
  return text.length <= limit ? text : cut(text, limit);
}

function review(report: StageReport): string {
  if (report.stage.codemod !== undefined) return ownReview(report.stage.codemod);
  if (report.stage.unit === "files") return placesReview(report);
  const assisted = report.sites.filter((site) => site.disposition === "assist").length;
  const lines = [
    report.stage.flag === null
      ? "each assertion: it must still fail when what it tests is broken"
      : "the declarations: each facade holds the old initialiser, verbatim, as `legacy`",
    ...(report.remarks === undefined ? [] : [`what is left to do by hand, under "Please read"`]),
    ...(assisted > 0
      ? [`the ${plural(assisted, "site")} under "Please read": a note says what the tool cannot know`]
      : []),
    "not the accesses one by one: they were parsed, compiled and scanned again before they were offered",
  ];
  return `**What to review**\n\n${lines.map((line) => `- ${line}`).join("\n")}`;
}

function ownReview(codemod: string): string {
  return `**What to review**\n\n- the whole diff, and ${code(codemod)} itself: what it makes was parsed and compiled, and is the same in a second run; whether it is right only its authors know`;
}

function placesReview({ remarks = [] }: StageReport): string {
  const lines = [
    "each place: the code that was there stands in it, verbatim",
    ...(remarks.length > 0 ? ['what is left to do by hand, under "Please read"'] : []),
  ];
  return `**What to review**\n\n${lines.map((line) => `- ${line}`).join("\n")}`;
}

function residual(sites: readonly PlannedSite[], room: number): readonly string[] {
  if (sites.length === 0) return ["**What is left of this stage.** Nothing."];
  const head = `**What is left of this stage: ${sites.length}.** Not one byte of these was changed.`;
  const rows: string[][] = [];
  let used = head.length + 200;
  for (const { finding, refusal } of sites) {
    const row = [
      code(finding.name),
      code(`${finding.path}:${finding.line}`),
      refusal === null ? "not asked for" : `${code(refusal.code)}: ${escapeMarkdown(refusalWords(refusal))}`,
      refusal === null ? "" : escapeMarkdown(refusal.hint),
    ];
    used += row.join(" | ").length + 6;
    if (used > room) break;
    rows.push(row);
  }
  const more = sites.length - rows.length;
  return [
    head,
    ...(rows.length === 0 ? [] : [table(["Name", "Where", "Why it was left", "What to do"], rows)]),
    ...(more === 0 ? [] : [`${more} more: ${code("unambient scan")} lists all.`]),
  ];
}

function cut(text: string, limit: number): string {
  const note =
    "\n\nThe rest did not fit: it stands in the migration's report, in CI the artifact `unambient-report`.";
  const kept = text.slice(0, Math.max(0, limit - note.length - 16));
  const whole = kept.slice(0, Math.max(0, kept.lastIndexOf("\n")));
  const open = (whole.match(/<details>/g) ?? []).length - (whole.match(/<\/details>/g) ?? []).length;
  return `${whole}${open > 0 ? "\n\n</details>" : ""}${note}`.slice(0, Math.max(0, limit));
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
