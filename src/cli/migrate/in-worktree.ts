import { removeWorktree, worktreePath, type Worktree } from "../../git/worktree.ts";
import { prepareWorktree } from "./prepare-worktree.ts";
import type { Session } from "./session.ts";

/**
 * Runs `work` in a worktree of the session's base. An error leaves nothing behind, unless the branches were made
 * already; a kill at any point leaves a journal to go on from.
 */
export async function inWorktree<T>(session: Session, work: (worktree: Worktree) => Promise<T>): Promise<T> {
  const { repository } = session;
  const path = await worktreePath(repository, session.run);
  session.record({ step: "worktree", path });
  try {
    const result = await work(await prepareWorktree(repository, path, session.base.commit));
    await removeWorktree(repository, path);
    // What has made nothing visible is nothing to take back later.
    session.record({ step: session.isPublished() ? "finished" : "undone" });
    return result;
  } catch (error) {
    await removeWorktree(repository, path);
    if (!session.isPublished()) session.record({ step: "undone" });
    throw error;
  }
}
