import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomically } from "../../edit/write-file.ts";
import { refuseTakenBranches } from "../../git/branches.ts";
import { commitStage, diffSize, type DiffSize } from "../../git/commit-stage.ts";
import type { RunKind } from "../../git/journal-entry.ts";
import type { Repository } from "../../git/repository.ts";
import type { Worktree } from "../../git/worktree.ts";
import { publish } from "../migrate/complete-run.ts";
import { inWorktree } from "../migrate/in-worktree.ts";
import { startSession, type Session } from "../migrate/session.ts";
import type { FileOutcome } from "./file-outcome.ts";

export interface BranchRequest {
  readonly root: string;
  readonly kind: RunKind;
  readonly stage: string;
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

export interface MadeBranch<Result> {
  readonly size: DiffSize;
  readonly result: Result;
}

/**
 * Changes files on a branch of its own, made from HEAD in a worktree: the user's tree is never touched. The branch
 * appears last, after `validate`, so that an error leaves none; the journal knows each step, so that a kill leaves
 * nothing that `undo` does not take back.
 * @returns null when there is nothing to change
 */
export async function branchOff<Result>(
  request: BranchRequest,
  validate: (branched: BranchedOff) => Promise<Result>,
): Promise<MadeBranch<Result> | null> {
  const { root, kind, stage, hooks } = request;
  const asked = { paths: [], stages: [stage], only: [], validate: true, vendor: false, hooks };
  const session = await startSession(root, kind, () => asked);
  try {
    return await inWorktree(session, (worktree) => makeBranch(session, worktree, request, validate));
  } finally {
    session.release();
  }
}

async function makeBranch<Result>(
  session: Session,
  worktree: Worktree,
  request: BranchRequest,
  validate: (branched: BranchedOff) => Promise<Result>,
): Promise<MadeBranch<Result> | null> {
  const { repository } = session;
  const { branch, stage } = request;
  await refuseTakenBranches(repository.git, [branch]);
  const outcomes = await request.change(worktree.root, repository);
  if (outcomes.length === 0) return null;
  const commit = await commitOutcomes(request, worktree, outcomes);
  session.record({ step: "committed", stage, branch, commit });
  const size = await diffSize(worktree, commit);
  const result = await validate({ repository, worktree, commit });
  await publish(session, [{ branch, commit, was: null }]);
  return { size, result };
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
