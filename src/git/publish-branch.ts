import { GitError } from "../errors.ts";
import type { GitClient } from "./git-client.ts";

/**
 * The URLs of a remote: what git pushes to, and what the configuration says. They differ where `insteadOf` rewrites a
 * shorthand into a URL, or a URL into a mirror. Empty when there is no such remote.
 */
export async function remoteUrls(git: GitClient, remote: string): Promise<readonly string[]> {
  const pushed = await git.attempt(["remote", "get-url", "--push", remote]);
  const written = await git.attempt(["config", "--get", `remote.${remote}.url`]);
  return [pushed, written].filter((url) => url !== null && url !== "") as string[];
}

export interface PushRequest {
  readonly remote: string;
  readonly branch: string;
  readonly commit: string;
  /** What a run of ours pushed last, when that is known: only that may be overwritten. */
  readonly ours: string | null;
}

/**
 * Puts a branch on the remote. Commits of other people there are never overwritten: a rewritten branch goes up only
 * over the very commit that we pushed before; where they stand on top of ours, there is nothing to push.
 */
export async function publishBranch(
  git: GitClient,
  request: PushRequest,
): Promise<"pushed" | "unchanged" | "ahead"> {
  const { remote, branch, commit, ours } = request;
  const there = await remoteCommit(git, remote, branch);
  if (there === commit) return "unchanged";
  const isForward = there === null || (await isAncestor(git, there, commit));
  if (!isForward && there !== ours) {
    // Their commits are not known here yet; fetching them changes no ref.
    await git.attempt(["fetch", "--quiet", "--no-tags", remote, `refs/heads/${branch}`]);
    if (await isAncestor(git, commit, there)) return "ahead";
    throw foreignCommits(remote, branch);
  }
  const lease = isForward ? [] : [`--force-with-lease=refs/heads/${branch}:${there}`];
  try {
    await git.run(["push", "--quiet", ...lease, remote, `${commit}:refs/heads/${branch}`]);
  } catch (error) {
    throw pushFailure(error, remote, branch);
  }
  return "pushed";
}

/** One file of mails with the commits between two branches, for `git am`. */
export async function formatPatches(git: GitClient, base: string, head: string): Promise<string> {
  const plain = ["--no-signature", "--no-attach", "--no-thread", "--no-cover-letter", "--no-color"];
  return `${await git.run(["format-patch", "--stdout", ...plain, `${base}..${head}`])}\n`;
}

async function remoteCommit(git: GitClient, remote: string, branch: string): Promise<string | null> {
  try {
    const listed = await git.run(["ls-remote", remote, `refs/heads/${branch}`]);
    return listed === "" ? null : (listed.split(/\s/)[0] ?? null);
  } catch (error) {
    throw pushFailure(error, remote, branch);
  }
}

async function isAncestor(git: GitClient, older: string, newer: string): Promise<boolean> {
  return (await git.attempt(["merge-base", "--is-ancestor", older, newer])) !== null;
}

function foreignCommits(remote: string, branch: string): GitError {
  return new GitError(`${remote}/${branch} holds commits that ${branch} here does not.`, {
    code: "remote-has-more",
    hint: `Somebody pushed to it: run \`git fetch ${remote}\`, put those commits onto ${branch}, and run the command again.`,
  });
}

function pushFailure(error: unknown, remote: string, branch: string): unknown {
  if (!(error instanceof GitError)) return error;
  // A remote's URL may hold a password, and git repeats it.
  const said = error.message.replaceAll(/\/\/[^/@\s]+@/g, "//");
  const fail = (code: string, message: string, hint: string): GitError =>
    new GitError(message, { code, hint });
  if (/protected branch|GH006|GH013|protected_branch|not allowed to (?:force )?push/i.test(said))
    return fail(
      "protected-branch",
      `${remote} protects branches with names like ${branch}: it takes no push to it.`,
      "Set `branchPattern` in unambient.config.json to names that are free, and run the migration again; or push to a fork with --remote.",
    );
  if (/permission|denied|403|authentication|could not read username|publickey/i.test(said))
    return fail(
      "push-denied",
      `You may not push ${branch} to ${remote}.`,
      "Check the credentials that git uses; without the right to push, push to a fork: --remote <your fork> --upstream <owner/name>.",
    );
  return fail(
    "push-failed",
    `${branch} could not be pushed to ${remote}: ${said}`,
    "Run `git push` by hand to see more.",
  );
}
