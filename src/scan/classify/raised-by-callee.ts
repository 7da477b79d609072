import type { PlacedUse } from "../link/linked-variable.ts";
import { isAsked } from "./usage-profile.ts";

/**
 * `if (!done) install()`, `if (busy) return; begin()`: what is called where it is asked, and below, raises the mark.
 */
export function isRaisedByCallee({ file, use: { frame } }: PlacedUse, reads: readonly PlacedUse[]): boolean {
  const raiser = file.variables.find((variable) => frame > 0 && variable.frame === frame);
  const calls = raiser?.uses.filter(({ action, path }) => action === "call" && path.length === 0) ?? [];
  return reads.some(
    (read) =>
      isAsked(read) &&
      read.file === file &&
      calls.some((call) => call.frame === read.use.frame && call.start > read.use.start),
  );
}
