import type { UnambientConfig } from "../../config/schema.ts";
import { layOutText } from "../../edit/lay-out-text.ts";
import { projectFormatter } from "../../format/project-formatter.ts";
import type { FileOutcome } from "./file-outcome.ts";

/** The same files as the project's formatter leaves them; see projectFormatter. */
export async function laidOut(
  outcomes: readonly FileOutcome[],
  root: string,
  config: UnambientConfig,
): Promise<readonly FileOutcome[]> {
  const format = projectFormatter(root, config);
  if (format === null) return outcomes;
  const all: FileOutcome[] = [];
  // One after the other: a configured command is a process for each.
  for (const outcome of outcomes) {
    const { path, before, after } = outcome;
    const text = after === null ? null : await layOutText(format, path, before, after);
    all.push({ ...outcome, after: text });
  }
  return all;
}
