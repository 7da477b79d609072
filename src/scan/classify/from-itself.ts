import type { PlacedUse } from "../link/linked-variable.ts";
import type { State } from "./state.ts";

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

/**
 * `conf = Object.assign(conf, given)`, `list = concat(list, more)`: the first that the function is handed which makes
 * it.
 */
export function isMadeOfItself({ file, use }: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const within = ASSIGNED_WITHIN + (use.value ?? "").length;
  return uses.some(
    (other) =>
      other.file === file &&
      other.use.pass?.index === 0 &&
      other.use.path.length === 0 &&
      other.use.start > use.start &&
      other.use.start <= use.end + within,
  );
}

/** `table[key] = table[key].filter(wanted)`: what remains of what was put there before. */
export function isOfOwnEntry({ file, use }: PlacedUse, { uses }: State): boolean {
  return uses.some(
    (other) =>
      other.file === file &&
      other.use.start > use.memberEnd &&
      other.use.start <= use.memberEnd + ASSIGNED_WITHIN,
  );
}
