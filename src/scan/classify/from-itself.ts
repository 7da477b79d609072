import type { PlacedUse } from "../link/linked-variable.ts";

/** The longest ` = ` between a slot and what it is given. */
const ASSIGNED_WITHIN = 4;

/** `n = n + 1`: what it is given is worked out from what it was. */
export function isOwnStep(write: PlacedUse, reads: readonly PlacedUse[]): boolean {
  return write.use.value === "compute" && isFromItself(write, reads);
}

/** `list = list || []`: what came is made whole. */
export function isFromItself({ file, use }: PlacedUse, reads: readonly PlacedUse[]): boolean {
  return reads.some(
    (read) =>
      read.file === file &&
      read.use.path.length === 0 &&
      read.use.start > use.start &&
      read.use.start <= use.end + ASSIGNED_WITHIN,
  );
}
