import type { UsageProfile } from "../classify/usage-profile.ts";
import type { PlacedUse } from "../link/linked-variable.ts";

/**
 * `const rows = store.rows` as the module loads, of what functions go on to change: the name holds the part that was
 * there then, and a scope whose store is its own has another. What is only replaced there was a copy from then on.
 */
export function partHeld({ state: { uses }, changes }: UsageProfile): PlacedUse | null {
  const isHeld = (bound: PlacedUse): boolean =>
    isBoundAtLoad(bound) &&
    uses.some((each) => isByItsName(each, bound)) &&
    changes.some((change) => isInside(change, bound));
  return uses.find(isHeld) ?? null;
}

function isBoundAtLoad({ use: { action, path }, phase }: PlacedUse): boolean {
  return action === "bind" && path.length > 0 && phase === "load";
}

function isByItsName({ file, originFile = file, use, phase }: PlacedUse, bound: PlacedUse): boolean {
  return (
    phase !== "load" && originFile === bound.file && use.via === "alias" && use.origin === bound.use.start
  );
}

/** Done to the part, or to what it holds, not to the place that it stands in. */
function isInside({ use: { action, path } }: PlacedUse, { use: { path: part } }: PlacedUse): boolean {
  const isBelow = part.every((step, at) => path[at] === step);
  return isBelow && (path.length > part.length || action === "call");
}
