import type { LinkedProject } from "../link/link-project.ts";
import type { LinkedVariable, PlacedUse } from "../link/linked-variable.ts";
import { isCallAtLoad, isMention } from "../link/load-call.ts";
import { IN_LOOP } from "../scopes/reference.ts";

/**
 * Whether a local of an exported function is there once a process: the project's one mention of the function is a call
 * as a module loads. What is exported anew has callers that the scan does not see.
 */
export function isMadeOnce({ file, variable }: LinkedVariable, project: LinkedProject): boolean {
  if (variable.maker === null) return true;
  const maker = file.variables.find(({ frame }) => frame === variable.maker);
  const linked = maker && project.linkedOf(file, maker);
  if (!linked) return false;
  if (linked.isReexported) return false;
  // A public function has callers that the scan does not see either.
  if (project.isPublic(file, maker)) return false;
  const [first, ...others] = linked.uses.filter(isMention);
  return first !== undefined && others.length === 0 && isCallAtLoad(first) && !isInLoop(first);
}

function isInLoop({ use }: PlacedUse): boolean {
  return (use.flags & IN_LOOP) !== 0;
}
