import type { UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";

/** `class Queue { push(job) { this.jobs.push(job) } next() { run(this.jobs.shift()) } }`, and one such queue for all. */
export const instanceQueue: Rule = ({ effects, changes }) => {
  if (!effects || effects.isMemo) return null;
  const isDrained = effects.uses.some(
    (use) => isTaken(use) && effects.uses.some((other) => isPutInto(use.path[0], other)),
  );
  if (!isDrained) return null;
  const because = "it is one queue for all, whose methods put work into it and take it out again";
  const evidence = changes[0] ? [fact("queue", "work is put in", changes[0])] : [];
  return classified("state", "job-queue", 0.7, because, ...evidence);
};

/** From the front: what comes first is done first. */
function isTaken({ action, method, path }: UseSummary): boolean {
  return action === "call" && method === "shift" && path.length === 1;
}

function isPutInto(field: string | undefined, { action, method, path }: UseSummary): boolean {
  return action === "call" && /^(push|splice)$/.test(method ?? "") && path.length === 1 && path[0] === field;
}
