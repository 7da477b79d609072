import type { PlacedUse } from "../link/linked-variable.ts";
import { IN_LOOP, LEAVES, VALUE_USED } from "../scopes/reference.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { isClockReading } from "./clock-reading.ts";
import { endsAThing } from "./ends-a-thing.ts";
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
 * `if (node) node.href = stamped(name); else nodes.set(id, make(name))`, `if (!byId[id]) byId[id] = make(type); else
 * byId[id].update(type)`, `else Object.assign(byId[id], given)`: the one that is there is given what is new, since it
 * is there to stay. A time that is noted says when an answer was asked for last.
 */
export function isRenewedInstead(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return uses.some(
    (other) =>
      frameKey(other) === frameKey(put) &&
      other.use.branch !== 0 &&
      (other.use.flags & LEAVES) === 0 &&
      (isUpdated(other.use) ||
        (other.use.branch !== put.use.branch && takesOver(other.use)) ||
        (other.use.branch < put.use.branch && isGivenNew(other))),
  );
}

/**
 * `open.get(key)?.close(); …; open.set(key, show())`: the one that is there is ended, whatever it is like, and
 * another takes its place.
 */
export function isEndedBefore(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return uses.some(
    (other) =>
      frameKey(other) === frameKey(put) &&
      other.use.start < put.use.start &&
      other.use.via === null &&
      other.use.action === "call" &&
      endsAThing(other.use.method),
  );
}

function isUpdated({ method }: UseSummary): boolean {
  return /^(update|refresh|reload|renew)$/.test(method ?? "");
}

/** `Object.assign(entry, given)` */
export function takesOver({ pass, path }: UseSummary): boolean {
  if (pass?.index !== 0 || path.join() !== "*") return false;
  return /^Object\.assign$/.test([pass.callee, ...pass.calleePath].join("."));
}

function isGivenNew(placed: PlacedUse): boolean {
  const { action, value } = placed.use;
  return action === "write" && /^(call|param|id):/.test(value ?? "") && !isClockReading(placed);
}

/**
 * `if (order === "open") { rooms[name] = new Room(name); return }`: the branch in which it is put leaves the function
 * and does nothing with what it has put, so that it is there for later orders.
 */
export function isLeftThere(put: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const { flags, value, branch, start } = put.use;
  if ((flags & LEAVES) === 0 || (flags & VALUE_USED) !== 0 || !/^new:/.test(value ?? "")) return false;
  return !uses.some(
    (other) => frameKey(other) === frameKey(put) && other.use.branch === branch && other.use.start > start,
  );
}
