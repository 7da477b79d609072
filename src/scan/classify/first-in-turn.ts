import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";

/**
 * `function next() { const job = jobs.values().next().value; if (!job) return; run(job, () => { jobs.delete(job); next() }) }`: the
 * first of a set is worked on, taken out when that is done, and then the function goes on with the next.
 */
export const firstInTurn: Rule = ({ container, removes, state }) => {
  if (container !== "set" && container !== "map") return null;
  const heads = state.uses.filter(isFirst);
  const taken = removes.find(
    (remove) => remove.use.method === "delete" && heads.some((head) => isGoneOnWith(head, remove)),
  );
  if (!taken) return null;
  const because = "its entries are worked off one after the other, the first that was put before the others";
  return classified("state", "job-queue", 0.7, because, fact("queue", "taken out when it is done", taken));
};

/** `jobs.values().next()` */
function isFirst({ use: { action, method, path } }: PlacedUse): boolean {
  return action === "call" && method === "next" && path.join() === "*";
}

/** The function that looks at the first calls itself where an entry is taken out. */
function isGoneOnWith({ file, use: { frame } }: PlacedUse, remove: PlacedUse): boolean {
  const worker = file.variables.find((variable) => variable.frame === frame);
  return (
    remove.file === file &&
    worker?.uses.some(
      ({ action, path, frame: at }) => action === "call" && path.length === 0 && at === remove.use.frame,
    ) === true
  );
}
