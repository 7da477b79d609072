import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { UnambientConfig } from "../../config/schema.ts";
import { resetWorktree, scratchPath, type Worktree } from "../../git/worktree.ts";
import type { Repository } from "../../git/repository.ts";
import type { Finding } from "../../model/finding.ts";
import type { PlannedSite } from "../../model/plan.ts";
import type { StageReport } from "../../model/report.ts";
import type { PublicApi } from "../../model/public-api.ts";
import type { Stage } from "../../model/stage.ts";
import { groupNotes, noteLine } from "../../report/group-notes.ts";
import { detectCommands } from "../../validate/detect-commands.ts";
import { rewrittenTests } from "../../validate/leaks/rewritten-tests.ts";
import { runTogether } from "../../validate/leaks/run-leaks.ts";
import type { ResultCache } from "../../validate/result-cache.ts";
import { ownPackages, rewrittenFiles } from "../../validate/own-packages.ts";
import { preparation } from "../../validate/preparation.ts";
import { runCommand } from "../../validate/run-command.ts";
import { validateBase, validateStage, type StageValidation } from "../../validate/validate-stage.ts";
import type { Workbench } from "../../validate/workbench.ts";
import { scanTree } from "../plan-tree.ts";
import { runtimeVersion } from "../../validate/link-runtime.ts";
import { costsOf } from "./costs-of.ts";
import { copyUntracked } from "./prepare-worktree.ts";

/** A stage's branch, to be checked against the one below it. */
export interface StageBranch {
  readonly stage: Stage;
  readonly sites: readonly PlannedSite[];
  readonly commit: string;
  /** What a person must read of it. */
  readonly notes: readonly string[];
}

/** The branch of a stage that was planned, or of one that a report tells of. */
export function stageBranch(
  { stage, sites, remarks }: Pick<StageReport, "stage" | "sites" | "remarks">,
  commit: string,
): StageBranch {
  return { stage, sites, commit, notes: groupNotes(sites, remarks).map(noteLine) };
}

export interface ValidateStagesInput {
  readonly repository: Repository;
  readonly worktree: Worktree;
  readonly config: UnambientConfig;
  /** What the stack stands on. */
  readonly base: string;
  readonly paths: readonly string[];
  readonly stages: readonly StageBranch[];
  readonly cache: ResultCache;
  readonly progress: (text: string) => void;
  readonly onValidated: (stage: Stage, validation: StageValidation) => void;
}

/** Runs the project's checks on the base and on every stage; results come in the stages' order. */
export async function validateStages(input: ValidateStagesInput): Promise<readonly StageValidation[]> {
  const { stages } = input;
  if (stages.length === 0) return [];
  const baseBench = await checkOut(input, input.base, "base");
  const base = await validateBase(baseBench);
  let before = await findingsIn(input, baseBench);
  let apiBefore = await apiOf(input, baseBench);
  const results: StageValidation[] = [];
  let below = baseBench;
  for (const [i, { stage, sites, commit, notes }] of stages.entries()) {
    const tests = rewrittenTests(below.root, sites, before, input.config.exclude);
    const together = tests === null ? null : { tests, before: await runTogether(below, tests) };
    const bench = await checkOut(input, commit, stage.id);
    const after = await findingsIn(input, bench);
    const apiAfter = await apiOf(input, bench);
    const all = stages
      .slice(0, i + 1)
      .flatMap(({ stage: { flag, otherFlags = [] } }) => (flag === null ? [] : [flag, ...otherFlags]));
    // The parts of a stage share its flag.
    const flags = [...new Set(all)];
    const isTop = i === stages.length - 1;
    const allFlags = isTop && flags.length > 1 ? flags : null;
    const result = await validateStage({
      stage,
      sites,
      notes,
      base,
      bench,
      before,
      after,
      apiBefore,
      apiAfter,
      costs: await costsOf(bench, stage, sites),
      allFlags,
      together,
    });
    input.onValidated(stage, result);
    results.push(result);
    below = bench;
    before = after;
    apiBefore = apiAfter;
  }
  return results;
}

async function findingsIn(input: ValidateStagesInput, bench: Workbench): Promise<readonly Finding[]> {
  return (await scanTree(bench.root, input.paths, input.config)).findings;
}

/** What users of the packages can import from a tree, as the compiler reads it. */
function apiOf({ config }: ValidateStagesInput, bench: Workbench): Promise<PublicApi> {
  return bench.cache.through<PublicApi>(
    [bench.tree, "public API", bench.environment],
    () => true,
    async () => {
      await bench.preparation.finish();
      bench.progress("public API");
      const { publicEntries } = await import("../../scan/public-entries.ts");
      const entries = publicEntries(bench.root, config.exclude);
      if (entries.length === 0) return [];
      const { readPublicApi } = await import("../../typecheck/read-public-api.ts");
      return readPublicApi(bench.root, entries);
    },
  );
}

async function checkOut(input: ValidateStagesInput, commit: string, label: string): Promise<Workbench> {
  const { repository, worktree, config } = input;
  const project = join(repository.top, repository.prefix);
  await resetWorktree(worktree, commit);
  copyUntracked(project, worktree.root, config.validate?.copy ?? []);
  const files = rewrittenFiles(input.stages.flatMap(({ sites }) => sites));
  const commands = detectCommands(worktree.root, config, files);
  const timeoutMs = (config.validate?.timeoutSeconds ?? 900) * 1000;
  return {
    root: worktree.root,
    tree: await worktree.git.run(["rev-parse", `${commit}^{tree}`]),
    commands,
    preparation: preparation(commands.prepare, (line) => {
      input.progress(`${label}: ${line}`);
      return runCommand(line, { cwd: worktree.root, timeoutMs });
    }),
    timeoutMs,
    cache: input.cache,
    environment: installedModules(project, files),
    scratch: scratchPath(worktree.top),
    progress: (text) => input.progress(`${label}: ${text}`),
  };
}

/** Changes when the installed modules, node or the runtime do: results made with others do not count. */
function installedModules(root: string, files: readonly string[]): string {
  const locks = ["", ...ownPackages(root, files)]
    .map((folder) => join(root, folder, "node_modules", ".package-lock.json"))
    .filter((lock) => existsSync(lock));
  const hash = createHash("sha256");
  for (const lock of locks) hash.update(readFileSync(lock));
  const modules = locks.length === 0 ? "none" : hash.digest("hex").slice(0, 12);
  return `${process.version} ${runtimeVersion()} ${modules}`;
}
