import type { UseSummary, VariableSummary } from "../summary/file-summary.ts";
import { framesInFile } from "./frames-in-file.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** From how many numbers on they are the parts of one thing: a place, a colour. */
const PARTS = 3;

/** How often each is read where it is worked with: by a function that compares two things by it, say. */
const TIMES = 2;

/**
 * `eyeX = at.x; eyeY = at.y; eyeZ = at.z` by one function, and `(a.x - eyeX) * (a.x - eyeX) + …` by another: numbers
 * that are taken out of a thing so that what is worked out over and over finds them at hand.
 */
export function isNumberAtHand({ state }: UsageProfile): boolean {
  const variable = state.member === null ? state.linked?.variable : undefined;
  const own = variable && handsOf(variable);
  if (!own || state.uses.length !== variable.uses.length) return false;
  const beside = state.file.variables.filter((other) => {
    const hands = handsOf(other);
    return hands !== null && hands.reader === own.reader && hands.setters === own.setters;
  });
  return beside.length >= PARTS;
}

/** Which function reads the number, and which ones set it; null where it is no such number. */
function handsOf({
  initial,
  role,
  uses,
}: VariableSummary): { readonly reader: number; readonly setters: string } | null {
  if (initial !== "number" || !/^(let|var)$/.test(role)) return null;
  const writes = uses.filter(({ action }) => action === "write");
  const reads = uses.filter(({ action }) => action !== "write");
  const readers = framesInFile(reads);
  const [reader] = readers;
  if (reader === undefined || readers.size > 1 || reads.length < TIMES) return null;
  if (!reads.every(isPlainRead) || !writes.some(isTakenOut) || writes.some(({ frame }) => frame === reader))
    return null;
  return { reader, setters: [...framesInFile(writes)].sort((a, b) => a - b).join() };
}

/** Worked with, not handed on, kept or asked. */
function isPlainRead({ action, value, path, via }: UseSummary): boolean {
  const isTerm = action === "read" || (action === "compare" && value === null);
  return isTerm && path.length === 0 && via === null;
}

/** `eyeX = at.x` */
function isTakenOut({ value }: UseSummary): boolean {
  return value?.startsWith("member:") === true;
}
