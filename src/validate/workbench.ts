import { join } from "node:path";
import type { SiteEvidence } from "../model/report.ts";
import type { ProjectCommand, ProjectCommands } from "./detect-commands.ts";
import { readEvidence } from "./evidence.ts";
import type { Preparation } from "./preparation.ts";
import type { ResultCache } from "./result-cache.ts";
import type { LintRun } from "./lint-check.ts";
import { lastLines, runCommand } from "./run-command.ts";
import { nameTests } from "./name-tests.ts";
import { runSuite, type SuiteRun } from "./run-suite.ts";
import { withFolder } from "./with-folder.ts";
import { typesRun, type TypesRun } from "./types-check.ts";

/** What is kept has a form: a result that an earlier version kept in another one is made anew. */
const resultForm = "2";

/** One tree, checked out and ready to run the project's commands in. */
export interface Workbench {
  readonly root: string;
  /** Hash of the tree that is checked out: the cache's key. */
  readonly tree: string;
  readonly commands: ProjectCommands;
  /** Comes before every command that is run, and not where all results are remembered. */
  readonly preparation: Preparation;
  readonly timeoutMs: number;
  readonly cache: ResultCache;
  /** Anything else that results depend on: the installed modules, node's version. */
  readonly environment: string;
  /** A folder beside the tree for what runs write about themselves; it goes when the tree goes. */
  readonly scratch: string;
  readonly progress: (text: string) => void;
}

/** How the tests are run: the text of UNAMBIENT_FLAGS, and whether flags that are on are flipped in the middle. */
export interface TestMode {
  readonly flags: string;
  readonly isDrill: boolean;
}

export interface TestRun {
  readonly suite: SuiteRun;
  readonly evidence: readonly SiteEvidence[];
}

/** Runs the project's type check, or gives null when it has none. */
export async function runTypes(bench: Workbench): Promise<TypesRun | null> {
  const command = bench.commands.types;
  if (command.kind === "none") return null;
  const key = cacheKey(bench, command.line, {});
  return bench.cache.through<TypesRun>(
    key,
    (run) => !run.timedOut,
    async () => {
      await bench.preparation.finish();
      bench.progress(`types: ${command.line}`);
      return typesRun(await runCommand(command.line, { cwd: bench.root, timeoutMs: bench.timeoutMs }));
    },
  );
}

/** Runs the project's linter, or gives null when it has none. */
export async function runLint(bench: Workbench): Promise<LintRun | null> {
  const command = bench.commands.lint;
  if (command.kind === "none") return null;
  const key = cacheKey(bench, command.line, { check: "lint" });
  return bench.cache.through<LintRun>(
    key,
    (run) => run.passed,
    async () => {
      await bench.preparation.finish();
      bench.progress(`lint: ${command.line}`);
      const run = await runCommand(command.line, { cwd: bench.root, timeoutMs: bench.timeoutMs });
      return { passed: run.passed, output: lastLines(run.output), milliseconds: run.milliseconds };
    },
  );
}

/** Runs the project's tests in a mode, or gives null when it has none. */
export async function runTests(bench: Workbench, mode: TestMode): Promise<TestRun | null> {
  const command = bench.commands.tests;
  if (command.kind === "none") return null;
  const drill: Readonly<Record<string, string>> = mode.isDrill ? { drill: "on" } : {};
  const key = cacheKey(bench, command.line, { flags: mode.flags, ...drill });
  return bench.cache.through<TestRun>(
    key,
    (run) => run.suite.outcome === "passed",
    async () => {
      await bench.preparation.finish();
      bench.progress(`tests (${describeMode(mode)}): ${command.line}`);
      return collectEvidence(bench, command, mode);
    },
  );
}

async function collectEvidence(
  bench: Workbench,
  command: Extract<ProjectCommand, { kind: "command" }>,
  { flags, isDrill }: TestMode,
): Promise<TestRun> {
  return withFolder(bench.scratch, async (folder) => {
    const file = join(folder, "evidence.jsonl");
    const drill = isDrill ? { UNAMBIENT_DRILL: "on" } : {};
    const env = { UNAMBIENT_FLAGS: flags, UNAMBIENT_EVIDENCE: file, ...drill };
    const suite = await runSuite(() =>
      runCommand(command.line, { cwd: bench.root, env, timeoutMs: bench.timeoutMs }),
    );
    return { suite, evidence: nameTests(bench.root, readEvidence(file)) };
  });
}

function describeMode({ flags, isDrill }: TestMode): string {
  if (isDrill) return "rollback drill";
  return flags.startsWith("{")
    ? Object.entries(JSON.parse(flags) as object)
        .map(([k, v]) => `${k} ${v}`)
        .join(", ")
    : flags;
}

/** What a result depends on. */
export function cacheKey(
  bench: Workbench,
  line: string,
  extra: Readonly<Record<string, string>>,
): readonly string[] {
  return [resultForm, bench.tree, line, JSON.stringify(extra), bench.environment];
}
