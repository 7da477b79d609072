import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isRunPhase } from "./state.ts";

/**
 * `let jobs = queueOfJobs(); … jobs.add(job) … jobs.delete(job) … jobs.flush()`: what is put in may be called off
 * until all of it is done at once. What is asked what it holds is a table, whatever else it can do.
 */
export const flushedQueue: Rule = ({ container, gets, state }) => {
  // A function has made it, which has the say of what `flush` means.
  if (container !== "unknown" || gets.length > 0) return null;
  const flushed = state.uses.find(
    (each) => isRunPhase(each) && each.use.path.length === 0 && each.use.method === "flush",
  );
  if (!flushed) return null;
  const because = "it takes work in, which is done all at once when it is flushed";
  return classified("state", "job-queue", 0.7, because, fact("queue", "flushed here", flushed));
};
