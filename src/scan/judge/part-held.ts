import type { UsageProfile } from "../classify/usage-profile.ts";
import type { PlacedUse } from "../link/linked-variable.ts";

/**
 * `const rows = store.rows`, `const { rows } = store`, `const all = store` as the module loads, of what functions go on
 * to change: the name holds what was there then, and a scope whose store is its own has another. What is only replaced
 * there was a copy from then on; a list or a map is one and the same by whatever name.
 */
export function partHeld({ state: { uses }, changes, container }: UsageProfile): PlacedUse | null {
  const isHeld = (bound: PlacedUse): boolean =>
    isBoundAtLoad(bound) &&
    (bound.use.path.length > 0 || container === "object") &&
    uses.some((each) => isByItsName(each, bound)) &&
    changes.some((change) => isInside(change, bound));
  return uses.find(isHeld) ?? null;
}

function isBoundAtLoad({ use: { action }, phase }: PlacedUse): boolean {
  return action === "bind" && phase === "load";
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
