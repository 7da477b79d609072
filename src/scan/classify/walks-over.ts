import type { PlacedUse } from "../link/linked-variable.ts";
import { frameKey } from "./usage-profile.ts";

/**
 * Whether the function of a mention walks over all entries: `for (const [key, entry] of kept) if (entry.until < now)
 * kept.delete(key)`.
 */
export function isFoundByWalk(mention: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const at = frameKey(mention);
  return uses.some((other) => frameKey(other) === at && isWalk(other));
}

/** `for (const part of parts) …`, `parts.forEach(send)`, `parts.values()`, from end to end; not of an entry's own. */
export function isWalk({ use: { action, method, path } }: PlacedUse): boolean {
  if (path.length > 0) return false;
  return action === "iterate" || (action === "call" && /^(keys|entries|values|forEach)$/.test(method ?? ""));
}
