import type { UseSummary, VariableSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";

/**
 * `pool[count++] = it` here, `pool[--count]` there: a list and how much of it is in use, which a slot beside it says.
 * Neither is anything without the other, and both are touched for each thing that is taken or given back. What stays
 * where it lies, to be used again, is only counted: `const part = pool[--free]; …; free++`.
 */
export const countedPool: Rule = ({ state, container, puts }) => {
  const pool = state.linked?.variable;
  if (container !== "array" || state.member !== null || !pool) return null;
  const entries = pool.uses.filter(isOfEntry);
  if (entries.length === 0) return null;
  const isCounted = (count: VariableSummary): boolean =>
    count.mayAssign && isCountOf(stepsOf(count), entries);
  if (!state.file.variables.some(isCounted)) return null;
  const because = "it is a pool of which a slot beside it says how much is in use";
  return classified("state", "counted-pool", 0.75, because, fact("queue", "put at the count", puts[0]));
};

export const poolCount: Rule = ({ state, writes }) => {
  const count = state.linked?.variable;
  if (state.member !== null || !count) return null;
  const steps = stepsOf(count);
  if (!steps.some(isDown)) return null;
  const isPool = ({ uses }: VariableSummary): boolean => isCountOf(steps, uses.filter(isOfEntry));
  if (!state.file.variables.some(isPool)) return null;
  const because = "it says how much of the pool beside it is in use";
  return classified("state", "counted-pool", 0.75, because, fact("counter", "counted here", writes[0]));
};

/** How a slot is counted up and down. */
function stepsOf({ uses }: VariableSummary): readonly UseSummary[] {
  return uses.filter(({ action, path }) => action === "update" && path.length === 0);
}

function isDown({ value }: UseSummary): boolean {
  return value === "--";
}

function isOfEntry({ path }: UseSummary): boolean {
  return path.length === 1 && path[0] === "*";
}

/**
 * @param steps of the slot, see stepsOf
 * @param entries mentions of the pool, see isOfEntry
 */
function isCountOf(steps: readonly UseSummary[], entries: readonly UseSummary[]): boolean {
  const isAt = (use: UseSummary, value: string): boolean =>
    steps.some((step) => step.value === value && isWithin(step, use));
  const taken = entries.filter((use) => isAt(use, "--"));
  if (taken.length === 0) return false;
  const isGivenBack = ({ value, frame }: UseSummary): boolean =>
    /^(\+\+|\+=number)$/.test(value ?? "") && taken.some((use) => use.frame === frame);
  const puts = entries.filter(({ action }) => action === "write");
  return puts.length === 0 ? steps.some(isGivenBack) : puts.some((use) => isAt(use, "++"));
}

/** Between the brackets behind the name. */
function isWithin(step: UseSummary, use: UseSummary): boolean {
  return step.start >= use.end && step.start < use.memberEnd;
}
