import type { LinkedProject } from "../link/link-project.ts";
import type { LinkedVariable, PlacedUse } from "../link/linked-variable.ts";
import { IN_LOOP } from "../scopes/reference.ts";

/**
 * Whether a local of an exported function is there once a process: the project's one mention of the function is a call
 * as a module loads. What is exported anew has callers that the scan does not see.
 */
export function isMadeOnce({ file, variable }: LinkedVariable, project: LinkedProject): boolean {
  if (variable.maker === null) return true;
  const maker = file.variables.find(({ frame }) => frame === variable.maker);
  const linked = maker && project.variables.get(maker);
  if (!linked) return false;
  if (linked.importers.some(({ kind }) => kind === "reexport")) return false;
  // A public function has callers that the scan does not see either.
  if (project.surface.has(maker)) return false;
  const [first, ...others] = linked.uses.filter(isMentioned);
  return first !== undefined && others.length === 0 && isCallAtLoad(first);
}

/** In production code, by its name: what is done with the result of its call is no mention of the function. */
function isMentioned({ file, use }: PlacedUse): boolean {
  return file.testMark === null && !/^(type|export)$/.test(use.action) && !use.path.includes("()");
}

function isCallAtLoad({ phase, use }: PlacedUse): boolean {
  const isCall = use.action === "call" && use.method === null && use.path.length === 0;
  return isCall && phase === "load" && (use.flags & IN_LOOP) === 0;
}
