import { availableParallelism } from "node:os";
import type { Finding } from "../model/finding.ts";
import type { PlannedSite } from "../model/plan.ts";
import type { PublicApi } from "../model/public-api.ts";
import type { Stage } from "../model/stage.ts";
import type { CheckResult, SiteEvidence, Verdict } from "../model/report.ts";
import type { ProjectCommand } from "./detect-commands.ts";
import { costCheck, type MeasuredSite } from "./cost-check.ts";
import { drillCheck } from "./drill-check.ts";
import { compareLint, type LintRun } from "./lint-check.ts";
import { compareApi } from "./public-api-check.ts";
import { leakCheck } from "./leaks/leak-check.ts";
import { runTogether, type TogetherRun, type Unproven } from "./leaks/run-leaks.ts";
import type { TestsOfTree } from "./leaks/rewritten-tests.ts";
import { prepareCheck } from "./preparation.ts";
import { residualCheck } from "./residual-check.ts";
import { shadowDifferences, sitesCheck, unprovenSites } from "./sites-check.ts";
import type { CommandRun } from "./run-command.ts";
import type { SuiteRun } from "./run-suite.ts";
import { skippedCheck, testsCheck } from "./tests-check.ts";
import { compareTypes, type TypesRun } from "./types-check.ts";
import { checkNames, decideVerdict } from "./verdict.ts";
import { runLint, runTests, runTypes, type TestMode, type TestRun, type Workbench } from "./workbench.ts";

/** What the base, the code before any stage, answered to the same checks. */
export interface BaseLine {
  /** Null where nothing asked for it. */
  readonly prepared: CommandRun | null;
  readonly types: TypesRun | null;
  readonly lint: LintRun | null;
  readonly tests: SuiteRun | null;
}

export interface StageValidation {
  readonly checks: readonly CheckResult[];
  readonly evidence: readonly SiteEvidence[];
  readonly verdict: Verdict;
}

export interface TestsTogether {
  readonly tests: TestsOfTree;
  readonly before: TogetherRun | Unproven;
}

export interface StageValidationInput {
  readonly stage: Stage;
  readonly sites: readonly PlannedSite[];
  /** What a person must read of its rewrites. */
  readonly notes: readonly string[];
  readonly base: BaseLine;
  /** With the stage's tree checked out. */
  readonly bench: Workbench;
  /** Fresh scans of the tree below the stage, and of the stage's own. */
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
  /** What the packages exported below the stage, and export in its own tree. */
  readonly apiBefore: PublicApi;
  readonly apiAfter: PublicApi;
  /** The facades of the stage, with what their operations cost. */
  readonly costs: readonly MeasuredSite[];
  /** Where the stage rewrites tests: what they are, and their files run together below the stage; else null. */
  readonly together: TestsTogether | null;
  /** All flags of the branch, when it is the top of the stack and holds more than one; else null. */
  readonly allFlags: readonly string[] | null;
}

/** Runs the project's own checks on the base, for the stages to be compared with. */
export async function validateBase(bench: Workbench): Promise<BaseLine> {
  const [types, tests] = await sideBySide(
    () => runTypes(bench),
    () => runTests(bench, { flags: "off", isDrill: false }),
  );
  const lint = await runLint(bench);
  return { prepared: await bench.preparation.outcome(), types, lint, tests: tests?.suite ?? null };
}

/** Checks one stage's branch in its worktree and judges it. */
export async function validateStage(input: StageValidationInput): Promise<StageValidation> {
  const { bench, base, stage, sites } = input;
  const [typesRun, tests] = await sideBySide(
    () => runTypes(bench),
    () => testInModes(input),
  );
  const types = compareTypes(bench.commands.types, base.types, typesRun);
  const residual = residualCheck({ before: input.before, after: input.after, migrated: rewrittenIds(sites) });
  const evidence = tests
    .filter(({ check }) => check.name !== checkNames.off && check.name !== checkNames.drill)
    .flatMap((mode) => mode.evidence);
  const withFlag = stage.flag !== null;
  const ranTests = bench.commands.tests.kind === "command";
  const lint = compareLint(bench.commands.lint, base.lint, await runLint(bench));
  const leaks = await leakProof(input);
  const checks = [
    ...(await prepared(input)),
    types,
    ...lint,
    ...baseCheck(input),
    ...tests.map((mode) => mode.check),
    residual,
  ];
  checks.push(...compareApi(input.apiBefore, input.apiAfter), ...costCheck(input.costs));
  checks.push(...leaks);
  if (withFlag && ranTests) checks.push(sitesCheck(sites, evidence));
  const verdict = decideVerdict({
    checks,
    hasFlag: withFlag,
    unproven: withFlag ? unprovenSites(sites, evidence) : [],
    notes: input.notes,
    differences: shadowDifferences(evidence),
  });
  return { checks, evidence, verdict };
}

