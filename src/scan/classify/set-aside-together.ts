import type { FileSummary, UseSummary, VariableSummary } from "../summary/file-summary.ts";
import { isPutBackAtOnce } from "./put-back-at-once.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** From how many slots on they are the parts of one record. */
const PARTS = 4;

/**
 * `const before = node; …; node = null; …; try { build() } finally { node = before; … }`: one function sets aside a
 * number of slots, gives each another value and puts them all back. They are the parts of one record, of the work that
 * is under way, and stand at the module because its steps ask for them all the time. One that waits takes its time
 * anyway.
 */
export function isSetAsideTogether({ state }: UsageProfile): boolean {
  const variable = state.linked?.variable;
  const { file } = state;
  return (
    variable?.uses.some(
      (use) => isPutBackAtOnce(use, file) && isOfMany(use, file) && isAskedBelow(use, variable),
    ) === true
  );
}

function isOfMany({ frame }: UseSummary, file: FileSummary): boolean {
  const isPart = ({ uses }: VariableSummary): boolean =>
    uses.some((use) => use.frame === frame && isPutBackAtOnce(use, file));
  return file.variables.filter(isPart).length >= PARTS;
}

/** In another function, which works while it is set. */
function isAskedBelow({ frame }: UseSummary, { uses }: VariableSummary): boolean {
  return uses.some((use) => use.frame !== frame && use.frame > 0);
}
