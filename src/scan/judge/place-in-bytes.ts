import { isBytes } from "../classify/container.ts";
import type { UsageProfile } from "../classify/usage-profile.ts";
import { VALUE_USED } from "../scopes/reference.ts";
import type { UseSummary, VariableSummary } from "../summary/file-summary.ts";

/**
 * `pool[at++]`, `pool.slice(at, (at += 16))`, where `pool` is bytes that stay where they are, or are made anew where
 * the place begins anew: the place, and bytes that are replaced, are nothing without each other. Of a place of its
 * own a scope would be given the same bytes again.
 */
export function isPlaceInBytes({ state }: UsageProfile): boolean {
  const own = state.member === null ? state.linked?.variable : undefined;
  if (!own?.mayAssign) return false;
  const isPlace = own.uses.some(isStep);
  const isPool = !isBytes(own.initial) && own.uses.some(isWrittenInBranch);
  return state.file.variables.some(
    (other) =>
      other !== own &&
      ((isPlace && isPlaceIn(own, other)) || (isPool && isPlaceIn(other, own)) || isTurnIn(own, other)),
  );
}

/**
 * `if (turn === 0) fill(pool); turn = (turn + 1) % SIZE; const at = turn * 8; return pool[at]`: how much has been
 * handed out of bytes that are filled anew by the function that counts, and asks for them.
 */
function isTurnIn(own: VariableSummary, pool: VariableSummary): boolean {
  if (!own.goesOnFromItself || !isBytes(pool.initial)) return false;
  const counted = own.uses.filter(({ action, path }) => action === "write" && path.length === 0);
  return counted.some(({ frame }) => {
    const beside = pool.uses.filter((use) => use.frame === frame);
    const isFilled = ({ action, path, branch }: UseSummary): boolean =>
      action === "pass" && path.length === 0 && branch !== 0;
    return beside.some(isFilled) && beside.some(({ path }) => path[0] === "*");
  });
}

function isPlaceIn(place: VariableSummary, pool: VariableSummary): boolean {
  if (!place.mayAssign || !(isBytes(pool.initial) || pool.mayAssign)) return false;
  const steps = place.uses.filter(isStep);
  if (steps.length === 0) return false;
  const isStepInBrackets = ({ path, start, memberEnd }: UseSummary): boolean =>
    path[0] === "*" && steps.some((step) => step.start > start && step.end < memberEnd);
  if (isBytes(pool.initial)) return pool.uses.some(isStepInBrackets) || isAskedAt(place, pool);
  return isBegunWith(place, pool) && isAskedAt(place, pool);
}

function isStep({ action, path, value, flags }: UseSummary): boolean {
  if (action !== "update" || path.length > 0) return false;
  return value?.startsWith("+=") === true || (value === "++" && (flags & VALUE_USED) !== 0);
}

/** `pool.subarray(at, at + n)`, `slice.call(pool, at, (at += n))` */
function isAskedAt(place: VariableSummary, pool: VariableSummary): boolean {
  const handed = pool.uses.filter(({ action, path }) => action === "pass" && path.length === 0);
  return place.uses.some(({ pass, path, frame }) => {
    if (pass === null || path.length > 0) return false;
    if (pass.callee === pool.name) return pass.calleePath.length === 1;
    return handed.some(
      (use) =>
        use.frame === frame &&
        use.pass?.callee === pass.callee &&
        use.pass.calleePath.join() === pass.calleePath.join(),
    );
  });
}

/** `if (at > SIZE) { at = 0; pool = fill(SIZE) }` */
function isBegunWith(place: VariableSummary, pool: VariableSummary): boolean {
  const begins = place.uses.filter(isWrittenInBranch);
  return pool.uses.some((use) => isWrittenInBranch(use) && begins.some((begin) => begin.frame === use.frame));
}

function isWrittenInBranch({ action, path, branch }: UseSummary): boolean {
  return action === "write" && path.length === 0 && branch !== 0;
}
