import type { UsageProfile } from "./usage-profile.ts";

/**
 * `let isList = (value) => ((isList = Array.isArray), isList(value))`: a function that puts another, which is there
 * already, in its own place when it is first called, and that nobody else replaces. What it answers is the same before
 * and after; it does so to ask no more at each call.
 */
export function isBoundOnFirstCall({ state, writes }: UsageProfile): boolean {
  const frame = state.member === null ? (state.linked?.variable.frame ?? null) : null;
  return (
    frame !== null &&
    writes.length > 0 &&
    writes.every(({ use }) => use.frame === frame && IS_THERE.test(use.value ?? ""))
  );
}

/** What has a name already, or is bound to its object; a function that is made there may keep something. */
const IS_THERE = /^(?:id|member):|^call:.*\.bind$/;
