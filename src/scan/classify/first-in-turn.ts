import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey } from "./usage-profile.ts";

/**
 * `function next() { const job = jobs.values().next().value; if (!job) return; run(job, () => { jobs.delete(job);
 * next() }) }`: the first of a set is worked on, taken out when that is done, and then the function goes on with the
 * next.
 */
export const firstInTurn: Rule = ({ removes, state }) => {
  const heads = state.uses.filter(isFirst);
  const taken = removes.find((remove) => heads.some((head) => isGoneOnWith(head, remove)));
  if (!taken) return null;
  const because = "its entries are worked off one after the other, the first that was put before the others";
  return classified("state", "job-queue", 0.7, because, fact("queue", "taken out when it is done", taken));
};

/** `jobs.values().next()` */
function isFirst({ use: { method, path } }: PlacedUse): boolean {
  return method === "next" && path.join() === "*";
}

/** The function that looks at the first calls itself where an entry is taken out, or has a timer do that. */
function isGoneOnWith({ file, use: { frame } }: PlacedUse, remove: PlacedUse): boolean {
  const worker = file.variables.find((variable) => variable.frame === frame);
  return worker?.uses.some((use) => `${file.path}#${use.frame}` === frameKey(remove)) === true;
}
