import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { UnambientConfig } from "../../config/schema.ts";
import { resetWorktree, type Worktree } from "../../git/worktree.ts";
import type { Finding, ScanResult } from "../../model/finding.ts";
import { detectCommands } from "../../validate/detect-commands.ts";
import { resultCache } from "../../validate/result-cache.ts";
import { runCommand } from "../../validate/run-command.ts";
import { validateBase, validateStage, type StageValidation } from "../../validate/validate-stage.ts";
import type { Workbench } from "../../validate/workbench.ts";
import { openTree } from "../plan-tree.ts";
import { runtimeVersion } from "../../validate/link-runtime.ts";
import type { CommittedStage } from "./commit-stages.ts";
import { copyUntracked } from "./prepare-worktree.ts";
import type { Session } from "./session.ts";

export interface ValidateStagesInput {
  readonly session: Session;
  readonly worktree: Worktree;
  readonly config: UnambientConfig;
  /** The scan of the base. */
  readonly scan: ScanResult;
  readonly stages: readonly CommittedStage[];
  readonly progress: (text: string) => void;
}

/** Runs the project's checks on the base and on every stage; results come in the stages' order. */
export async function validateStages(input: ValidateStagesInput): Promise<readonly StageValidation[]> {
  const { session, stages } = input;
  if (stages.length === 0) return [];
  const base = await validateBase(await checkOut(input, session.base.commit, "base"));
  const results: StageValidation[] = [];
  let before: readonly Finding[] = input.scan.findings;
  for (const [i, stage] of stages.entries()) {
    const bench = await checkOut(input, stage.commit, stage.plan.stage.id);
    const after = (await openTree(bench.root, session.request.paths, input.config)).scan.findings;
    const flags = stages.slice(0, i + 1).flatMap(({ plan }) => plan.stage.flag ?? []);
    const isTop = i === stages.length - 1;
    const result = await validateStage({
      plan: stage.plan,
      base,
      bench,
      before,
      rescan: () => Promise.resolve(after),
      allFlags: isTop && flags.length > 1 ? flags : null,
    });
    session.record({
      step: "validated",
      stage: stage.plan.stage.id,
      report: { checks: result.checks, verdict: result.verdict },
    });
    results.push(result);
    before = after;
  }
  return results;
}

async function checkOut(input: ValidateStagesInput, commit: string, label: string): Promise<Workbench> {
  const { session, worktree, config } = input;
  await resetWorktree(worktree, commit);
  copyUntracked(
    join(session.repository.top, session.repository.prefix),
    worktree.root,
    config.validate?.copy ?? [],
  );
  const commands = detectCommands(worktree.root, config);
  const timeoutMs = (config.validate?.timeoutSeconds ?? 900) * 1000;
  if (commands.prepare.kind === "command") {
    input.progress(`${label}: ${commands.prepare.line}`);
    await runCommand(commands.prepare.line, { cwd: worktree.root, timeoutMs });
  }
  return {
    root: worktree.root,
    tree: await worktree.git.run(["rev-parse", `${commit}^{tree}`]),
    commands,
    timeoutMs,
    cache: resultCache(join(session.repository.stateDir, "validations")),
    environment: installedModules(join(session.repository.top, session.repository.prefix)),
    progress: (text) => input.progress(`${label}: ${text}`),
  };
}

/** Changes when the installed modules, node or the runtime do: results made with others do not count. */
function installedModules(root: string): string {
  const lock = join(root, "node_modules", ".package-lock.json");
  const hash = existsSync(lock)
    ? createHash("sha256").update(readFileSync(lock)).digest("hex").slice(0, 12)
    : "none";
  return `${process.version} ${runtimeVersion()} ${hash}`;
}
