import { modeText } from "../../flags/flag-mode.ts";
import type { FlagStatus } from "./flag-status.ts";

/** The flags as text, a block each. */
export function renderStatus(statuses: readonly FlagStatus[]): string {
  if (statuses.length === 0) return "No flags: nothing has been migrated here.\n";
  return statuses.map(block).join("");
}

function block({
  flag,
  stage,
  mode,
  sites,
  operations,
  mismatches,
  firstMismatch,
  changed,
}: FlagStatus): string {
  const of = stage === null ? "" : `  (stage ${stage})`;
  const counts = Object.entries(operations).map(([name, count]) => `${count} ${name}`);
  const lines = [
    `${flag}: ${modeText(mode)}${of}`,
    `  ${sites === 1 ? "1 site" : `${sites} sites`} in the code`,
    `  operations: ${counts.length === 0 ? "none recorded" : counts.join(", ")}`,
    `  mismatches: ${mismatches}${firstMismatch === null ? "" : ` (first: ${firstMismatch})`}`,
    `  last change: ${changed === null ? "not committed" : `${changed.day} by ${changed.author} (${changed.commit})`}`,
  ];
  return `${lines.join("\n")}\n`;
}
