import type { LinkedProject } from "../link/link-project.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { globalName } from "../summary/outside-uses.ts";
import type { FileSummary, OutsideUse, VariableSummary } from "../summary/file-summary.ts";

/**
 * Writes on what a file's functions like `getGlobalThis()`, or its exported `root = globalThis`, hand out, by the paths of
 * the files that write.
 */
export function globalGetterUses(
  file: FileSummary,
  project: LinkedProject,
): ReadonlyMap<string, readonly OutsideUse[]> {
  const byFile = new Map<string, OutsideUse[]>();
  for (const linked of project.linkedIn(file)) {
    const isGetter = returnsGlobal(linked.file, linked.variable);
    if (!isGetter && !isGlobalAlias(linked.variable)) continue;
    for (const placed of linked.uses) {
      // Under its alias in the declaring file the global object is known already.
      if (!isGetter && !placed.isForeign) continue;
      const outside = outsideOf(placed, linked.variable.name, isGetter);
      if (outside) byFile.set(placed.file.path, [...(byFile.get(placed.file.path) ?? []), outside]);
    }
  }
  return byFile;
}

function outsideOf({ use }: PlacedUse, root: string, isGetter: boolean): OutsideUse | null {
  if (isGetter && use.path[0] !== "()") return null;
  const path = isGetter ? use.path.slice(1) : use.path;
  const first = path[0];
  const name = first === undefined ? null : globalName(first, use);
  if (name === null || name === "*") return null;
  return { kind: "global", root: isGetter ? `${root}()` : root, name, use: { ...use, path } };
}

function isGlobalAlias({ role, initial }: VariableSummary): boolean {
  return role === "const" && /^id:(globalThis|global|window|self)$/.test(initial);
}

function returnsGlobal(file: FileSummary, variable: VariableSummary): boolean {
  return variable.frame !== null && file.globalGetters.includes(variable.frame);
}

/** Whether an initialiser is a call of such a function: the binding is then the global object, no state of its own. */
export function isGlobalObject(initial: string, file: FileSummary, project: LinkedProject): boolean {
  const name = /^call:([\w$]+)$/.exec(initial)?.[1];
  const target = name ? project.exportTable.behind(file, name, null) : null;
  return target !== null && returnsGlobal(target.file, target.variable);
}
