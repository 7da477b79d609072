import { GitError } from "../errors.ts";
import type { GitClient } from "./git-client.ts";

/**
 * Puts one commit on top of what is checked out. One whose change is there already leaves nothing.
 * @throws GitError with code `restack-conflict`, after putting the worktree back, when it does not fit
 */
export async function cherryPick(git: GitClient, commit: string, branch: string): Promise<void> {
  if ((await git.attempt(["cherry-pick", "--ff", commit])) !== null) return;
  const conflicts = await git.run(["diff", "--name-only", "--diff-filter=U"]);
  if (conflicts === "") {
    await git.run(["cherry-pick", "--skip"]);
    return;
  }
  await git.run(["cherry-pick", "--abort"]);
  const subject = await git.run(["log", "-1", "--format=%h %s", commit]);
  throw new GitError(`A commit on ${branch} does not fit the new base: ${subject}`, {
    code: "restack-conflict",
    hint: `It conflicts in ${conflicts.split("\n").join(", ")}. No branch was moved. Rebase or drop that commit, then restack again.`,
  });
}
