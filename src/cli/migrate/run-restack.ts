import { branchName } from "../../git/branches.ts";
import { cherryPick } from "../../git/cherry-pick.ts";
import { diffSize, diffText } from "../../git/commit-stage.ts";
import { ownCommits } from "../../git/own-commits.ts";
import { resetWorktree, type Worktree } from "../../git/worktree.ts";
import type { PlannedSite, StagePlan } from "../../model/plan.ts";
import { runtimeSource } from "../../validate/vendored-runtime.ts";
import { planTree, stageOrder, type PlannedTree } from "../plan-tree.ts";
import { stageTrailer } from "./commit-message.ts";
import { commitNew, defaultBranchPattern, type CommittedStage } from "./commit-stages.ts";
import { completeRun, type RunResult } from "./complete-run.ts";
import { inWorktree } from "./in-worktree.ts";
import { earlierBranches, type EarlierBranch } from "./earlier-branches.ts";
import type { Session } from "./session.ts";

/**
 * Re-creates every stage's branch on the present base by running the stage again, and puts people's own commits
 * back on top of the stage that they were made on. No branch moves before all of them fit.
 */
export function runRestack(session: Session, progress: (text: string) => void): Promise<RunResult> {
  return inWorktree(session, async (worktree) => {
    const earlier = await earlierBranches(session.repository, session.before);
    const stages: CommittedStage[] = [];
    const merged: { branch: string; was: string }[] = [];
    const refused = new Map<string, PlannedSite>();
    let first: PlannedTree | null = null;
    let last: PlannedTree | null = null;
    for (const id of await stageOrder(session.request.stages)) {
      const old = earlier.find((branch) => branch.stage === id) ?? null;
      progress(`stage ${id}`);
      const request = { ...session.request, stages: [id], goneFindings: "ignored" } as const;
      last = await planTree({ ...request, root: worktree.root, typeGate: true });
      first ??= last;
      const plan = last.plan.stages[0];
      if (plan === undefined) continue;
      for (const site of plan.sites) if (site.disposition === "manual") refused.set(site.finding.id, site);
      const stage = await restackStage({
        session,
        worktree,
        plan,
        old,
        earlier,
        config: last.config,
        made: stages,
      });
      if (stage !== null) stages.push(stage);
      else if (old !== null) merged.push({ branch: old.branch, was: old.commit });
    }
    if (first === null || last === null) throw new Error("the earlier run had no stage");
    // Each round asked one stage; what an earlier one said of its own findings stands.
    const residual = last.plan.residual.map((site) => refused.get(site.finding.id) ?? site);
    const stack = { config: first.config, scan: first.scan, residual, stages, merged };
    return completeRun(session, worktree, stack, progress);
  });
}

interface RestackInput {
  readonly session: Session;
  readonly worktree: Worktree;
  readonly plan: StagePlan;
  readonly old: EarlierBranch | null;
  readonly earlier: readonly EarlierBranch[];
  readonly config: PlannedTree["config"];
  readonly made: readonly CommittedStage[];
}

/** The stage's new branch, or null when nothing of it is left to do: it was merged, or its code is gone. */
async function restackStage(input: RestackInput): Promise<CommittedStage | null> {
  const { session, worktree, plan, old } = input;
  const below = await worktree.git.run(["rev-parse", "HEAD"]);
  if (plan.changes.length > 0) {
    await commitNew(session, worktree, plan, runtimeSource(session.request.vendor));
    await preferOldCommit(worktree, old);
  }
  const branch = old?.branch ?? newBranch(input);
  if (old !== null) {
    for (const commit of await peoplesCommits(input, old)) await cherryPick(worktree.git, commit, branch);
  }
  const commit = await worktree.git.run(["rev-parse", "HEAD"]);
  if (commit === below) return null;
  session.record({ step: "committed", stage: plan.stage.id, branch, commit });
  const [size, diff] = await Promise.all([
    diffSize(worktree, commit, below),
    diffText(worktree, commit, below),
  ]);
  return { plan, branch, commit, was: old?.commit ?? null, size, diff };
}

/** A stage without a branch of its own yet goes behind the numbers that are in use: pull requests know the names. */
function newBranch({ config, plan, earlier, made }: RestackInput): string {
  const place = earlier.length + made.filter((stage) => stage.was === null).length + 1;
  return branchName(config.branchPattern ?? defaultBranchPattern, place, plan.stage.id);
}

/** The commits of people on the stage's branch alone: not those of branches below, nor what the base has by now. */
async function peoplesCommits(input: RestackInput, old: EarlierBranch): Promise<readonly string[]> {
  const { session, earlier } = input;
  const below = earlier.slice(0, earlier.indexOf(old)).map((branch) => branch.commit);
  const oldBase = session.before?.started.base.commit;
  const without = [...below, session.base.commit, ...(oldBase === undefined ? [] : [oldBase])];
  return ownCommits(session.repository.git, { branch: old.branch, without, trailer: stageTrailer });
}

/** When the old branch holds the very same commit (tree and parent), that one is kept: nothing moves for nothing. */
async function preferOldCommit(worktree: Worktree, old: EarlierBranch | null): Promise<void> {
  if (old === null) return;
  const made = await worktree.git.run(["log", "-1", "--format=%P %T"]);
  const history = await worktree.git.run(["log", "-50", "--format=%H %P %T", old.commit]);
  const same = history.split("\n").find((line) => line.slice(line.indexOf(" ") + 1) === made);
  if (same !== undefined) await resetWorktree(worktree, same.slice(0, same.indexOf(" ")));
}
