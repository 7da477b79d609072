import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary, VariableSummary } from "../summary/file-summary.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** From how many numbers on a function keeps at the module what would else be its own. */
const PARTS = 4;

/**
 * `sine = a.x * b.y - a.y * b.x; half = angle / 2; reach = radius / half; …`: one function works out a number of
 * things, each from the ones before, in variables that stand at the module instead of in it, to save making them.
 * Nothing else ever sets them.
 */
export function isWorkedOutTogether({ state, changes }: UsageProfile): boolean {
  const variable = state.member === null ? state.linked?.variable : undefined;
  const [frame, ...others] = new Set(changes.map((change) => frameOfChange(change, state.uses)));
  if (variable === undefined || frame === undefined || others.length > 0) return false;
  const isStart = variable.initial === "nullish" || variable.initial === "empty-object";
  return isStart && state.file.variables.filter((other) => isTerm(other, frame)).length >= PARTS;
}

/** The function in which it is changed, or handed to the one that changes it. */
function frameOfChange({ use }: PlacedUse, uses: readonly PlacedUse[]): number {
  if (use.via !== "param") return use.frame;
  return uses.find((other) => other.use.via === null && other.use.start === use.origin)?.use.frame ?? 0;
}

/** Set by this function alone, to what it works out, and worked with there. */
function isTerm(variable: VariableSummary, frame: number): boolean {
  if (variable.initial !== "nullish" || variable.scope !== "" || frame === 0) return false;
  const { uses } = variable;
  const writes = uses.filter(isWrite);
  return (
    writes.some(({ value }) => value === "compute") &&
    writes.every((write) => write.frame === frame) &&
    uses.some((use) => !isWrite(use) && isWorkedWith(use) && use.frame === frame)
  );
}

function isWrite({ action, path }: UseSummary): boolean {
  return path.length === 0 && (action === "write" || action === "update");
}

/** A term of a sum, or an argument: `Math.cos(half) * radius`. */
function isWorkedWith({ action, path }: UseSummary): boolean {
  return path.length === 0 && (action === "read" || action === "pass" || action === "compare");
}
