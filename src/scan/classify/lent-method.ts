import type { PlacedUse } from "../link/linked-variable.ts";
import { methodOf } from "./own-receiver.ts";

/**
 * `Emitter.init = function () { this.listeners = {} }`, which is asked for by `Emitter.init.call(this)` and never
 * runs on `Emitter` itself: what it changes is the object that it is lent to.
 */
export function withoutLent(uses: readonly PlacedUse[]): readonly PlacedUse[] {
  const lent = lentMethods(uses);
  if (lent.size === 0) return uses;
  return uses.filter((each) => each.use.via !== "this" || !lent.has(methodOf(each)));
}

/** Names of those that are run on another object only. */
function lentMethods(uses: readonly PlacedUse[]): ReadonlySet<string> {
  const lent = uses.filter(
    ({ use: { action, path, via } }) => action === "read" && path.length === 1 && via === null,
  );
  const names = new Set(lent.map(({ use }) => use.path[0] as string));
  for (const { use } of uses)
    if (use.action === "call" && use.path.length === 0) names.delete(use.method ?? "");
  return names;
}
