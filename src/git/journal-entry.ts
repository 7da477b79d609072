import type { RunCacheLimits } from "../model/cache-limits.ts";
import type { StageReport } from "../model/report.ts";
import type { Remark } from "../model/stage.ts";

/** What `migrate` was asked to do: enough to go on with it after a kill. */
export interface RunRequest {
  readonly paths: readonly string[];
  readonly stages: readonly string[] | null;
  readonly only: readonly string[];
  /** Findings of `only` that are no longer there are passed over; absent: they are refused. */
  readonly goneFindings?: "ignored";
  readonly validate: boolean;
  readonly vendor: boolean;
  readonly hooks: boolean;
  /** Lock files are left as they are; absent: their package manager brings them up to date. */
  readonly noInstall?: true;
  /** Limits for the caches that the run writes; absent: the runtime's own. */
  readonly cache?: RunCacheLimits;
  /** Ids of caches that are to keep nothing and then to go. */
  readonly deleteCaches?: readonly string[];
  /** By finding id, where an entry of that registry has its owner. */
  readonly owners?: Readonly<Record<string, string>>;
  /** Ids of the places where scopes begin; absent: all that are understood. */
  readonly scopes?: readonly string[];
  /** What stages are split by into branches of their own; absent: a branch a stage. */
  readonly split?: "package" | "directory" | "codeowners";
  /** Absent: a commit a stage. */
  readonly commits?: "finding";
  /** Absent: as the configuration in the commit says. */
  readonly branchPattern?: string;
}

/** What a run is of: the stack of stages, or one branch beside it. */
export type RunKind = "migrate" | "restack" | "finish" | "revert" | "enforce";

export interface RefUpdate {
  /** Short branch name. */
  readonly branch: string;
  /** Null: the branch goes. */
  readonly commit: string | null;
  /** Where it stood before, or null when there was none. */
  readonly was: string | null;
}

/** One step of a migration, in the order in which a run writes them. */
export type JournalEntry =
  | {
      readonly step: "started";
      readonly kind: RunKind;
      readonly run: string;
      readonly version: string;
      readonly prefix: string;
      readonly base: { readonly branch: string | null; readonly commit: string };
      readonly request: RunRequest;
    }
  | { readonly step: "worktree"; readonly path: string }
  | { readonly step: "planned"; readonly stages: readonly string[] }
  | {
      readonly step: "committed";
      readonly stage: string;
      readonly branch: string;
      readonly commit: string;
      /** What a person must read of files as a whole; absent: nothing. */
      readonly remarks?: readonly Remark[];
      /** What the branch stands on; absent: the commit's parent. */ readonly below?: string;
    }
  | {
      readonly step: "validated";
      readonly stage: string;
      readonly report: Pick<StageReport, "checks" | "verdict">;
    }
  | { readonly step: "publishing"; readonly refs: readonly RefUpdate[] }
  | { readonly step: "published" }
  | { readonly step: "reported"; readonly files: readonly string[] }
  | { readonly step: "finished" }
  | { readonly step: "undone" };
