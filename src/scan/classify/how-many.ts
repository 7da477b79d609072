import type { PlacedUse } from "../link/linked-variable.ts";
import { IN_CATCH, LEAVES } from "../scopes/reference.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { frameKey } from "./usage-profile.ts";

/**
 * `if (size > max) { delete table[oldest]; --size } table[key] = value; ++size`: taken off before one is added, it is
 * how many there are.
 */
export function isMadeUpFor(down: PlacedUse, writes: readonly PlacedUse[]): boolean {
  const ups = writes.filter(
    ({ use }) => (use.value === "++" || use.value === "+=number") && use.start !== down.use.start,
  );
  const beside = ups.filter((up) => frameKey(up) === frameKey(down));
  return beside.length > 0 && beside.every((up) => up.use.start > down.use.start);
}

/** `if (left > 0) { left--; return }`: where there is one left it is used up, and what follows is not done. */
export function isUsedUp(down: PlacedUse, reads: readonly PlacedUse[]): boolean {
  return (down.use.flags & LEAVES) !== 0 && isTakenWhereLeft(down, reads);
}

/** `if (left > 0) { left--; … }`: one is taken off where there is one. */
export function isTakenWhereLeft({ file, use }: PlacedUse, reads: readonly PlacedUse[]): boolean {
  const isAskedFor = (read: PlacedUse): boolean =>
    read.file === file && read.use.end < use.branch && read.use.end > use.branch - COMPARED_WITHIN;
  return reads.some(isAskedFor);
}

/** The longest ` > 0) ` between a question and the branch that it decides on. */
const COMPARED_WITHIN = 12;

/**
 * `if (--active <= 0) { active = 0; stop() }`: where it may fall too low it is how many there are, of which none is
 * in another.
 */
export function isKeptFromFalling(
  write: PlacedUse,
  writes: readonly PlacedUse[],
  reads: readonly PlacedUse[],
): boolean {
  const { action, value, flags, branch } = write.use;
  if (action !== "write" || value !== "number" || branch === 0 || (flags & IN_CATCH) !== 0) return false;
  const isBeside = (other: PlacedUse): boolean =>
    frameKey(other) === frameKey(write) && other.use.start < branch;
  return reads.some((read) => read.use.action === "compare" && isBeside(read)) || writes.some(isBeside);
}

/**
 * `before.push(current); depth++` here, `depth--; current = before.pop()` there: how deep one stands, whatever keeps
 * it from falling.
 */
export function countsStack(up: PlacedUse, down: PlacedUse): boolean {
  if (up.file !== down.file || up.use.frame === down.use.frame) return false;
  const isCall = (use: UseSummary, method: string, { use: beside }: PlacedUse): boolean =>
    use.action === "call" && use.method === method && use.path.length === 0 && use.frame === beside.frame;
  return up.file.variables.some(
    ({ uses }) => uses.some((use) => isCall(use, "push", up)) && uses.some((use) => isCall(use, "pop", down)),
  );
}

/** `timers[id] = timer; ++count`, and `delete timers[id]; --count`: how many entries a table beside it has. */
export function countsEntries(up: PlacedUse, down: PlacedUse): boolean {
  if (up.file !== down.file) return false;
  return up.file.variables.some(
    ({ uses }) =>
      uses.some((use) => use.frame === up.use.frame && isEntryPut(use)) &&
      uses.some((use) => use.frame === down.use.frame && isTakenWith(use, down.use) && isEntryTaken(use)),
  );
}

/** In the same branch, or whatever is the case: `if (entry.isBig) --count; table.delete(id)`. */
function isTakenWith({ branch }: UseSummary, down: UseSummary): boolean {
  return branch === down.branch || branch === 0;
}

function isEntryPut({ path, action, method }: UseSummary): boolean {
  if (action === "call") return path.length === 0 && /^(set|add)$/.test(method ?? "");
  return action === "write" && path.join() === "*";
}

function isEntryTaken({ path, action, method }: UseSummary): boolean {
  if (action === "call") return path.length === 0 && method === "delete";
  return action === "delete" && path.join() === "*";
}
