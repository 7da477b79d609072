import type { PlacedUse } from "../link/linked-variable.ts";
import type { FileSummary, OutsideUse, UseSummary } from "../summary/file-summary.ts";

/** Writes that all of the process sees: of a global, of a part of a builtin, or of somebody else's object. */
const PATCHES: ReadonlySet<OutsideUse["kind"]> = new Set(["global", "builtin", "patch"] as const);

/**
 * `patched = true; console.log = quiet;`: the function that raises a mark patches what the process shares, by itself or by a
 * function of the file that it calls. A scope that had such a mark of its own would patch a second time.
 */
export function isRaisedBesidePatch({ file, use }: PlacedUse): boolean {
  if (use.value !== "true") return false;
  const frames = new Set([use.frame, ...calledIn(file, use.frame)]);
  const patches = [
    ...file.outside.flatMap((outside) => (PATCHES.has(outside.kind) ? [outside.use] : [])),
    ...patchesOfPackages(file),
  ];
  return patches.some(({ action, frame }) => ASSIGNS.has(action) && frames.has(frame));
}

/** `http.request = function …`: parts of what comes from another package. */
function patchesOfPackages({ imports, variables }: FileSummary): readonly UseSummary[] {
  const packages = imports.filter(({ source }) => !source.startsWith("."));
  return packages.flatMap(({ variable }) => {
    const local = variables[variable];
    if (local?.mayAssignPart !== true) return [];
    return local.uses.filter(({ path, value }) => path.length > 0 && value === "function");
  });
}

const ASSIGNS: ReadonlySet<string> = new Set(["write", "update"]);

/** Functions of the file that one of them calls by their names. */
function calledIn(file: FileSummary, frame: number): readonly number[] {
  return file.variables.flatMap((variable) => {
    const isCalled =
      variable.frame !== null &&
      variable.uses.some((use) => use.action === "call" && use.path.length === 0 && use.frame === frame);
    return isCalled ? [variable.frame as number] : [];
  });
}
