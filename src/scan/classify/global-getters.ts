import type { LinkedProject, PlacedUse } from "../link/link-project.ts";
import type { FileSummary, OutsideUse, VariableSummary } from "../summary/file-summary.ts";

/** Writes on what a function like `getGlobalThis()` hands out, by the file they stand in. */
export function globalGetterUses(project: LinkedProject): ReadonlyMap<FileSummary, readonly OutsideUse[]> {
  const byFile = new Map<FileSummary, OutsideUse[]>();
  for (const linked of project.variables.values()) {
    if (!returnsGlobal(linked.file, linked.variable)) continue;
    for (const placed of linked.uses) {
      const outside = outsideOf(placed, linked.variable.name);
      if (outside) byFile.set(placed.file, [...(byFile.get(placed.file) ?? []), outside]);
    }
  }
  return byFile;
}

function outsideOf({ use }: PlacedUse, root: string): OutsideUse | null {
  const [call, name] = use.path;
  if (call !== "()" || !name || name === "*") return null;
  return { kind: "global", root: `${root}()`, name, use: { ...use, path: use.path.slice(1) } };
}

function returnsGlobal(file: FileSummary, variable: VariableSummary): boolean {
  return variable.frame !== null && file.frames[variable.frame]?.returnsGlobal === true;
}

/** Whether an initialiser is a call of such a function: the binding is then the global object, no state of its own. */
export function isGlobalObject(initial: string, file: FileSummary, project: LinkedProject): boolean {
  const name = /^call:([\w$]+)$/.exec(initial)?.[1];
  const target = name ? project.exportTable.behind(file, name, null) : null;
  return target !== null && returnsGlobal(target.file, target.variable);
}
