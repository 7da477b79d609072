import type { PlacedUse } from "../link/linked-variable.ts";
import { IN_LOOP, LEAVES, VALUE_USED } from "../scopes/reference.ts";
import { frameKey } from "./usage-profile.ts";

/** `if (known[key]) return known[key]; for (const name of names) if (fits(name)) { known[key] = name; return name }` */
export function isFoundInLoop(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const { flags, value } = put.use;
  const isFound = (flags & IN_LOOP) !== 0 && (flags & LEAVES) !== 0 && /^(member|id):/.test(value ?? "");
  return isFound && uses.some((other) => frameKey(other) === frameKey(put) && isAnsweredBefore(other, put));
}

function isAnsweredBefore({ use }: PlacedUse, { use: put }: PlacedUse): boolean {
  return (
    use.action === "return" && use.start < put.start && use.key === put.key && (use.flags & IN_LOOP) === 0
  );
}

/**
 * `if (order === "open") { rooms[name] = new Room(name); return }`: the branch in which it is put leaves the function and does nothing
 * with what it has put, so that it is there for later orders.
 */
export function isLeftThere(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const { flags, value, branch, start } = put.use;
  if ((flags & LEAVES) === 0 || (flags & VALUE_USED) !== 0 || !/^new:/.test(value ?? "")) return false;
  return !uses.some(
    (other) => frameKey(other) === frameKey(put) && other.use.branch === branch && other.use.start > start,
  );
}
