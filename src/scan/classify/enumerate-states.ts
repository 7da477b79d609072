import type { LinkedVariable, PlacedUse } from "../link/linked-variable.ts";
import type { LinkedProject } from "../link/link-project.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import { keptByMade } from "./kept-by-made.ts";
import { isMadeOnce } from "./made-once.ts";
import { memoizedFunction } from "./memoized-function.ts";
import { memberStates } from "./member-states.ts";
import { propertiesByName } from "./properties-by-name.ts";
import { prototypeStates } from "./prototype-states.ts";
import type { State } from "./state.ts";
import { variableState } from "./variable-state.ts";

/** Every place that belongs to a file and that some code of the project changes after its module has loaded. */
export function enumerateStates(file: FileSummary, project: LinkedProject): State[] {
  const states: State[] = [];
  for (const linked of project.linkedIn(file)) {
    const { role, isFacade } = linked.variable;
    if (isFacade || role === "import" || isLeftToTests(linked) || !isMadeOnce(linked, project)) continue;
    if (role === "let" || role === "var" || role === "const") {
      states.push(...keptByFunction(linked, project));
    }
    if (role === "namespace") continue;
    // Asked for by two, and put together anew each time.
    let all: readonly PlacedUse[] | null = null;
    const uses = (): readonly PlacedUse[] => (all ??= linked.uses);
    states.push(
      ...memberStates(linked, project, uses),
      ...propertiesByName(linked, uses),
      ...prototypeStates(linked, uses),
    );
  }
  return states;
}

/** What the project's own code is seen to keep goes before what a package of that name is known for. */
function keptByFunction(linked: LinkedVariable, project: LinkedProject): readonly State[] {
  const made = keptByMade(linked, project);
  if (made.length > 0) return made;
  const kept = memoizedFunction(linked, project);
  return kept.length > 0 ? kept : variableState(linked, project);
}

/**
 * A state of a test file is no finding; only a property that other code puts on what the file declares would be one,
 * where that code mentions it. What functions do that it is handed to counts as such a mention, except for classes.
 */
function isLeftToTests(linked: LinkedVariable): boolean {
  if (linked.file.testMark === null) return false;
  return !linked.isImported || (linked.variable.role === "class" && linked.isImportedByTestsOnly);
}
