import { createBranches } from "../../git/branches.ts";
import { validationsFolder, type reportFiles } from "../../git/state-files.ts";
import { removeWorktree, worktreePath } from "../../git/worktree.ts";
import type { Report } from "../../model/report.ts";
import { runtimeVersion } from "../../validate/link-runtime.ts";
import { resultCache } from "../../validate/result-cache.ts";
import { planTree } from "../plan-tree.ts";
import { buildReport, committedReport } from "./build-report.ts";
import { commitStages } from "./commit-stages.ts";
import { prepareWorktree } from "./prepare-worktree.ts";
import type { Session } from "./session.ts";
import { validateStages } from "./validate-stages.ts";
import { writeReports } from "./write-reports.ts";

export interface MigrationResult {
  readonly report: Report;
  readonly files: ReturnType<typeof reportFiles>;
}

/**
 * One migration, from the last commit to branches and reports. Until the branches are made, in one step near the
 * end, nothing in the repository shows that it runs. An error before that leaves nothing behind; a kill at any
 * point leaves a journal to go on from.
 */
export async function runMigration(
  session: Session,
  progress: (text: string) => void,
): Promise<MigrationResult> {
  const startedAt = performance.now();
  const { repository, request } = session;
  const path = await worktreePath(repository, session.run);
  session.record({ step: "worktree", path });
  let published = false;
  try {
    const worktree = await prepareWorktree(repository, path, session.base.commit);
    progress("scan and plan");
    const { config, scan, plan } = await planTree({
      root: worktree.root,
      ...request,
      typeGate: true,
      progress,
    });
    const stages = await commitStages(session, worktree, plan.stages, {
      branchPattern: config.branchPattern ?? "unambient/{n}-{stage}",
      runtimeVersion: runtimeVersion(),
      progress,
    });
    const validations = request.validate
      ? await validateStages({
          repository,
          worktree,
          config,
          base: session.base.commit,
          paths: request.paths,
          stages: stages.map(({ plan: { stage, sites }, commit }) => ({ stage, sites, commit })),
          cache: resultCache(validationsFolder(repository.stateDir)),
          progress,
          onValidated: ({ id }, { checks, verdict }) =>
            session.record({ step: "validated", stage: id, report: { checks, verdict } }),
        })
      : [];
    await publish(session, stages);
    published = true;
    const report = buildReport({
      root: ".",
      base: session.base,
      scan,
      plan,
      stages: stages.map((stage, i) => committedReport(stage, validations[i])),
      milliseconds: performance.now() - startedAt,
    });
    const files = await writeReports(repository.stateDir, report);
    session.record({ step: "reported", files: Object.values(files) });
    await removeWorktree(repository, path);
    session.record({ step: "finished" });
    return { report, files };
  } catch (error) {
    await removeWorktree(repository, path);
    if (!published) session.record({ step: "undone" });
    throw error;
  }
}

async function publish(
  session: Session,
  stages: readonly { readonly branch: string; readonly commit: string }[],
): Promise<void> {
  const refs = stages.map(({ branch, commit }) => ({ branch, commit }));
  session.record({ step: "publishing", refs });
  await createBranches(session.repository.git, refs);
  session.record({ step: "published" });
}
