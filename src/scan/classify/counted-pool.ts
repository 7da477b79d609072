import type { UseSummary, VariableSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";

/**
 * `pool[count++] = it` here, `pool[--count]` there: a list and how much of it is in use, which a slot beside it says. Neither is
 * anything without the other, and both are touched for each thing that is taken or given back. What stays where it lies, to be used
 * again, is only counted: `const part = pool[--free]; …; free++`.
 */
export const countedPool: Rule = ({ state, container, puts }) => {
  const pool = state.linked?.variable;
  if (container !== "array" || state.member !== null || !pool) return null;
  if (!state.file.variables.some((count) => isCountOf(count, pool))) return null;
  const because = "it is a pool of which a slot beside it says how much is in use";
  return classified("state", "counted-pool", 0.75, because, fact("queue", "put at the count", puts[0]));
};

export const poolCount: Rule = ({ state, writes }) => {
  const count = state.linked?.variable;
  if (state.member !== null || !count) return null;
  if (!state.file.variables.some((pool) => isCountOf(count, pool))) return null;
  const because = "it says how much of the pool beside it is in use";
  return classified("state", "counted-pool", 0.75, because, fact("counter", "counted here", writes[0]));
};

function isCountOf(count: VariableSummary, pool: VariableSummary): boolean {
  if (count === pool || !count.mayAssign) return false;
  const steps = count.uses.filter(({ action, path }) => action === "update" && path.length === 0);
  const isAt = (use: UseSummary, value: string): boolean =>
    use.path.join() === "*" && steps.some((step) => step.value === value && isWithin(step, use));
  const taken = pool.uses.filter((use) => isAt(use, "--"));
  const isGivenBack = ({ value, frame }: UseSummary): boolean =>
    /^(\+\+|\+=number)$/.test(value ?? "") && taken.some((use) => use.frame === frame);
  const puts = pool.uses.filter((use) => use.action === "write" && use.path.join() === "*");
  return (
    taken.length > 0 &&
    (puts.some((use) => isAt(use, "++")) || (puts.length === 0 && steps.some(isGivenBack)))
  );
}

/** Between the brackets behind the name. */
function isWithin(step: UseSummary, use: UseSummary): boolean {
  return step.start >= use.end && step.start < use.memberEnd;
}
