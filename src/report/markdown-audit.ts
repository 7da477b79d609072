import type { StageReport } from "../model/report.ts";
import { auditRows, leftByReason } from "./audit.ts";
import type { LeftForReason } from "./audit.ts";
import { plural } from "./counts.ts";
import { code, details, escapeMarkdown, table } from "./markdown-text.ts";

/** How many places to name of a reason: a page should stay one that is read. */
const SHOWN = 20;

/** What a stage found, kind by kind, and what is left for a person; empty for a stage that tells no kinds apart. */
export function auditText(report: StageReport): string {
  const rows = auditRows(report).map(({ what, found, rewritten, left }) => [
    escapeMarkdown(what),
    String(found),
    String(rewritten),
    left.map((each) => `${each.count} ${code(each.code)}`).join(", ") || "none",
  ]);
  if (rows.length === 0) return "";
  return ["**What was found.**", table(["What", "Found", "Rewritten", "Left alone"], rows), leftText(report)]
    .filter((part) => part !== "")
    .join("\n\n");
}

function leftText(report: StageReport): string {
  const reasons = leftByReason(report);
  const count = reasons.reduce((total, { sites }) => total + sites.length, 0);
  if (count === 0) return "";
  return details(
    `${plural(count, "place")} left for a person, by reason`,
    reasons.map(reasonText).join("\n"),
  );
}

function reasonText({ refusal, sites }: LeftForReason): string {
  const places = sites.slice(0, SHOWN).map(({ finding }) => code(`${finding.path}:${finding.line}`));
  const more = sites.length - places.length;
  const list = more === 0 ? places.join(", ") : `${places.join(", ")} and ${more} more`;
  return `- ${code(refusal.code)}: ${escapeMarkdown(refusal.message)} ${escapeMarkdown(refusal.hint)} ${list}`;
}
