import { basename, join } from "node:path";
import type { RuntimeSource } from "../../config/runtime-dependency.ts";
import { branchName, refuseTakenBranches } from "../../git/branches.ts";
import { commitStage, diffSize, diffText, type DiffSize } from "../../git/commit-stage.ts";
import { resetWorktree, type Worktree } from "../../git/worktree.ts";
import { writeFileAtomically } from "../../edit/write-file.ts";
import type { StagePlan } from "../../model/plan.ts";
import type { Remark } from "../../model/stage.ts";
import { runtimeSource } from "../../validate/vendored-runtime.ts";
import { commitMessage } from "./commit-message.ts";
import { lockWriter, type LockWriter } from "./lock-files.ts";
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
  readonly tools: CommitTools;
  readonly progress: (text: string) => void;
}

/** What a commit takes beside the stage's own files. */
export interface CommitTools {
  readonly runtime: RuntimeSource;
  readonly writeLocks: LockWriter;
}

/** Where the runtime comes from in a session's commits, and how lock files learn of it. */
export function commitTools(
  { request }: Session,
  worktree: Worktree,
  progress: (text: string) => void,
): CommitTools {
  return {
    runtime: runtimeSource(request.vendor),
    writeLocks: lockWriter(worktree, request.noInstall !== true, progress),
  };
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
    done.push(await commitOne(session, worktree, plan, names[i] ?? "", options.tools));
  }
  return done;
}

async function commitOne(
  session: Session,
  worktree: Worktree,
  plan: StagePlan,
  branch: string,
  tools: CommitTools,
): Promise<CommittedStage> {
  const below = await worktree.git.run(["rev-parse", "HEAD"]);
  const { commit, remarks } =
    (await earlierCommit(session, worktree, plan, branch)) ??
    (await commitNew(session, worktree, plan, tools));
  session.record({ step: "committed", stage: plan.stage.id, branch, commit, remarks, below });
  const [size, diff] = await Promise.all([
    diffSize(worktree, commit, below),
    diffText(worktree, commit, below),
  ]);
  return { plan: withRemarks(plan, remarks), branch, commit, was: null, size, diff };
}

/** What was found out while the stage was committed belongs to what is to be read of it. */
export function withRemarks(plan: StagePlan, remarks: readonly Remark[]): StagePlan {
  return remarks.length === 0 ? plan : { ...plan, remarks: [...(plan.remarks ?? []), ...remarks] };
}

/** A stage's last commit. */
interface NewCommit {
  readonly commit: string;
  readonly remarks: readonly Remark[];
}

/** The commit that an interrupted run made for this stage, when it stands on what is checked out now. */
async function earlierCommit(
  session: Session,
  worktree: Worktree,
  plan: StagePlan,
  branch: string,
): Promise<NewCommit | null> {
  const made = session.earlier?.commits.get(plan.stage.id);
  if (made === undefined || made.branch !== branch) return null;
  const below = made.below ?? `${made.commit}^`;
  const [stoodOn, here] = await Promise.all([
    worktree.git.attempt(["rev-parse", "--verify", "--quiet", below]),
    worktree.git.run(["rev-parse", "HEAD"]),
  ]);
  if (stoodOn !== here) return null;
  await resetWorktree(worktree, made.commit);
  return { commit: made.commit, remarks: made.remarks ?? [] };
}

/**
 * Writes a stage's files into the worktree and commits them on what is checked out: one commit, or one a finding.
 * @param onCommitted told after each commit
 */
export async function commitNew(
  session: Session,
  worktree: Worktree,
  plan: StagePlan,
  tools: CommitTools,
  onCommitted: () => Promise<void> = async () => undefined,
): Promise<NewCommit> {
  const remarks: Remark[] = [];
  for (const commit of plan.commits ?? [plan]) {
    // A commit is of the part whose branch it stands on.
    remarks.push(...(await commitFiles(session, worktree, { ...commit, stage: plan.stage }, tools)));
    await onCommitted();
  }
  return { commit: await worktree.git.run(["rev-parse", "HEAD"]), remarks };
}

async function commitFiles(
  session: Session,
  worktree: Worktree,
  plan: StagePlan,
  { runtime, writeLocks }: CommitTools,
): Promise<readonly Remark[]> {
  const files = stageFiles(worktree.root, plan, runtime);
  for (const { path, content } of files) await writeFileAtomically(join(worktree.root, path), content);
  const written = files.map((file) => file.path);
  const locks = await writeLocks(written.filter((path) => basename(path) === "package.json"));
  await commitStage(worktree, {
    paths: [...written, ...locks.paths],
    message: commitMessage(plan, session.request),
    hooks: session.request.hooks,
  });
  return locks.remarks;
}
