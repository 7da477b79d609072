import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** A part of the tool's code: folders, and the file that a build joins most of them into. Absolute paths. */
export interface CodePart {
  readonly folders: readonly string[];
  readonly joined: string;
}

/**
 * Changes with a part of the tool's own code, so that what was remembered before a change of it does not count. A
 * build writes all of it anew, the joined file last: that one tells for hundreds. The sources as they stand have
 * none, and are looked at one by one.
 */
export function codeStamp({ folders, joined }: CodePart): number {
  const built = statSync(joined, { throwIfNoEntry: false });
  return built?.mtimeMs ?? Math.max(...folders.map(latestIn));
}

function latestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...files.map((path) => statSync(join(folder, path)).mtimeMs));
}
