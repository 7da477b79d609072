import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RuntimeSource } from "../../config/runtime-dependency.ts";
import { branchName, refuseTakenBranches } from "../../git/branches.ts";
import { commitStage, diffSize, diffText, type DiffSize } from "../../git/commit-stage.ts";
import { resetWorktree, type Worktree } from "../../git/worktree.ts";
import { writeFileAtomically } from "../../edit/write-file.ts";
import type { StagePlan } from "../../model/plan.ts";
import { commitMessage } from "./commit-message.ts";
import type { Session } from "./session.ts";
import { stageFiles } from "./stage-files.ts";

export const defaultBranchPattern = "unambient/{n}-{stage}";

/** A stage that stands as a commit. */
export interface CommittedStage {
  readonly plan: StagePlan;
  readonly branch: string;
  readonly commit: string;
  /** Where the branch stood before this run, or null when there was none. */
  readonly was: string | null;
  readonly size: DiffSize;
  readonly diff: string;
}

export interface CommitStagesOptions {
  readonly branchPattern: string;
  readonly runtime: RuntimeSource;
  readonly progress: (text: string) => void;
}

/** Commits every stage that has something to change, each on top of the one before; no branch is made yet. */
export async function commitStages(
  session: Session,
  worktree: Worktree,
  stages: readonly StagePlan[],
  options: CommitStagesOptions,
): Promise<readonly CommittedStage[]> {
  const full = stages.filter((plan) => plan.changes.length > 0);
  const names = full.map((plan, i) => branchName(options.branchPattern, i + 1, plan.stage.id));
  if (session.earlier === null) await refuseTakenBranches(session.repository.git, names);
  session.record({ step: "planned", stages: full.map((plan) => plan.stage.id) });
  const done: CommittedStage[] = [];
  for (const [i, plan] of full.entries()) {
    options.progress(`branch ${names[i] ?? ""}`);
    done.push(await commitOne(session, worktree, plan, names[i] ?? "", options.runtime));
  }
  return done;
}

async function commitOne(
  session: Session,
  worktree: Worktree,
  plan: StagePlan,
  branch: string,
  runtime: RuntimeSource,
): Promise<CommittedStage> {
  const below = await worktree.git.run(["rev-parse", "HEAD"]);
  const commit =
    (await earlierCommit(session, worktree, plan, branch)) ??
    (await commitNew(session, worktree, plan, runtime));
  session.record({ step: "committed", stage: plan.stage.id, branch, commit, below });
  const [size, diff] = await Promise.all([
    diffSize(worktree, commit, below),
    diffText(worktree, commit, below),
  ]);
  return { plan, branch, commit, was: null, size, diff };
}

/** The commit that an interrupted run made for this stage, when it stands on what is checked out now. */
async function earlierCommit(
  session: Session,
  worktree: Worktree,
  plan: StagePlan,
  branch: string,
): Promise<string | null> {
  const made = session.earlier?.commits.get(plan.stage.id);
  if (made === undefined || made.branch !== branch) return null;
  const below = made.below ?? `${made.commit}^`;
  const [stoodOn, here] = await Promise.all([
    worktree.git.attempt(["rev-parse", "--verify", "--quiet", below]),
    worktree.git.run(["rev-parse", "HEAD"]),
  ]);
  if (stoodOn !== here) return null;
  await resetWorktree(worktree, made.commit);
  return made.commit;
}

/**
 * Writes a stage's files into the worktree and commits them on what is checked out: one commit, or one a finding.
 * @param onCommitted told after each commit
 */
export async function commitNew(
  session: Session,
  worktree: Worktree,
  plan: StagePlan,
  runtime: RuntimeSource,
  onCommitted: () => Promise<void> = async () => undefined,
): Promise<string> {
  for (const commit of plan.commits ?? [plan]) {
    // A commit is of the part whose branch it stands on.
    await commitFiles(session, worktree, { ...commit, stage: plan.stage }, runtime);
    await onCommitted();
  }
  return worktree.git.run(["rev-parse", "HEAD"]);
}

async function commitFiles(
  session: Session,
  worktree: Worktree,
  plan: StagePlan,
  runtime: RuntimeSource,
): Promise<string> {
  const files = stageFiles(worktree.root, plan, runtime);
  for (const { path, content } of files) {
    if (typeof content === "string") await writeFileAtomically(join(worktree.root, path), content);
    else writeBytes(join(worktree.root, path), content);
  }
  return commitStage(worktree, {
    paths: files.map((file) => file.path),
    message: commitMessage(plan, session.request),
    hooks: session.request.hooks,
  });
}

/** The worktree is ours alone, and a kill throws it away: no need for a draft beside it. */
function writeBytes(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
