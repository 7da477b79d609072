import type { CheckResult, Verdict } from "../model/report.ts";

export interface VerdictInput {
  readonly checks: readonly CheckResult[];
  /** Whether the stage has a flag to switch on. */
  readonly hasFlag: boolean;
  /** Names of sites that no test touched. */
  readonly unproven: readonly string[];
  /** Notes of rewrites that a person must read. */
  readonly notes: readonly string[];
  readonly differences: readonly string[];
}

/** Check names, as the report shows them. */
export const checkNames = {
  prepare: "prepare",
  types: "types",
  lint: "lint",
  base: "tests on the base",
  off: "tests, flags off",
  on: "tests, flags on",
  shadow: "tests, shadow",
  drill: "rollback drill",
  all: "tests, all flags on",
  residual: "residual",
  names: "public names",
  exportedTypes: "public types",
  cost: "cost per operation",
  leaks: "tests together, shuffled",
} as const;

/** What a stage's checks allow. The reasons say what is missing for the next level. */
export function decideVerdict(input: VerdictInput): Verdict {
  const blocking = [
    checkNames.prepare,
    checkNames.types,
    checkNames.off,
    checkNames.residual,
    checkNames.names,
  ];
  const failures = failed(input.checks, blocking);
  if (failures.length > 0) return { level: "failed", reasons: failures };
  const unsure = [...doubts(input), ...input.notes.map((note) => `a person must read: ${note}`)];
  if (unsure.length > 0) return { level: "needs-a-person", reasons: unsure };
  const missing = whatIsUnproven(input);
  if (missing.length > 0) return { level: "safe-to-merge", reasons: missing };
  const reason = input.hasFlag
    ? `${whatIsGood(input)} with the flag off, on, in shadow and flipped while the tests ran; they touch every site`
    : whatIsGood(input);
  return { level: input.hasFlag ? "safe-to-switch-on" : "safe-to-merge", reasons: [reason] };
}

/** A project may have no types to look at. */
function whatIsGood({ checks }: VerdictInput): string {
  const hasTypes = checks.some(({ name, status }) => name === checkNames.types && status === "passed");
  return `${hasTypes ? "types, tests" : "tests"} and residual are good`;
}

function failed(checks: readonly CheckResult[], names: readonly string[]): string[] {
  return checks
    .filter((check) => check.status === "failed" && names.includes(check.name))
    .map((check) => `${check.name} failed: ${check.detail}`);
}

function doubts(input: VerdictInput): string[] {
  const switched = [checkNames.on, checkNames.shadow, checkNames.drill, checkNames.all];
  const reasons = failed(input.checks, switched).map(
    (reason) => `with the flag off nothing changes, but ${reason}`,
  );
  reasons.push(
    ...failed(input.checks, [checkNames.lint, checkNames.exportedTypes, checkNames.cost, checkNames.leaks]),
  );
  const off = input.checks.find((check) => check.name === checkNames.off);
  if (off?.status === "skipped") reasons.push(`no test speaks for it: ${off.detail}`);
  return reasons;
}

function whatIsUnproven(input: VerdictInput): string[] {
  const reasons: string[] = [];
  const base = input.checks.find(({ name }) => name === checkNames.base);
  if (base?.status === "failed") reasons.push(`what fails on the base proves nothing here: ${base.detail}`);
  if (input.unproven.length > 0)
    reasons.push(`no test touches ${input.unproven.join(", ")}: unproven when switched on`);
  if (input.differences.length > 0) {
    reasons.push(`shadow mode met ${input.differences.length} differences: read them before you switch on`);
  }
  return reasons;
}
