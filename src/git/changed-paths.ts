import { GitError } from "../errors.ts";
import type { Repository } from "./repository.ts";

/**
 * Files below the project's root, relative to it, that differ from `since`: committed after it, staged, edited or new.
 * @param since any name of a commit; the point where HEAD left it counts, not what it has got since
 * @throws GitError when there is no such commit
 */
export async function changedPaths(repository: Repository, since: string): Promise<ReadonlySet<string>> {
  const { git, prefix } = repository;
  const base = await git.attempt(["merge-base", since, "HEAD"]);
  if (base === null) {
    throw new GitError(`HEAD and ${since} have no commit in common here.`, {
      code: "no-base",
      hint: "Fetch that branch (in CI: a deeper clone, `fetch-depth: 0`), or name another commit.",
    });
  }
  const outputs = await Promise.all([
    git.run(["diff", "--name-only", "--no-renames", "-z", base]),
    git.run(["ls-files", "--others", "--exclude-standard", "-z"]),
  ]);
  const folder = prefix === "" ? "" : `${prefix}/`;
  const paths = outputs.flatMap((output) => output.split("\0")).filter((path) => path.startsWith(folder));
  return new Set(paths.filter((path) => path !== "").map((path) => path.slice(folder.length)));
}
