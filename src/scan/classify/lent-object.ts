import type { UseSummary } from "../summary/file-summary.ts";
import type { UsageProfile } from "./usage-profile.ts";

/**
 * `length.value = original.length; Object.defineProperty(wrapped, "length", length)`: an object that a builtin is told
 * each time, and does not keep, after a field of it was given anew. It stands at the module to save each call an
 * object of its own.
 */
export function isLentObject({ state }: UsageProfile): boolean {
  const uses = state.member === null ? (state.linked?.variable.uses ?? []) : [];
  const given = uses.filter(isFieldGiven);
  const told = uses.filter((use) => !isFieldGiven(use));
  const { frames } = state.file;
  return (
    told.length > 0 &&
    told.every(
      (use) => isToldBuiltin(use) && frames[use.frame]?.awaits === false && isGivenBefore(use, given),
    )
  );
}

function isFieldGiven({ action, path }: UseSummary): boolean {
  return action === "write" && path.length > 0 && path[0] !== "*";
}

function isToldBuiltin({ action, path, pass }: UseSummary): boolean {
  if (action !== "pass" || path.length > 0 || pass === null) return false;
  return pass.index > 0 && TOLD.test([pass.callee, ...pass.calleePath].join("."));
}

const TOLD = /^((Object|Reflect)\.defineProperty|Object\.(assign|create))$/;

function isGivenBefore(told: UseSummary, given: readonly UseSummary[]): boolean {
  return given.some(
    ({ frame, end, branch }) =>
      frame === told.frame && end <= told.start && [0, told.branch].includes(branch),
  );
}
