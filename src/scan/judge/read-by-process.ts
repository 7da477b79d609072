import { frameOf } from "../classify/usage-profile.ts";
import type { UsageProfile } from "../classify/usage-profile.ts";
import type { PlacedUse } from "../link/linked-variable.ts";

/**
 * `process.once("SIGTERM", () => Promise.all([...jobs].map(end)))`, where functions put jobs there: what listens to the
 * process runs outside of any scope, and does not see what a scope has put into a collection of its own.
 */
export function isReadByProcess({ state, puts }: UsageProfile): boolean {
  return puts.some((put) => !isOfProcess(put)) && state.uses.some(isOfProcess);
}

function isOfProcess(use: PlacedUse): boolean {
  return frameOf(use)?.isOfProcess === true;
}
