import { mutationOf } from "../classify/mutation.ts";
import type { Variable } from "../scopes/scope.ts";
import type { UseSummary } from "./file-summary.ts";
import { gatherUses } from "./gather-uses.ts";

const NOTHING: readonly never[] = Object.freeze([]);

/**
 * What a class's instances do to themselves that somebody can ask for. Most of what is done with `this` is to call what
 * its fields hold and to read them: more mentions than of all else.
 */
export function instanceUses({ instance }: Variable): readonly UseSummary[] {
  return instance === null ? NOTHING : gatherUses(instance).filter(isTelling);
}

function isTelling(use: UseSummary): boolean {
  const { path, action, method } = use;
  if (path.length === 0) return action === "call";
  return (
    path[0] === "constructor" ||
    mutationOf(use, "object", () => false) !== "none" ||
    // An entry that is asked for, perhaps to be made where there is none.
    method === "get" ||
    path[1] === "*"
  );
}
