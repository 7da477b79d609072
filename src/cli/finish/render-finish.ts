import { unifiedDiff } from "../../edit/unified-diff.ts";
import type { StageValidation } from "../../validate/validate-stage.ts";
import type { FileOutcome } from "./file-outcome.ts";
import type { CommittedChange } from "./stage-commits.ts";

/** The outcomes as a unified diff. */
export function outcomesDiff(outcomes: readonly FileOutcome[]): string {
  return unifiedDiff(
    outcomes.map(({ path, before, after }) => ({ path, before, after: after ?? "", edits: [] })),
  );
}

/** What stands in the way of a revert: per file what has been edited since the stage, as a diff. */
export function renderConflicts(
  conflicts: readonly CommittedChange[],
  read: (path: string) => string,
): string {
  const since = conflicts.map(({ path, after }) => ({
    path,
    before: after ?? "",
    after: read(path),
    edits: [],
  }));
  return [
    "Edited since the stage, on lines that the stage changed:",
    unifiedDiff(since),
    "Take these edits back or apply them to the code as it was before the stage; then run the command again.",
    "",
  ].join("\n");
}

/** The checks of a branch, one line each, and the verdict. */
export function renderValidation({ checks, verdict }: StageValidation): string {
  const rows = checks.map(({ name, status, detail }) => `  ${status.padEnd(7)} ${name}: ${detail}`);
  return [...rows, `  ${verdict.level}${verdict.reasons.map((reason) => `: ${reason}`).join("")}`, ""].join(
    "\n",
  );
}
