import { flagsOf, stagesInUse, type DocsInput } from "./docs-input.ts";
import { code } from "../report/markdown-text.ts";
import { pageText, tasks } from "./page-text.ts";
import { watchPoints } from "./watch-points.ts";

/** What a reviewer of a migration branch, and of any later change, ticks off. */
export function reviewChecklist(input: DocsInput): string {
  const stages = stagesInUse(input);
  return pageText(`Review checklist: state in ${input.project}`, [
    "## Every branch of the migration",
    tasks([
      "The validation in the pull request is green with the flags off, on and in shadow; a site that no test exercised is named there.",
      "Each facade's `legacy` holds the initialiser that stood there before, unchanged.",
      "Every note under “Please read” has been read, and answered where it asks for an answer.",
      "`unambient.flags.json` lists the stage's flags as off.",
      "The commit can be made again: the command in the pull request gives the same bytes.",
      "Nothing else is in the branch.",
    ]),
    ...stages.flatMap((stage) => [
      `## ${stage.id}${flagsOf(stage).length === 0 ? "" : ` (${flagsOf(stage).map(code).join(", ")})`}`,
      tasks([
        watchPoints(stage.id).rule,
        ...watchPoints(stage.id).alarm.map((alarm) => `Nothing here can lead to this: ${alarm}.`),
      ]),
    ]),
    "## Every other change",
    tasks([
      "`unambient check` passes without a new entry in the baseline.",
      "A new entry on the allow list has an owner, a reason and a date.",
      "No test sleeps for a fixed time, sets a flag in a callback, or leaves the environment or a global changed.",
    ]),
  ]);
}
