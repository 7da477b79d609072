import { IN_LOOP } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { frameKey } from "./usage-profile.ts";

/**
 * `for (let i = 0; i < n; i++) codes[at++] = i; codes[at - 1] = last`: all that is put into a list its loops put
 * there, and what stands below such a loop puts a place right that the loop has written.
 */
export function areWrittenByLoops(puts: readonly PlacedUse[]): boolean {
  const inLoop = puts.filter(isInLoop);
  const isPutRight = (put: PlacedUse): boolean =>
    put.use.action === "write" &&
    inLoop.some((other) => frameKey(other) === frameKey(put) && other.use.start < put.use.start);
  return puts.every((put) => isInLoop(put) || isPutRight(put));
}

function isInLoop({ use }: PlacedUse): boolean {
  return use.path[0] === "*" && (use.flags & IN_LOOP) !== 0;
}
