import type { FileChange } from "./edit.ts";
import type { Disposition, Finding, Refusal } from "./finding.ts";
import type { AssistNote, Remark, Stage } from "./stage.ts";

/** What the plan decided for one finding. */
export interface PlannedSite {
  readonly finding: Finding;
  readonly disposition: Disposition;
  /** Set when, and only when, the disposition is `manual`. */
  readonly refusal: Refusal | null;
  readonly notes: readonly AssistNote[];
  /** Lines that a unified diff of this site alone would add and remove. */
  readonly linesChanged: number;
}

/** How the tool proved its own edits, one entry a check; any failure drops the site before it is offered. */
export interface ProofStep {
  readonly name: "rescan" | "idempotent" | "parse" | "types" | "bytes";
  readonly passed: boolean;
  readonly detail: string;
}

export interface StagePlan {
  readonly stage: Stage;
  readonly sites: readonly PlannedSite[];
  readonly changes: readonly FileChange[];
  readonly proof: readonly ProofStep[];
  /** Where the stage is several commits: what each of them does, in order; @default the stage is one commit */
  readonly commits?: readonly StagePlan[];
  /** What a person must read of files as a whole; @default nothing */
  readonly remarks?: readonly Remark[];
}

export interface Plan {
  readonly stages: readonly StagePlan[];
  /** Findings that no stage of this plan rewrites: the residual ledger. */
  readonly residual: readonly PlannedSite[];
}
