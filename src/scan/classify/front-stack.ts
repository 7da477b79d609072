import { VALUE_USED } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, inFinally } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** The ends of a stack whose top is its first entry. */
interface FrontEnds {
  readonly unshift: PlacedUse;
  readonly shift: PlacedUse;
}

/**
 * `stack.unshift(it)` where work begins and `stack.shift()` where it ends, with nothing put or taken at the other
 * end. A list of jobs of which the newest is done first is taken off by the same words: here what was put is taken
 * off where its work is over, or nobody wants what is taken while others look at the first.
 */
export function frontEndsOf({ puts, removes, writes, reads }: UsageProfile): FrontEnds | null {
  const [unshift, shift] = [puts[0], removes[0]];
  const isFront = puts.every(({ use }) => use.method === "unshift" && use.path.length === 0);
  const isTaken = removes.every(isTakenFromFront);
  if (!unshift || !shift || !isFront || !isTaken || writes.length > 0) return null;
  const isNested = removes.every((each) => inFinally(each) || isBehindOwn(each, puts));
  const isDropped = removes.every(({ use }) => (use.flags & VALUE_USED) === 0);
  return isNested || (isDropped && reads.some(isOfFirst)) ? { unshift, shift } : null;
}

/** `stack.shift()`, `stack.splice(0, 1)` */
function isTakenFromFront({ use: { method, path, key, value } }: PlacedUse): boolean {
  return path.length === 0 && (method === "shift" || (method === "splice" && key === "0" && value === null));
}

/** What a function takes off that it has put itself, when what it does in between is done. */
function isBehindOwn(shift: PlacedUse, puts: readonly PlacedUse[]): boolean {
  return puts.some((put) => frameKey(put) === frameKey(shift) && put.use.start < shift.use.start);
}

/** `stack[0]` */
function isOfFirst({ use: { path, key } }: PlacedUse): boolean {
  return path[0] === "*" ? key === "0" : path[0] === "0";
}

export const frontStack: Rule = (profile) => {
  const ends = profile.container === "array" ? frontEndsOf(profile) : null;
  if (ends === null) return null;
  const because = "it is a stack: what is put first in it where work begins is taken off where it ends";
  return classified(
    "error-context",
    "push-pop-stack",
    0.8,
    because,
    fact("push-pop", "taken off", ends.shift),
  );
};
