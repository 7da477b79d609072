import { VALUE_USED } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { frameKey } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * `corner[0] = x; corner[1] = y; draw(corner)`, `corners[0].set(x, y)`: the places of a list go by number, and calls
 * write over several of them to go on with at once. It is kept to save an allocation; what it holds after the call is
 * nobody's.
 */
export function isWrittenByPlace({
  container,
  changes,
  reads,
  writes,
  puts,
  removes,
}: UsageProfile): boolean {
  if (container !== "array" || writes.length + puts.length + removes.length > 0) return false;
  const places = new Set(changes.map(({ use }) => use.path[0] ?? ""));
  if (places.size < 2 || ![...places].every((place) => /^\d+$/.test(place))) return false;
  const isUsedAtOnce = (change: PlacedUse): boolean =>
    (change.use.flags & VALUE_USED) !== 0 || reads.some((read) => frameKey(read) === frameKey(change));
  return changes.some(isUsedAtOnce);
}
