import { assignGlobal, globalPlace, restoreGlobal } from "./global-place.ts";
import type { GlobalPlace } from "./global-place.ts";
import { sharedTable } from "./shared-table.ts";

/**
 * Sets a global in a hook, or takes it away with undefined, until `unstubGlobal` puts back what was there before the
 * first of such calls, as it was defined; `"console.log"` is one of what is there.
 * @example
 * beforeEach(() => stubGlobal("fetch", fakeFetch));
 * afterEach(() => unstubGlobal("fetch"));
 */
export function stubGlobal(path: string, value: unknown): void {
  const former = formerPlaces();
  const place = globalPlace(path, "stubGlobal");
  if (!former.has(path)) former.set(path, place);
  assignGlobal(place, value);
}

/**
 * Puts these globals back as they were before `stubGlobal` first set them; does nothing for one that it has not set.
 */
export function unstubGlobal(...paths: readonly string[]): void {
  const former = formerPlaces();
  for (const path of paths) {
    const place = former.get(path);
    if (place) restoreGlobal(place);
    former.delete(path);
  }
}

function formerPlaces(): Map<string, GlobalPlace> {
  return sharedTable("stubbed globals");
}
