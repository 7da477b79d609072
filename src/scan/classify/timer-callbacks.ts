import { isHandedToTimer } from "../scopes/handed-to-timer.ts";
import type { FileSummary, UseSummary } from "../summary/file-summary.ts";

/**
 * Functions of a file that may run when a timer goes off which one of its functions has armed: those inside it,
 * itself after it has waited, those that it hands to the timer by name, and what all of these call by name.
 */
export function timerCallbacks(file: FileSummary, frame: number): ReadonlySet<number> {
  const inside = file.frames.flatMap((each, index) =>
    isInside(file, index, frame) || (index === frame && each.isAsync) ? [index] : [],
  );
  const found = new Set([...inside, ...namedIn(file, frame, ({ pass }) => isHandedToTimer(pass))]);
  // The set grows while it is walked: what a callback calls runs then as well.
  for (const each of found) for (const callee of namedIn(file, each, isCall)) found.add(callee);
  return found;
}

function isInside(file: FileSummary, index: number, frame: number): boolean {
  for (let up = file.frames[index]?.parent ?? 0; up > 0; up = file.frames[up]?.parent ?? 0)
    if (up === frame) return true;
  return false;
}

/** The functions of the file that one of them mentions in a certain way. */
function namedIn(file: FileSummary, frame: number, fits: (use: UseSummary) => boolean): readonly number[] {
  return file.variables.flatMap((variable) => {
    if (variable.frame === null) return [];
    const isNamed = variable.uses.some((use) => use.frame === frame && use.path.length === 0 && fits(use));
    return isNamed ? [variable.frame] : [];
  });
}

function isCall({ action }: UseSummary): boolean {
  return action === "call";
}
