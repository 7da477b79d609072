import type { UsageProfile } from "./usage-profile.ts";

/**
 * `let isList = (value) => ((isList = Array.isArray), isList(value))`: a function that puts another in its own place
 * when it is first called, and that nobody else replaces. What it answers is the same before and after; it does so to
 * ask no more at each call.
 */
export function isBoundOnFirstCall({ state, writes }: UsageProfile): boolean {
  const frame = state.linked?.variable.frame ?? null;
  return frame !== null && writes.length > 0 && writes.every(({ use }) => use.frame === frame);
}
