import type { UsageProfile } from "../classify/usage-profile.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { isTheExports } from "../scopes/value-shape.ts";

/** `if (isModule) api = exports`: what it is from then on. */
export function isGivenExports({ use }: PlacedUse): boolean {
  return use.action === "write" && use.path.length === 0 && isTheExports(use.value ?? "");
}

/**
 * `module.exports = jobs`, of which nothing else is made: who requires the module has it by that, and by nothing that
 * is not seen. A dictionary is asked by other words with its facade, a list by its place.
 */
export function isSoleExport({ container }: UsageProfile, placed: PlacedUse): boolean {
  return isAskedAlike(container) && placed.file.exports.length === 1 && isInWholeExport(placed);
}

/** Its facade has the same methods. */
function isAskedAlike(container: UsageProfile["container"]): boolean {
  return container === "map" || container === "set" || container === "weak";
}

/** `module.exports = jobs` */
export function isInWholeExport({ file, use }: PlacedUse): boolean {
  return file.exports.some(
    ({ exported, start, end }) => exported === "=" && start === use.start && end === use.end,
  );
}

/** `const jobs = (module.exports = [])`: its module hands it out before anything mentions it. */
export function isMadeAsWholeExport({ state, container }: UsageProfile): boolean {
  const { file, linked, member } = state;
  if (member !== null || linked === null) return false;
  if (isAskedAlike(container) && file.exports.length === 1) return false;
  const { name, uses } = linked.variable;
  const isMention = (at: number): boolean => uses.some(({ start }) => start === at);
  return file.exports.some(
    ({ exported, local, start }) => exported === "=" && local === name && !isMention(start),
  );
}

/**
 * `module.exports = lib.Failure`, where later nothing but `lib.Failure[name] = …` changes: that is what the module
 * hands out, and what lies around it stays as it was made.
 */
export function partInWholeExport({ state, changes }: UsageProfile): PlacedUse | null {
  const isAround = (path: readonly string[]): boolean =>
    path.length > 0 &&
    changes.every(
      ({ use }) => use.path.length > path.length && path.every((step, at) => step === use.path[at]),
    );
  return (
    state.uses.find(
      ({ use }) => use.action === "store" && use.value === "module.exports" && isAround(use.path),
    ) ?? null
  );
}
