import { LOOP_CONDITION } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, framesOf } from "./usage-profile.ts";

/**
 * `queue = { outer: queue, steps: [] }; do { while ((step = queue.steps.shift())) run(step) } while ((queue =
 * queue.outer))`: what a loop works off from the front is a queue, also where one lies within another while a step of
 * that is run.
 */
export const nestedQueue: Rule = ({ state, writes }) => {
  const setters = framesOf(writes);
  const taken = state.uses.find((each) => isTakenInCondition(each) && setters.has(frameKey(each)));
  if (!taken) return null;
  const because = "a loop works off the list that it holds, and sets it anew";
  return classified("state", "job-queue", 0.7, because, fact("queue", "taken by a loop here", taken));
};

function isTakenInCondition({ use: { action, method, path, flags } }: PlacedUse): boolean {
  return action === "call" && method === "shift" && path.length === 1 && (flags & LOOP_CONDITION) !== 0;
}
