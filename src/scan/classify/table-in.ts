import type { PlacedUse } from "../link/linked-variable.ts";
import { isRunPhase } from "./state.ts";
import { isGet, isPut, isRemove } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** What is done with the table in a field of an object, for the rules that tell tables apart. */
export function tableIn({ state, changes, ...rest }: UsageProfile, field: string): UsageProfile {
  const inField = state.uses.filter(({ use }) => use.path[0] === field);
  const below = new Map(inField.map((each) => [each, belowField(each)]));
  const uses = [...below.values()];
  const run = uses.filter(isRunPhase);
  return {
    ...rest,
    state: { ...state, uses },
    puts: run.filter(isPut),
    gets: run.filter(isGet),
    removes: run.filter(isRemove),
    changes: changes.flatMap((change) => below.get(change) ?? []),
  };
}

function belowField(placed: PlacedUse): PlacedUse {
  return { ...placed, use: { ...placed.use, path: placed.use.path.slice(1) } };
}
