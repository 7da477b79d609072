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

export function isWalk({ use: { action, method } }: PlacedUse): boolean {
  return action === "iterate" || /^(keys|entries|values|forEach)$/.test(method ?? "");
}
