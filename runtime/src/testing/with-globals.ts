import { assignGlobal, globalPlace, restoreGlobal } from "./global-place.ts";
import { restoring } from "./restoring.ts";

/** Properties of the global object to set, or to take away with undefined; `"console.log"` is one of what is there. */
export type GlobalChanges = Readonly<Record<string, unknown>>;

/**
 * Runs `fn` with these globals and puts the former ones back, as they were defined, when it has ended, or failed.
 * Globals belong to the whole process: do not use it in tests that run at the same time.
 * @example
 * await withGlobals({ fetch: async () => new Response("ok") }, async () => { … });
 */
export function withGlobals<R>(changes: GlobalChanges, fn: () => R): R {
  const before = Object.entries(changes).map(([path, value]) => ({
    place: globalPlace(path, "withGlobals"),
    value,
  }));
  return restoring(
    () => {
      for (const { place, value } of before) assignGlobal(place, value);
      return fn();
    },
    () => {
      for (const { place } of before) restoreGlobal(place);
    },
  );
}
