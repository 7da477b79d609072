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
  return pattern.replaceAll("{n}", String(place)).replaceAll("{stage}", stage);
}

/** The commit that a local branch points at, or null. */
export async function branchCommit(git: GitClient, branch: string): Promise<string | null> {
  return git.attempt(["rev-parse", "--verify", "--quiet", `refs/heads/${branch}^{commit}`]);
}

/** Makes all branches in one transaction: either every one stands, or none. Those already in place are left. */
export async function createBranches(git: GitClient, refs: readonly RefUpdate[]): Promise<void> {
  const missing: RefUpdate[] = [];
  for (const ref of refs) {
    const there = await branchCommit(git, ref.branch);
    if (there === ref.commit) continue;
    if (there !== null) throw taken(ref.branch);
    missing.push(ref);
  }
  if (missing.length === 0) return;
  const lines = missing.map((ref) => `create refs/heads/${ref.branch} ${ref.commit}`);
  await git.run(["update-ref", "-m", "unambient migrate", "--stdin"], `${lines.join("\n")}\n`);
}

/** Throws when one of the branches exists already, before any long work begins. */
export async function refuseTakenBranches(git: GitClient, branches: readonly string[]): Promise<void> {
  for (const branch of branches) {
    if ((await branchCommit(git, branch)) !== null) throw taken(branch);
  }
}

function taken(branch: string): GitError {
  return new GitError(`The branch ${branch} exists already.`, {
    code: "branch-exists",
    hint: "Run `unambient restack` to re-create the branches on the present base, or `unambient undo` to remove them.",
  });
}
