import { branchName } from "../../git/branches.ts";
import { cherryPick } from "../../git/cherry-pick.ts";
import { diffSize, diffText } from "../../git/commit-stage.ts";
import { ownCommits } from "../../git/own-commits.ts";
import { resetWorktree, type Worktree } from "../../git/worktree.ts";
import type { PlannedSite, StagePlan } from "../../model/plan.ts";
import type { Division } from "../../plan/divide-stage.ts";
import { planTree, stageOrder, type PlannedTree } from "../plan-tree.ts";
import { stageTrailer } from "./commit-message.ts";
import {
  commitNew,
  commitTools,
  defaultBranchPattern,
  withRemarks,
  type CommittedStage,
  type CommitTools,
} from "./commit-stages.ts";
import { completeRun, type RunResult } from "./complete-run.ts";
import { unsettledRemarks } from "./lock-files.ts";
import { inWorktree } from "./in-worktree.ts";
import { earlierBranches, type EarlierBranch } from "./earlier-branches.ts";
import type { Session } from "./session.ts";
import { stageDivision } from "./stage-division.ts";

/**
 * Re-creates every stage's branch on the present base by running the stage again, and puts people's own commits
 * back on top of the stage that they were made on. No branch moves before all of them fit.
 */
export function runRestack(session: Session, progress: (text: string) => void): Promise<RunResult> {
  return inWorktree(session, async (worktree) => {
    const run: RestackRun = {
      session,
      worktree,
      earlier: await earlierBranches(session.repository, session.before),
      tools: commitTools(session, worktree, progress),
      division: stageDivision(session.request, worktree.root, session.repository.prefix),
      stages: [],
      merged: [],
      refused: new Map(),
    };
    const planned: PlannedTree[] = [];
    for (const id of await stageOrder(worktree.root, session.request.stages)) {
      progress(`stage ${id}`);
      planned.push(...(await restackParts(run, id)));
    }
    const [first, last] = [planned[0], planned.at(-1)];
    if (first === undefined || last === undefined) throw new Error("the earlier run had no stage");
    // Each round asked one stage; what an earlier one said of its own findings stands.
    const residual = last.plan.residual.map((site) => run.refused.get(site.finding.id) ?? site);
    const { stages, merged } = run;
    return completeRun(
      session,
      worktree,
      { config: first.config, scan: first.scan, residual, stages, merged },
      progress,
    );
  });
}

/** What a restack knows from the start, and what it has come to so far. */
interface RestackRun {
  readonly session: Session;
  readonly worktree: Worktree;
  readonly tools: CommitTools;
  readonly earlier: readonly EarlierBranch[];
  readonly division: Division | null;
  readonly stages: CommittedStage[];
  readonly merged: { readonly branch: string; readonly was: string }[];
  readonly refused: Map<string, PlannedSite>;
}

/** All parts of a stage, one upon the other; the plans that this took, first to last. */
async function restackParts(run: RestackRun, id: string): Promise<readonly PlannedTree[]> {
  const { session, worktree, division } = run;
  const done = new Set<string>();
  const planned: PlannedTree[] = [];
  for (let isSettled = false; !isSettled;) {
    const request = { ...session.request, stages: [id], goneFindings: "ignored", division } as const;
    const tree = await planTree({ ...request, root: worktree.root, typeGate: true });
    planned.push(tree);
    isSettled = await restackPlans(run, tree, id, done);
  }
  return planned;
}

/** False when people's commits came to lie between two parts: what follows has to be planned on them. */
async function restackPlans(
  run: RestackRun,
  tree: PlannedTree,
  id: string,
  done: Set<string>,
): Promise<boolean> {
  const { earlier, stages, merged, refused } = run;
  for (const plan of withGoneParts(tree.plan.stages, earlier, id)) {
    if (done.has(plan.stage.id)) continue;
    done.add(plan.stage.id);
    const old = earlier.find((branch) => branch.stage === plan.stage.id) ?? null;
    for (const site of plan.sites) if (site.disposition === "manual") refused.set(site.finding.id, site);
    const { stage, own } = await restackStage({ ...run, plan, old, config: tree.config, made: stages });
    if (stage !== null) stages.push(stage);
    else if (old !== null) merged.push({ branch: old.branch, was: old.commit });
    if (own > 0 && run.division?.partOf) return false;
  }
  return true;
}

interface RestackInput {
  readonly session: Session;
  readonly worktree: Worktree;
  readonly tools: CommitTools;
  readonly plan: StagePlan;
  readonly old: EarlierBranch | null;
  readonly earlier: readonly EarlierBranch[];
  readonly config: PlannedTree["config"];
  readonly made: readonly CommittedStage[];
}

/**
 * Parts that have a branch and nothing to do any more stand in their place, empty: people's commits may lie on them.
 */
function withGoneParts(
  plans: readonly StagePlan[],
  earlier: readonly EarlierBranch[],
  id: string,
): readonly StagePlan[] {
  const [plan] = plans;
  const known = new Set(plans.map(({ stage }) => stage.id));
  const gone = earlier.filter(({ stage }) => stage.startsWith(`${id}/`) && !known.has(stage));
  const base = plan === undefined ? null : { ...plan.stage, id, partOf: id };
  return [
    ...plans,
    ...gone.flatMap(({ stage }) =>
      base === null ? [] : [{ stage: { ...base, id: stage }, sites: [], changes: [], proof: [] }],
    ),
  ].sort((a, b) => (a.stage.id < b.stage.id ? -1 : 1));
}

interface Restacked {
  /** Null when nothing of it is left to do: it was merged, or its code is gone. */
  readonly stage: CommittedStage | null;
  /** How many commits of people lie on it. */
  readonly own: number;
}

/** The stage's new branch. */
async function restackStage(input: RestackInput): Promise<Restacked> {
  const { session, worktree, tools, plan, old } = input;
  const below = await worktree.git.run(["rev-parse", "HEAD"]);
  const made =
    plan.changes.length === 0
      ? null
      : await commitNew(session, worktree, plan, tools, () => preferOldCommit(worktree, old));
  const branch = old?.branch ?? newBranch(input);
  const own = old === null ? [] : await peoplesCommits(input, old);
  for (const commit of own) await cherryPick(worktree.git, commit, branch);
  const commit = await worktree.git.run(["rev-parse", "HEAD"]);
  if (commit === below) return { stage: null, own: 0 };
  const [size, diff] = await Promise.all([
    diffSize(worktree, commit, below),
    diffText(worktree, commit, below),
  ]);
  const remarks = unsettledRemarks(made?.remarks ?? [], diff);
  session.record({ step: "committed", stage: plan.stage.id, branch, commit, remarks, below });
  const stage = { plan: withRemarks(plan, remarks), branch, commit, was: old?.commit ?? null, size, diff };
  return { stage, own: own.length };
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
  const history = await worktree.git.run(["log", "-1000", "--format=%H %P %T", old.commit]);
  const same = history.split("\n").find((line) => line.slice(line.indexOf(" ") + 1) === made);
  if (same !== undefined) await resetWorktree(worktree, same.slice(0, same.indexOf(" ")));
}
