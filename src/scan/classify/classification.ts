import type { PlacedUse } from "../link/linked-variable.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** A stage with the facts that speak for it. */
export interface Classification {
  readonly stage: "registry" | "cache" | "error-context" | "telemetry" | "state" | "tests";
  /** Finer than the stage; the judgement looks at it. */
  readonly role: Role;
  readonly confidence: number;
  /** Completes "… is ambient: ". */
  readonly because: string;
  readonly evidence: readonly EvidenceFact[];
}

export type Role =
  | "save-restore"
  | "parent-chain"
  | "set-reset"
  | "swapped-slot"
  | "stack-top"
  | "depth-counter"
  | "in-progress"
  | "told-flag"
  | "push-pop-stack"
  | "async-context"
  | "async-keyed"
  | "reentrancy-guard"
  | "init-guard"
  | "warn-once"
  | "event-buffer"
  | "open-spans"
  | "timer-table"
  | "last-emitted"
  | "span-stack"
  | "sampling"
  | "counter"
  | "scratch"
  | "swapped-entry"
  | "lazy-singleton"
  | "lazy-module"
  | "config"
  | "memo"
  | "ttl-cache"
  | "memoized-function"
  | "closed-memoizer"
  | "keyed-collection"
  | "put-by-decorators"
  | "left-to-callers"
  | "job-queue"
  | "scheduler-slot"
  | "text-cursor"
  | "counted-pool"
  | "object-pool"
  | "own-timer"
  | "drop-order"
  | "saved-original"
  | "instance-fields"
  | "other";

export interface EvidenceFact {
  readonly code: string;
  readonly message: string;
  /** Where it is seen. */
  readonly at: PlacedUse | "declaration" | null;
}

/** Answers for the states it knows, null for the others; the first rule of a list that answers wins. */
export type Rule = (profile: UsageProfile) => Classification | null;

export function classified(
  stage: Classification["stage"],
  role: Role,
  confidence: number,
  because: string,
  ...evidence: readonly EvidenceFact[]
): Classification {
  return { stage, role, confidence, because, evidence };
}

export function fact(code: string, message: string, at: EvidenceFact["at"] | undefined): EvidenceFact {
  return { code, message, at: at ?? null };
}
