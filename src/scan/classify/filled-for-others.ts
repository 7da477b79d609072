import type { UseSummary } from "../summary/file-summary.ts";
import type { UsageProfile } from "./usage-profile.ts";
import { framesOf } from "./usage-profile.ts";

/**
 * `told.rect = box; place(told, label)`, of `const told = {}`: one function, which waits for nothing, gives the object
 * what it is to hold and hands it to others, who do not keep it. It begins with nothing, and stands at the module to
 * save each call an object of its own.
 */
export function isFilledForOthers({ state }: UsageProfile): boolean {
  if (state.initial !== "empty-object") return false;
  const own = state.uses.filter(({ use }) => use.via === null);
  const [first] = own;
  if (!first || framesOf(own).size > 1 || state.file.frames[first.use.frame]?.awaits !== false) return false;
  const given = own.map(({ use }) => use).filter(isField);
  const others = state.uses.map(({ use }) => use).filter((use) => use.via !== null);
  return (
    own.some(({ use }) => isHanded(use)) &&
    own.every(({ use }) => isField(use) || isGivenBefore(use, given)) &&
    !others.some(isKept)
  );
}

function isField({ action, path }: UseSummary): boolean {
  return action === "write" && path.length === 1 && path[0] !== "*";
}

function isHanded({ action, path }: UseSummary): boolean {
  return action === "pass" && path.length === 0;
}

/** On every way to where it is handed on, or a field of it is asked for. */
function isGivenBefore(use: UseSummary, given: readonly UseSummary[]): boolean {
  const isLent = isHanded(use) || (use.path.length > 0 && !/^(write|update|delete)$/.test(use.action));
  return isLent && given.some(({ end, branch }) => end <= use.start && [0, use.branch].includes(branch));
}

/** The whole of it, by whoever it is handed to. */
function isKept({ action, path, pass }: UseSummary): boolean {
  const isPut = action === "pass" && /^(push|unshift|add|set)$/.test(pass?.calleePath.at(-1) ?? "");
  return path.length === 0 && (isPut || /^(store|return)$/.test(action));
}
