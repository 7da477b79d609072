import type { PlannedSite, ProofStep } from "./plan.ts";
import type { Remark, Stage } from "./stage.ts";
import type { SkippedFile } from "./finding.ts";

export type CheckStatus = "passed" | "failed" | "skipped";

/** One check of the validation: types, tests with the flags off, on or in shadow, residual, … */
export interface CheckResult {
  readonly name: string;
  readonly status: CheckStatus;
  /** What was run, or why it was skipped. */
  readonly detail: string;
  readonly milliseconds: number;
  /** Last lines of the output when it failed. */
  readonly output: string | null;
}

/** A difference between the legacy answer and the new one, met in shadow mode. */
export interface Mismatch {
  readonly operation: string;
  readonly expected: string;
  readonly actual: string;
  readonly stack: string;
  /**
   * The test in which it was met, with its place: `group > title (test/a.test.ts:12)`; null where the stack shows
   * none.
   */
  readonly test?: string | null;
}

/** What the runtime counted at one migrated site during a test run. */
export interface SiteEvidence {
  readonly site: string;
  readonly flag: string;
  readonly path: string | null;
  readonly operations: number;
  /** How often the site's flag was flipped at one of its operations; only in a rollback drill. */
  readonly flips?: number;
  readonly mismatches: readonly Mismatch[];
}

export type VerdictLevel = "safe-to-merge" | "safe-to-switch-on" | "needs-a-person" | "failed";

export interface Verdict {
  readonly level: VerdictLevel;
  readonly reasons: readonly string[];
}

export interface StageReport {
  readonly stage: Stage;
  /** Null in a dry run. */
  readonly branch: string | null;
  readonly commit: string | null;
  readonly filesChanged: number;
  readonly insertions: number;
  readonly deletions: number;
  readonly sites: readonly PlannedSite[];
  readonly proof: readonly ProofStep[];
  /** What a person must read of files as a whole; @default nothing */
  readonly remarks?: readonly Remark[];
  readonly checks: readonly CheckResult[];
  /** From the test runs with the flag on and in shadow; empty when no test ran. */
  readonly evidence: readonly SiteEvidence[];
  readonly verdict: Verdict;
  /** Unified diff of the stage. */
  readonly diff: string;
}

/** Everything that a run knows, as data; the renderers in report/ only read it. */
export interface Report {
  readonly version: 1;
  readonly root: string;
  readonly base: { readonly branch: string | null; readonly commit: string } | null;
  readonly files: number;
  readonly lines: number;
  readonly stages: readonly StageReport[];
  readonly residual: readonly PlannedSite[];
  readonly skipped: readonly SkippedFile[];
  readonly milliseconds: number;
}
