import type { UnambientConfig } from "../../config/schema.ts";
import { updateBranches } from "../../git/branches.ts";
import type { RefUpdate } from "../../git/journal-entry.ts";
import { validationsFolder, type reportFiles } from "../../git/state-files.ts";
import type { Worktree } from "../../git/worktree.ts";
import type { ScanResult } from "../../model/finding.ts";
import type { PlannedSite } from "../../model/plan.ts";
import type { Report } from "../../model/report.ts";
import { resultCache } from "../../validate/result-cache.ts";
import type { StageValidation } from "../../validate/validate-stage.ts";
import { buildReport, committedReport } from "./build-report.ts";
import type { CommittedStage } from "./commit-stages.ts";
import type { Session } from "./session.ts";
import { stageBranch, validateStages } from "./validate-stages.ts";
import { writeReports } from "./write-reports.ts";

export interface RunResult {
  readonly report: Report;
  readonly files: ReturnType<typeof reportFiles>;
  /** Branches that went, since the base holds all of theirs by now. @default none */
  readonly merged?: readonly string[];
}

export interface CommittedStack {
  readonly config: UnambientConfig;
  /** Of the base. */
  readonly scan: ScanResult;
  readonly residual: readonly PlannedSite[];
  readonly stages: readonly CommittedStage[];
  /** Branches of an earlier run that have nothing of their own any more. */
  readonly merged: readonly { readonly branch: string; readonly was: string }[];
}

/**
 * From commits to branches and reports: validates the stack, then makes the branches visible in one step. Until
 * then nothing in the repository's refs shows that a run is at work.
 */
export async function completeRun(
  session: Session,
  worktree: Worktree,
  stack: CommittedStack,
  progress: (text: string) => void,
): Promise<RunResult> {
  const { stages } = stack;
  const validations = session.request.validate ? await validateStack(session, worktree, stack, progress) : [];
  await publish(session, [
    ...stages.map(({ branch, commit, was }) => ({ branch, commit, was })),
    ...stack.merged.map(({ branch, was }) => ({ branch, commit: null, was })),
  ]);
  const report = buildReport({
    root: ".",
    base: session.base,
    scan: stack.scan,
    residual: stack.residual,
    stages: stages.map((stage, i) => committedReport(stage, validations[i])),
    milliseconds: performance.now() - session.startedAt,
  });
  const files = await writeReports(session.repository.stateDir, report);
  session.record({ step: "reported", files: Object.values(files) });
  return { report, files, merged: stack.merged.map(({ branch }) => branch) };
}

function validateStack(
  session: Session,
  worktree: Worktree,
  { config, stages }: CommittedStack,
  progress: (text: string) => void,
): Promise<readonly StageValidation[]> {
  const { repository, base, request } = session;
  return validateStages({
    repository,
    worktree,
    config,
    base: base.commit,
    paths: request.paths,
    stages: stages.map(({ plan, commit }) => stageBranch(plan, commit)),
    cache: resultCache(validationsFolder(repository.stateDir)),
    progress,
    onValidated: ({ id }, { checks, verdict }) =>
      session.record({ step: "validated", stage: id, report: { checks, verdict } }),
  });
}

/** Makes a run's branches stand, all in one step. */
export async function publish(session: Session, refs: readonly RefUpdate[]): Promise<void> {
  session.record({ step: "publishing", refs });
  await updateBranches(session.repository.git, refs);
  session.record({ step: "published" });
}
