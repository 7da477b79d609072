import type { GitClient } from "./git-client.ts";

export interface OwnCommitsRequest {
  readonly branch: string;
  /** Commits that are not asked for, nor anything below them. */
  readonly without: readonly string[];
  /** Trailer that marks the tool's commits. */
  readonly trailer: string;
}

/** The commits that people put on a branch, oldest first: all that do not carry the tool's trailer. */
export async function ownCommits(git: GitClient, request: OwnCommitsRequest): Promise<readonly string[]> {
  const format = `%H %(trailers:key=${request.trailer},valueonly,separator=%x2C)`;
  const output = await git.run([
    "log",
    "--reverse",
    "--topo-order",
    "--no-merges",
    `--format=${format}`,
    `refs/heads/${request.branch}`,
    ...request.without.map((commit) => `^${commit}`),
    "--",
  ]);
  return output
    .split("\n")
    .map((line) => line.split(" "))
    .filter(([commit, mark]) => commit !== undefined && commit !== "" && (mark === undefined || mark === ""))
    .map(([commit]) => commit ?? "");
}
