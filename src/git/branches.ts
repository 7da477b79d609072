import { ConfigError, GitError } from "../errors.ts";
import type { GitClient } from "./git-client.ts";
import type { RefUpdate } from "./journal-entry.ts";

/** `pattern` with `{n}` (place in the stack, from 1) and `{stage}` filled in. */
export function branchName(pattern: string, place: number, stage: string): string {
  if (!pattern.includes("{stage}")) {
    throw new ConfigError(`The branch pattern "${pattern}" does not hold {stage}.`, {
      code: "branch-pattern",
      hint: 'Write it as "unambient/{n}-{stage}": every stage needs a branch of its own.',
    });
  }
  return pattern.replaceAll("{n}", String(place)).replaceAll("{stage}", stage.replaceAll("/", "-"));
}

/** The commit that a local branch points at, or null. */
export async function branchCommit(git: GitClient, branch: string): Promise<string | null> {
  return git.attempt(["rev-parse", "--verify", "--quiet", `refs/heads/${branch}^{commit}`]);
}

/**
 * Moves branches in one transaction: either every one stands as asked, or none was touched. Those that stand so
 * already are left; one that is neither as it was nor as it shall be belongs to somebody else now.
 */
export async function updateBranches(git: GitClient, updates: readonly RefUpdate[]): Promise<void> {
  const lines: string[] = [];
  for (const update of updates) {
    const now = await branchCommit(git, update.branch);
    if (now === update.commit) continue;
    if (now !== update.was) throw update.was === null ? taken(update.branch) : moved(update.branch);
    if (now !== null) await refuseCheckedOut(git, update.branch);
    lines.push(transactionLine(update));
  }
  if (lines.length === 0) return;
  await git.run(["update-ref", "-m", "unambient", "--stdin"], `${lines.join("\n")}\n`);
}

function transactionLine({ branch, commit, was }: RefUpdate): string {
  const ref = `refs/heads/${branch}`;
  if (commit === null) return `delete ${ref} ${was ?? ""}`.trimEnd();
  return was === null ? `create ${ref} ${commit}` : `update ${ref} ${commit} ${was}`;
}

/** Throws when one of the branches exists already, before any long work begins. */
export async function refuseTakenBranches(git: GitClient, branches: readonly string[]): Promise<void> {
  for (const branch of branches) {
    if ((await branchCommit(git, branch)) !== null) throw taken(branch);
  }
}

/** The folder in which a branch is checked out, or null. */
export async function checkedOutIn(git: GitClient, branch: string): Promise<string | null> {
  const list = await git.run(["worktree", "list", "--porcelain"]);
  const entry = list.split("\n\n").find((lines) => lines.split("\n").includes(`branch refs/heads/${branch}`));
  return entry === undefined ? null : (/^worktree (.*)$/m.exec(entry)?.[1] ?? "");
}

async function refuseCheckedOut(git: GitClient, branch: string): Promise<void> {
  const folder = await checkedOutIn(git, branch);
  if (folder === null) return;
  throw new GitError(`The branch ${branch} is checked out in ${folder}, so it cannot be moved.`, {
    code: "branch-checked-out",
    hint: "Switch that work tree to another branch, then run the command again.",
  });
}

function taken(branch: string): GitError {
  return new GitError(`The branch ${branch} exists already.`, {
    code: "branch-exists",
    hint: "Run `unambient restack` to re-create the branches on the present base, or `unambient undo` to remove them.",
  });
}

function moved(branch: string): GitError {
  return new GitError(`The branch ${branch} was moved while unambient worked.`, {
    code: "branch-moved",
    hint: "Run the command again: it will take the new commits into account.",
  });
}
