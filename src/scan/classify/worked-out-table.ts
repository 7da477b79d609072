import type { PlacedUse } from "../link/linked-variable.ts";
import { frameKey, framesOf, isAsked } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";
import { areWrittenByLoops } from "./written-by-loops.ts";

/**
 * `if (squares.length === 0) { squares = new Array(256); for (…) squares[n] = n * n }`, and `squares[n]` for each piece
 * of what is worked on: a list that a loop works out once, whose places go by number. It is there so that an answer
 * costs no more than the look at its place.
 */
export function isWorkedOutTable({ puts, gets, writes, removes, reads }: UsageProfile): boolean {
  if (puts.length === 0 || removes.length > 0 || !areWrittenByLoops(puts)) return false;
  if (!writes.every(({ use }) => FRESH_LIST.test(use.value ?? ""))) return false;
  const makers = framesOf(writes);
  const asked = reads.filter(isAskedWhole);
  return (
    puts.every((put) => makers.has(frameKey(put))) &&
    asked.length > 0 &&
    gets.length > 0 &&
    reads.every((read) => isAskedWhole(read) || gets.includes(read))
  );
}

const FRESH_LIST = /^(empty-array|new:Array)$/;

/** `squares === null`, `squares.length === 0`: whether it has been worked out yet. */
function isAskedWhole(read: PlacedUse): boolean {
  return isAsked(read) && read.use.path[0] !== "*";
}
