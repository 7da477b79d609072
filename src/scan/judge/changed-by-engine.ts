import type { UsageProfile } from "../classify/usage-profile.ts";
import type { PlacedUse } from "../link/linked-variable.ts";

/**
 * `createHook({ init(id, type, trigger, resource) { open.set(id, resource) }, destroy(id) { open.delete(id) } })`: the
 * engine runs that for each timer and promise there is, in the scope of whatever begins it. A table of that scope would
 * hold a part of what is open, and an error thrown there ends the process.
 */
export function isChangedByEngine({ changes }: UsageProfile): boolean {
  return changes.some(isInWorkHook);
}

/** In such a hook, or in a callback that stands in it. */
function isInWorkHook({ file: { frames }, use }: PlacedUse): boolean {
  for (let at = use.frame; at > 0; at = frames[at]?.parent ?? 0)
    if (frames[at]?.isOfWork === true) return true;
  return false;
}
