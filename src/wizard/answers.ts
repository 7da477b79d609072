import type { RunCacheLimits } from "../model/cache-limits.ts";

/** What a person decided: enough to run the same migration again without a question. */
export interface Answers {
  readonly stages: readonly string[];
  /** Ids of the findings to take; empty for all of the stages. */
  readonly only: readonly string[];
  readonly cache: RunCacheLimits | null;
  /** Ids of the caches to be rid of. */
  readonly deleteCaches: readonly string[];
  /** Ids of the places where scopes begin; null: wherever they can, if the stage is taken. */
  readonly scopes: readonly string[] | null;
  /** By finding id: where an entry has its owner; "" for the entry itself. */
  readonly owners: Readonly<Record<string, string>>;
  readonly branchPattern: string;
  /** What stages are split by into branches of their own; null: a branch a stage. */
  readonly split: "package" | "directory" | "codeowners" | null;
  readonly commits: "stage" | "finding";
  readonly validate: boolean;
}
