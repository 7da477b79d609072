import { planTree } from "../plan-tree.ts";
import { commitStages, commitTools, defaultBranchPattern } from "./commit-stages.ts";
import { completeRun, type RunResult } from "./complete-run.ts";
import { inWorktree } from "./in-worktree.ts";
import type { Session } from "./session.ts";
import { stageDivision } from "./stage-division.ts";

/** One migration, from the last commit to branches and reports. */
export function runMigration(session: Session, progress: (text: string) => void): Promise<RunResult> {
  return inWorktree(session, async (worktree) => {
    progress("scan and plan");
    const division = stageDivision(session.request, worktree.root, session.repository.prefix);
    const request = { root: worktree.root, ...session.request, typeGate: true, division, progress };
    const { config, scan, plan } = await planTree(request);
    const stages = await commitStages(session, worktree, plan.stages, {
      branchPattern: session.request.branchPattern ?? config.branchPattern ?? defaultBranchPattern,
      tools: commitTools(session, worktree, progress),
      progress,
    });
    return completeRun(
      session,
      worktree,
      { config, scan, residual: plan.residual, stages, merged: [] },
      progress,
    );
  });
}