/**
 * A compiler keeps one core busy, so on a machine with more it runs beside the tests. A test that this makes fail
 * is run again, alone with its suite.
 */
async function sideBySide<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
  if (availableParallelism() > 1) return Promise.all([first(), second()]);
  return [await first(), await second()];
}

/** Asked for when all else has run that might have called for it. */
async function prepared({ bench, base }: StageValidationInput): Promise<readonly CheckResult[]> {
  const run = await bench.preparation.outcome();
  return prepareCheck(checkNames.prepare, bench.commands.prepare, run, base.prepared);
}

async function leakProof(input: StageValidationInput): Promise<readonly CheckResult[]> {
  const { bench, together } = input;
  if (together === null) return [];
  return [leakCheck(together.before, await runTogether(bench, together.tests))];
}

/** The suite on the code before any stage: what the other runs are compared with. */
function baseCheck({ base, bench }: StageValidationInput): readonly CheckResult[] {
  const command = bench.commands.tests;
  if (base.tests === null || command.kind === "none") return [];
  return [testsCheck(checkNames.base, command.line, base.tests, null)];
}

interface ModeResult {
  readonly check: CheckResult;
  readonly evidence: readonly SiteEvidence[];
}

type NamedMode = TestMode & { readonly name: string };

/** The test runs. A stage without a flag has nothing of its own to switch. */
function modesOf(input: StageValidationInput): readonly NamedMode[] {
  const { flag, otherFlags = [] } = input.stage;
  const modes = [testMode(checkNames.off, "off")];
  if (flag !== null) {
    const all = (mode: string): string =>
      JSON.stringify(Object.fromEntries([flag, ...otherFlags].map((name) => [name, mode])));
    modes.push(testMode(checkNames.on, all("on")), testMode(checkNames.shadow, all("shadow")));
    modes.push({ name: checkNames.drill, flags: all("on"), isDrill: true });
  }
  if (input.allFlags !== null) modes.push(testMode(checkNames.all, "on"));
  return modes;
}

function testMode(name: string, flags: string): NamedMode {
  return { name, flags, isDrill: false };
}

async function testInModes(input: StageValidationInput): Promise<readonly ModeResult[]> {
  const command = input.bench.commands.tests;
  const results: ModeResult[] = [];
  const { tests: base } = input.base;
  const baseBroken = base?.outcome === "failed" && base.broken.length === 0;
  for (const mode of modesOf(input)) {
    const run = await runTests(input.bench, mode);
    results.push(modeResult(mode, command, run, base));
    // A suite that is broken on the base, in tests that it does not name, says nothing in any mode: one run shows
    // that the stage is no worse.
    if (baseBroken) break;
  }
  return results;
}

function modeResult(
  { name, isDrill }: NamedMode,
  command: ProjectCommand,
  run: TestRun | null,
  base: SuiteRun | null,
): ModeResult {
  if (command.kind === "none") return { check: skippedCheck(name, command.reason), evidence: [] };
  if (run === null) return { check: skippedCheck(name, "the command could not be run"), evidence: [] };
  const check = testsCheck(name, command.line, run.suite, base);
  if (isDrill) return { check: drillCheck(check, run.evidence), evidence: run.evidence };
  const differences = name === checkNames.shadow ? shadowDifferences(run.evidence) : [];
  if (differences.length === 0) return { check, evidence: run.evidence };
  return {
    check: {
      ...check,
      detail: `${check.detail}; ${differences.length} differences`,
      output: differences.join("\n"),
    },
    evidence: run.evidence,
  };
}

function rewrittenIds(sites: readonly PlannedSite[]): ReadonlySet<string> {
  return new Set(sites.filter((site) => site.disposition !== "manual").map((site) => site.finding.id));
}
