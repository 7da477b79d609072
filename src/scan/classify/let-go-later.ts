import type { PlacedUse } from "../link/linked-variable.ts";
import { LEAVES, VALUE_USED } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isTornDown } from "./queue-rules.ts";
import { frameKey, framesOf } from "./usage-profile.ts";

/**
 * `if (isPaused) { later.push(job); return } run(job)` here, `isPaused = false; for (const job of later.splice(0))
 * run(job)` there: what is put in is done as soon as that function lets it go, all at once.
 */
export const letGoLater: Rule = ({ container, puts, removes }) => {
  if (container !== "array" || puts.length === 0 || !puts.every(isPutInstead)) return null;
  const fillers = framesOf(puts);
  const taken = removes.find((remove) => isTaken(remove) && !fillers.has(frameKey(remove)));
  if (!taken || isTornDown(taken)) return null;
  const because = "it holds work back that another function takes whole";
  return classified("state", "job-queue", 0.7, because, fact("queue", "taken here", taken));
};

/** In a branch that leaves the function: put instead of being done. */
function isPutInstead({ use: { method, branch, flags } }: PlacedUse): boolean {
  return method === "push" && branch !== 0 && (flags & LEAVES) !== 0;
}

/** `for (const job of later.splice(0))`, `while (later.length) run(later.splice(0, 10))` */
function isTaken({ use: { method, path, key, flags } }: PlacedUse): boolean {
  return method === "splice" && path.length === 0 && key === "0" && (flags & VALUE_USED) !== 0;
}
