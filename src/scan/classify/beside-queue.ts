import { classified, fact } from "./classification.ts";
import type { Classification } from "./classification.ts";
import { framesOf } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** A state with what it was taken for. */
export interface ClassifiedState {
  readonly profile: UsageProfile;
  readonly classification: Classification;
}

/** The functions that fill and drain the queues of work among some states. */
export function queueFrames(states: readonly ClassifiedState[]): ReadonlySet<string> {
  const queues = states.filter(({ classification }) => classification.role === "job-queue");
  return new Set(queues.flatMap(({ profile }) => [...framesOf(profile.changes)]));
}

/**
 * A slot that is set where a queue is filled and again where it is drained (how many wait, who runs them) is part of
 * the queue's protocol: it moves with the queue or not at all.
 */
export function besideQueue(state: ClassifiedState, frames: ReadonlySet<string>): Classification {
  const { profile, classification } = state;
  const { writes, puts } = profile;
  const isSlot = classification.stage === "state" && writes.length > 0 && puts.length === 0;
  const isKeptThere = new Set([...framesOf(writes)].filter((frame) => frames.has(frame))).size > 1;
  if (!isSlot || classification.role === "job-queue" || !isKeptThere) return classification;
  const because = "it is kept by the functions that fill and drain a queue";
  return classified(
    "state",
    "scheduler-slot",
    0.7,
    because,
    fact("scheduler", "set beside the queue", writes[0]),
  );
}
