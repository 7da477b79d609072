import { IN_CATCH } from "../scopes/reference.ts";
import type { FileSummary, UseSummary, VariableSummary } from "../summary/file-summary.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** From how many on they are the state of one machine. */
const PARTS = 4;

/**
 * `reset(); root = make(text); read(text); root = null`, where `reset` gives `tag`, `value`, `start` and others a blank
 * one, and the functions that `read` calls go by them: what work under way has come to stands at the module because
 * its steps ask for it all the time. The work is told by a slot that the same function sets and clears; one that waits
 * takes its time anyway.
 */
export function isResetWithWork({ state }: UsageProfile): boolean {
  const variable = state.linked?.variable;
  const { file } = state;
  // Sooner: to find where work begins all mentions of a file are asked.
  if (!variable?.uses.some(isWrite)) return false;
  return beginnings(file).some((begin) => {
    const isMoved = (each: VariableSummary): boolean => isPart(each, begin, isWrite);
    return isPart(variable, begin) && file.variables.filter(isMoved).length >= PARTS;
  });
}

/** For each function that sets a slot and clears it again: itself, and those that it calls by name. */
function beginnings(file: FileSummary): readonly ReadonlySet<number>[] {
  const begins = new Set(file.variables.flatMap((each) => (each.mayAssign ? setAndCleared(each.uses) : [])));
  return [...begins]
    .filter((frame) => file.frames[frame]?.awaits === false)
    .map((frame) => new Set([frame, ...calledBy(file, frame)]));
}

function setAndCleared(uses: readonly UseSummary[]): readonly number[] {
  const writes = uses.filter(isWrite);
  const cleared = new Map<number, number>();
  for (const { frame, start } of writes.filter(isClearing))
    cleared.set(frame, Math.max(start, cleared.get(frame) ?? 0));
  return writes
    .filter((set) => set.frame > 0 && !isBlank(set) && set.start < (cleared.get(set.frame) ?? 0))
    .map(({ frame }) => frame);
}

/** Whatever is the case; where something failed there was no work to end. */
function isClearing(write: UseSummary): boolean {
  return write.branch === 0 && (write.flags & IN_CATCH) === 0 && isBlank(write);
}

function calledBy({ variables }: FileSummary, caller: number): readonly number[] {
  const isCall = ({ frame, method }: UseSummary): boolean => frame === caller && method === null;
  return variables.flatMap((each) => (each.frame !== null && each.uses.some(isCall) ? [each.frame] : []));
}

/** Given something where the work begins, and touched so by its steps. */
function isPart(
  variable: VariableSummary,
  begin: ReadonlySet<number>,
  isSo: (use: UseSummary) => boolean = () => true,
): boolean {
  const isOfStep = ({ frame }: UseSummary): boolean => frame > 0 && !begin.has(frame);
  if (!variable.mayAssign) return false;
  const { uses } = variable;
  return (
    uses.some((use) => isWrite(use) && begin.has(use.frame)) && uses.some((use) => isSo(use) && isOfStep(use))
  );
}

function isWrite({ action, path }: UseSummary): boolean {
  return action === "write" && path.length === 0;
}

function isBlank({ value }: UseSummary): boolean {
  return /^(nullish|string|number|false|empty-array|empty-object)$/.test(value ?? "");
}
