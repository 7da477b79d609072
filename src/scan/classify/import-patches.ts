import type { LinkedProject } from "../link/link-project.ts";
import { defined, isDefinition } from "../summary/outside-uses.ts";
import type { FileSummary, OutsideUse, UseSummary } from "../summary/file-summary.ts";

/** Functions of imported modules and objects that a file replaces: `http.request = function …`. */
export function importPatches(file: FileSummary, project: LinkedProject): OutsideUse[] {
  return file.imports.flatMap((record) => {
    const local = file.variables[record.variable];
    if (!local) return [];
    const isOwn = project.exportTable.resolve(file.path, record.source) !== null;
    const uses = local.uses.map((use) => (isDefinition(use) ? defined(use) : use));
    return uses
      .filter((use) => isPatch(use, uses, file, isOwn))
      .map((use) => ({
        kind: "patch" as const,
        root: local.name,
        name: use.path.at(-1) as string,
        use,
      }));
  });
}

/** At load, adding a function to an object is how an API is built; replacing one that is read before is a patch. */
function isPatch(use: UseSummary, all: readonly UseSummary[], file: FileSummary, isOwn: boolean): boolean {
  if (use.action !== "write" || use.value !== "function" || use.via === "param") return false;
  const steps = use.path.filter((step) => step !== "default" && step !== "prototype");
  if (steps.length !== 1 || steps[0] === "*" || steps[0] === "()") return false;
  if (file.frames[use.during]?.phase === "run") return true;
  const key = use.path.join(".");
  return (
    !isOwn &&
    all.some((other) => other.action !== "write" && other.start < use.start && pathOf(other).startsWith(key))
  );
}

function pathOf({ path, method }: UseSummary): string {
  return [...path, ...(method === null ? [] : [method])].join(".");
}
