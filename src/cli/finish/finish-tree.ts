import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { flagFileName } from "../../config/flag-file.ts";
import { dropFlags, namesNoFlag } from "../../finish/drop-flags.ts";
import { finishFile } from "../../finish/finish-file.ts";
import { listFiles } from "../../scan/files/list-files.ts";
import type { FileOutcome } from "./file-outcome.ts";

/** Every file that changes when these flags go; the flag file itself goes with its last flag. */
export function finishTree(
  root: string,
  flags: ReadonlySet<string>,
  exclude: readonly string[],
): readonly FileOutcome[] {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const sources = listFiles(root, exclude).sources.flatMap((path): readonly FileOutcome[] => {
    const text = read(path);
    const change = text.includes("unambient") ? finishFile(path, text, flags) : null;
    return change === null ? [] : [{ path, before: text, after: change.after, notes: change.limitNotes }];
  });
  if (sources.length === 0 || !existsSync(join(root, flagFileName))) return sources;
  const before = read(flagFileName);
  const after = dropFlags(before, flags);
  if (after === before) return sources;
  return [...sources, { path: flagFileName, before, after: namesNoFlag(after) ? null : after }];
}

/** Places that still name one of the flags: code of people's own that a tool cannot decide about. */
export function leftoverMentions(
  root: string,
  flags: ReadonlySet<string>,
  outcomes: readonly FileOutcome[],
  exclude: readonly string[],
): readonly string[] {
  const after = new Map(outcomes.map((outcome) => [outcome.path, outcome.after]));
  return listFiles(root, exclude).sources.flatMap((path) => {
    const text = after.get(path) ?? readFileSync(join(root, path), "utf8");
    const lines = text.split("\n");
    return lines.flatMap((line, i) =>
      [...flags].some((flag) => line.includes(flag)) ? [`${path}:${i + 1}`] : [],
    );
  });
}
