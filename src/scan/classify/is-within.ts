import type { PlacedUse } from "../link/linked-variable.ts";

/** In the same function, or in one nested in it: a callback that clears what its function set. */
export function isWithin(inner: PlacedUse, outer: PlacedUse): boolean {
  if (inner.file !== outer.file) return false;
  for (let at = inner.use.frame; at >= 0; at = inner.file.frames[at]?.parent ?? -1)
    if (at === outer.use.frame) return true;
  return false;
}
