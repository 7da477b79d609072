/** What a person decided: enough to run the same migration again without a question. */
export interface Answers {
  readonly stages: readonly string[];
  /** Ids of the findings to take; empty for all of the stages. */
  readonly only: readonly string[];
  readonly cache: CacheLimits | null;
  /** By finding id: where an entry has its owner; "" for the entry itself. */
  readonly owners: Readonly<Record<string, string>>;
  readonly branchPattern: string;
  readonly validate: boolean;
}

/** Limits for the caches of this run. */
export interface CacheLimits {
  readonly ttlSeconds: number;
  readonly max: number;
}
