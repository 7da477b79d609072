import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";

/**
 * `class Queue { push(job) { this.jobs.push(job) } next() { run(this.jobs.shift()) } }`, and one such queue for all.
 */
export const instanceQueue: Rule = ({ effects, changes }) => {
  if (!effects || effects.isMemo) return null;
  const fields = new Set(effects.uses.filter(isTaken).map(({ use }) => use.path[0]));
  const put = effects.uses.find(({ use }) => isPut(use) && fields.has(use.path[0]));
  if (!put) return null;
  const because = "it is one queue for all, whose methods put work into it and take it out again";
  return classified("state", "job-queue", 0.7, because, fact("queue", "work is put in", changes[0] ?? put));
};

/** From the front: what comes first is done first. */
function isTaken({ use: { action, method, path } }: PlacedUse): boolean {
  return action === "call" && method === "shift" && path.length === 1;
}

function isPut({ action, method, path }: UseSummary): boolean {
  return action === "call" && /^(push|splice)$/.test(method ?? "") && path.length === 1;
}
