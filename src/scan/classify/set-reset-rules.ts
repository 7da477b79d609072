import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Classification, Rule } from "./classification.ts";
import { frameKey, inFinally, isAsked, isEmptyValue } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** Set, work, reset, all in one function. */
export const setAndReset: Rule = (profile) => {
  for (const write of profile.writes) {
    if (isEmptyValue(write) || write.use.action === "update") continue;
    const reset = profile.writes.find((other) => isResetOf(other, write));
    if (!reset) continue;
    if (holdsWork(profile)) return queueOfWork(reset);
    if (isTestedBefore(profile, write)) return guard(profile, write);
    const because = "it is set before work and reset after it in one function";
    return classified(
      "error-context",
      "set-reset",
      0.75,
      because,
      fact("set-reset", "reset after the work", reset),
    );
  }
  return null;
};

function isResetOf(other: PlacedUse, write: PlacedUse): boolean {
  if (frameKey(other) !== frameKey(write) || other.use.start <= write.use.start) return false;
  // Two branches of one decision follow each other in the text, not in time.
  const bothBranches =
    other.use.branch !== 0 &&
    write.use.branch !== 0 &&
    other.use.branch !== write.use.branch &&
    !inFinally(other);
  return isEmptyValue(other) && other.use.action === "write" && !bothBranches;
}

/** `if (busy) return; busy = true; …; busy = false`: the flag is asked by the function that sets it. */
function isTestedBefore({ reads }: UsageProfile, write: PlacedUse): boolean {
  return (
    write.use.value === "true" &&
    reads.some(
      (read) => frameKey(read) === frameKey(write) && read.use.start < write.use.start && isAsked(read),
    )
  );
}

function guard(_: UsageProfile, write: PlacedUse): Classification {
  const because = "it guards a body against being entered again";
  return classified(
    "state",
    "reentrancy-guard",
    0.75,
    because,
    fact("guard", "set when the body is entered", write),
  );
}

/** An array in a slot: a batch that is being worked off. */
function holdsWork({ puts, writes }: UsageProfile): boolean {
  return (
    puts.some(({ use }) => use.method === "push") || writes.some(({ use }) => /^array/.test(use.value ?? ""))
  );
}

function queueOfWork(at: PlacedUse): Classification {
  return classified(
    "state",
    "job-queue",
    0.7,
    "it is a batch of work that is being drained",
    fact("queue", "emptied here", at),
  );
}
