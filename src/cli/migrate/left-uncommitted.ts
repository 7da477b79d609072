import { changedPaths } from "../../git/changed-paths.ts";
import type { Repository } from "../../git/repository.ts";
import { languageOf } from "../../scan/syntax/language.ts";

/** How many are named. */
const NAMED = 3;

/**
 * Which code a migration does not see, since it stands in the working tree alone: a dry run and the wizard's tree have
 * shown it. Null where all is committed.
 */
export async function leftUncommitted(repository: Repository): Promise<string | null> {
  const changed = await changedPaths(repository, "HEAD");
  const paths = [...changed].filter((path) => languageOf(path) !== null).sort();
  if (paths.length === 0) return null;
  const named = paths.slice(0, NAMED).join(", ");
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : "";
  const head = paths.length === 1 ? "1 file has" : `${paths.length} files have`;
  const stay = paths.length === 1 ? "stays" : "stay";
  return `${head} changes that are not committed, and ${stay} out: branches are made from the last commit (${named}${more}).\n`;
}
