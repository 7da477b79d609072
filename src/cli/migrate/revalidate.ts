import { rmSync } from "node:fs";
import { loadConfig } from "../../config/load-config.ts";
import { GitError } from "../../errors.ts";
import { branchCommit } from "../../git/branches.ts";
import { diffSize, diffText } from "../../git/commit-stage.ts";
import { readJournal } from "../../git/journal.ts";
import { openRepository, type Repository } from "../../git/repository.ts";
import { acquireRunLock } from "../../git/run-lock.ts";
import { lastStackRun } from "../../git/run-state.ts";
import { journalFile, validationsFolder } from "../../git/state-files.ts";
import { removeWorktree, worktreePath, type Worktree } from "../../git/worktree.ts";
import type { Report, StageReport } from "../../model/report.ts";
import { resultCache } from "../../validate/result-cache.ts";
import { unsettledRemarks } from "./lock-files.ts";
import { prepareWorktree } from "./prepare-worktree.ts";
import { readLastReport } from "../pr/read-report.ts";
import type { RunResult } from "./complete-run.ts";
import { stageBranch, validateStages } from "./validate-stages.ts";
import { writeReports } from "./write-reports.ts";

export interface RevalidateOptions {
  /** Do not take results of earlier runs. */
  readonly fresh: boolean;
  readonly progress: (text: string) => void;
}

/** Validates the branches of the last migration as they stand now, people's own commits included. */
export async function revalidate(root: string, options: RevalidateOptions): Promise<RunResult> {
  const startedAt = performance.now();
  const repository = await openRepository(root);
  const report = readLastReport(repository.stateDir);
  const base = report.base?.commit ?? repository.head.commit;
  const branches = await presentBranches(repository, report);
  const cacheFolder = validationsFolder(repository.stateDir);
  if (options.fresh) rmSync(cacheFolder, { recursive: true, force: true });
  const release = acquireRunLock(repository.stateDir);
  // Under the lock there is one at a time: the next run clears away what a killed one left here.
  const path = await worktreePath(repository, "validate");
  try {
    const worktree = await prepareWorktree(repository, path, base);
    const { values: config } = await loadConfig(worktree.root);
    const stages = await Promise.all(
      branches.map((branch, i) => refreshed(worktree, branch, branches[i - 1]?.commit ?? base)),
    );
    const validations = await validateStages({
      repository,
      worktree,
      config,
      base,
      paths: lastStackRun(readJournal(journalFile(repository)))?.started.request.paths ?? [],
      stages: stages.map((stage, i) => stageBranch(stage, branches[i]?.commit ?? base)),
      cache: resultCache(cacheFolder),
      progress: options.progress,
      onValidated: () => undefined,
    });
    const milliseconds = Math.round(performance.now() - startedAt);
    const validated = stages.map((stage, i) => ({ ...stage, ...validations[i] }));
    const fresh: Report = { ...report, stages: validated, milliseconds };
    return { report: fresh, files: await writeReports(repository.stateDir, fresh) };
  } finally {
    await removeWorktree(repository, path);
    release();
  }
}

interface PresentBranch {
  readonly stage: StageReport;
  readonly commit: string;
}

async function presentBranches(repository: Repository, report: Report): Promise<readonly PresentBranch[]> {
  const branches: PresentBranch[] = [];
  for (const stage of report.stages) {
    if (stage.branch === null) continue;
    const commit = await branchCommit(repository.git, stage.branch);
    if (commit !== null) branches.push({ stage, commit });
  }
  if (branches.length > 0 || report.stages.length === 0) return branches;
  throw new GitError("None of the branches of the last migration is there any more.", {
    code: "branches-gone",
    hint: "Run `unambient migrate` again.",
  });
}

/** The stage as its branch is by now: people may have committed on it. */
async function refreshed(
  worktree: Worktree,
  { stage, commit }: PresentBranch,
  below: string,
): Promise<StageReport> {
  const [size, diff] = await Promise.all([
    diffSize(worktree, commit, below),
    diffText(worktree, commit, below),
  ]);
  const { remarks, ...rest } = stage;
  const left = unsettledRemarks(remarks ?? [], diff);
  return { ...rest, commit, ...size, diff, ...(left.length === 0 ? {} : { remarks: left }) };
}
