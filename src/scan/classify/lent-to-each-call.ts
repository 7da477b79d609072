import { IN_LOOP } from "../scopes/reference.ts";
import type { FileSummary, UseSummary, VariableSummary } from "../summary/file-summary.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** From how many on that is how a file saves its functions variables of their own. */
const HABIT = 3;

/**
 * `red = (rgba >> 24) & 0xff; green = …; return toCss(red, green)`: whichever function sets or reads it has just
 * given it a value itself, and waits for nothing. It carries nothing from one call to the next, and stands at the
 * module to save each of them a variable of its own: several do, or it is given another in every turn of a loop.
 */
export function isLentToEachCall({ state, changes }: UsageProfile): boolean {
  const variable = state.member === null ? state.linked?.variable : undefined;
  // What a function changes that is handed the value is a part of it, whichever variable held that.
  const given = changes.filter(({ use: { path } }) => path.length === 0);
  if (!variable || !given.every(({ use }) => isGiven(use)) || !isLent(variable, state.file)) return false;
  return (
    given.every(({ use }) => (use.flags & IN_LOOP) !== 0) ||
    state.file.variables.filter((other) => isLent(other, state.file)).length >= HABIT
  );
}

function isLent(variable: VariableSummary, file: FileSummary): boolean {
  if (variable.goesOnFromItself) return false;
  // What others are handed of it is the value, which they may keep.
  const own = variable.uses.filter(({ via }) => via === null);
  const writes = own.filter(isGiven);
  const reads = own.filter((use) => !isGiven(use));
  const isReadThere = ({ frame }: UseSummary): boolean => reads.some((read) => read.frame === frame);
  return (
    reads.length > 0 &&
    reads.every((read) => isPlain(read) && isGivenBefore(read, writes, file)) &&
    writes.every((write) => isReadThere(write) && !isMadeAnew(write))
  );
}

function isGiven({ action, path }: UseSummary): boolean {
  return action === "write" && path.length === 0;
}

/** A program that is set up keeps what it makes; what is made anew by each call saves it nothing. */
function isMadeAnew({ value }: UseSummary): boolean {
  return value?.startsWith("new:") === true;
}

/** Not counted, and given no part. */
function isPlain({ action }: UseSummary): boolean {
  return !/^(write|update|delete)$/.test(action);
}

/** On every way to the read: above all branches, in the same one, or in each of two. */
function isGivenBefore(read: UseSummary, writes: readonly UseSummary[], { frames }: FileSummary): boolean {
  if (frames[read.frame]?.awaits === true) return false;
  const before = writes.filter(({ frame, end }) => frame === read.frame && end <= read.start);
  const branches = new Set(before.map(({ branch }) => branch));
  return branches.has(0) || branches.has(read.branch) || branches.size > 1;
}
