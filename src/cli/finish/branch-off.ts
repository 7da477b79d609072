import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomically } from "../../edit/write-file.ts";
import { refuseTakenBranches, updateBranches } from "../../git/branches.ts";
import { commitStage, diffSize, type DiffSize } from "../../git/commit-stage.ts";
import { openRepository, type Repository } from "../../git/repository.ts";
import { acquireRunLock } from "../../git/run-lock.ts";
import { removeWorktree, worktreePath, type Worktree } from "../../git/worktree.ts";
import { prepareWorktree } from "../migrate/prepare-worktree.ts";
import type { FileOutcome } from "./file-outcome.ts";

export interface BranchRequest {
  readonly root: string;
  readonly branch: string;
  readonly message: string;
  readonly hooks: boolean;
  /** Computes the files in a worktree of HEAD. */
  readonly change: (worktreeRoot: string, repository: Repository) => Promise<readonly FileOutcome[]>;
}

/** A commit in a worktree; its branch is made once the work in hand is done. */
export interface BranchedOff {
  readonly repository: Repository;
  readonly worktree: Worktree;
  readonly commit: string;
}

/**
 * Changes files on a branch of its own, made from HEAD in a worktree: the user's tree is never touched. The branch appears
 * last, after `validate`, so that an error or a kill leaves none.
 * @returns null when there is nothing to change
 */
export async function branchOff<Result>(
  request: BranchRequest,
  validate: (branched: BranchedOff) => Promise<Result>,
): Promise<{ readonly size: DiffSize; readonly result: Result } | null> {
  const repository = await openRepository(request.root);
  await refuseTakenBranches(repository.git, [request.branch]);
  const release = acquireRunLock(repository.stateDir);
  const path = await worktreePath(repository, request.branch.replaceAll("/", "-"));
  try {
    const worktree = await prepareWorktree(repository, path, repository.head.commit);
    const outcomes = await request.change(worktree.root, repository);
    if (outcomes.length === 0) return null;
    const commit = await commitOutcomes(request, worktree, outcomes);
    const size = await diffSize(worktree, commit);
    const result = await validate({ repository, worktree, commit });
    await updateBranches(repository.git, [{ branch: request.branch, commit, was: null }]);
    return { size, result };
  } finally {
    await removeWorktree(repository, path);
    release();
  }
}

async function commitOutcomes(
  request: BranchRequest,
  worktree: Worktree,
  outcomes: readonly FileOutcome[],
): Promise<string> {
  for (const { path, after } of outcomes) {
    const file = join(worktree.root, path);
    if (after === null) rmSync(file);
    else await writeFileAtomically(file, after);
  }
  const paths = outcomes.map((outcome) => outcome.path);
  return commitStage(worktree, { paths, message: request.message, hooks: request.hooks });
}
