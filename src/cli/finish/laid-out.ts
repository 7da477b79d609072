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
  return Promise.all(
    outcomes.map(async ({ path, before, after }) => ({
      path,
      before,
      after: after === null ? null : await layOutText(format, path, before, after),
    })),
  );
}
