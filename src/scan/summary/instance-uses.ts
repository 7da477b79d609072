import type { Variable } from "../scopes/scope.ts";
import { CHANGES, isChangedByBuiltin } from "./changing-methods.ts";
import type { UseSummary } from "./file-summary.ts";
import { gatherUses } from "./gather-uses.ts";
import { fieldsOfOthers, isOfOther } from "./handed-to-instance.ts";

const NOTHING: readonly never[] = Object.freeze([]);

/**
 * What a class's instances do to themselves that somebody can ask for. Most of what is done with `this` is to call what
 * its fields hold and to read them: more mentions than of all else.
 */
export function instanceUses({ instance }: Variable): readonly UseSummary[] {
  if (instance === null) return NOTHING;
  const uses = gatherUses(instance);
  const others = fieldsOfOthers(uses);
  return uses.filter((use) => isTelling(use) && !isOfOther(use, others));
}

function isTelling({ path, action, method, pass }: UseSummary): boolean {
  if (path.length === 0) return action === "call";
  // An entry that is asked for is perhaps made where there is none.
  if (path[0] === "constructor" || path[1] === "*" || method === "get") return true;
  if (action === "call") return method !== null && CHANGES.has(method);
  return CHANGING.has(action) || isChangedByBuiltin({ pass });
}

const CHANGING: ReadonlySet<string> = new Set(["write", "update", "delete"]);
