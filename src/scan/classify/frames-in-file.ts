import type { UseSummary } from "../summary/file-summary.ts";

/** The functions that the uses stand in, by their numbers in the one file that all are of. */
export function framesInFile(uses: readonly UseSummary[]): ReadonlySet<number> {
  return new Set(uses.map(({ frame }) => frame));
}
