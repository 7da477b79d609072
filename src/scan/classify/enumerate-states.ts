import type { LinkedProject } from "../link/link-project.ts";
import { keptByMade } from "./kept-by-made.ts";
import { isMadeOnce } from "./made-once.ts";
import { memoizedFunction } from "./memoized-function.ts";
import { memberStates } from "./member-states.ts";
import { prototypeStates } from "./prototype-states.ts";
import type { State } from "./state.ts";
import { variableState } from "./variable-state.ts";

/** Every place of the project that some code changes after its module has loaded. */
export function enumerateStates(project: LinkedProject): State[] {
  const states: State[] = [];
  for (const linked of project.variables.values()) {
    const { role, isFacade } = linked.variable;
    if (isFacade || role === "import" || !isMadeOnce(linked, project)) continue;
    if (role === "let" || role === "var" || role === "const") {
      const kept = [...memoizedFunction(linked, project), ...keptByMade(linked, project)];
      states.push(...(kept.length > 0 ? kept : variableState(linked, project)));
    }
    if (role !== "namespace") states.push(...memberStates(linked, project), ...prototypeStates(linked));
  }
  return states;
}
