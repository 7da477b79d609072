import type { PlacedUse } from "../link/linked-variable.ts";
import type { FileSummary, OutsideUse, UseSummary } from "../summary/file-summary.ts";
import { isOfEveryPage } from "../summary/outside-uses.ts";

/** Writes that all of the process sees: of a global, of a part of a builtin, or of somebody else's object. */
const PATCHES: ReadonlySet<OutsideUse["kind"]> = new Set(["global", "builtin", "patch"] as const);

/**
 * `patched = true; console.log = quiet;`: the function that raises a mark patches what the process shares, by itself
 * or by a function of the file that it calls. A scope that had such a mark of its own would patch a second time.
 */
export function isRaisedBesidePatch({ file, use }: PlacedUse): boolean {
  if (use.value !== "true") return false;
  const frames = new Set([use.frame, ...calledIn(file, use.frame)]);
  // `levels.forEach((level) => { console[level] = … })` does it as a part of the function around.
  return patchesOf(file).some(({ frame, during }) => frames.has(frame) || frames.has(during));
}

/** The longest ` = ` between two names that one statement gives a value. */
const CHAINED_WITHIN = 5;

/**
 * `patched = http.request = function …`, `http.request = patched = …`: what the slot holds is the patch itself, which
 * is there for all of the process, and which a scope of its own would put in place a second time.
 */
export function isGivenThePatch({ file, use }: PlacedUse): boolean {
  const isChained = (gap: number): boolean => gap > 0 && gap <= CHAINED_WITHIN;
  return (
    use.action === "write" &&
    use.path.length === 0 &&
    // A value is replaced there for its own sake; a function stands in for another one.
    use.value === "function" &&
    patchesOf(file).some(
      ({ frame, start, memberEnd }) =>
        frame === use.frame && (isChained(start - use.end) || isChained(use.start - memberEnd)),
    )
  );
}

/**
 * `process.chdir = function (path) { cwd = null; … }`: whoever calls the builtin writes it, by the function that
 * stands in for it. A scope that had its own would keep what was true before somebody else called it.
 */
export function isWrittenInPatch({ file, use }: PlacedUse): boolean {
  const builtins = file.outside.filter((each) => each.kind === "builtin" && each.use.value === "function");
  for (let frame = file.frames[use.frame]; frame; frame = file.frames[frame.parent]) {
    const { name, parent, isMethod } = frame;
    if (isMethod && builtins.some((each) => each.name === name && each.use.frame === parent)) return true;
  }
  return false;
}

function patchesOf(file: FileSummary): readonly UseSummary[] {
  const outside = file.outside.flatMap(({ kind, use }) => (PATCHES.has(kind) ? [use] : []));
  return [...outside, ...patchesOfImports(file)].filter(({ action }) => ASSIGNS.has(action));
}

/**
 * `http.request = function …`: parts of what is imported; and, whatever they are, those that are called as a builtin
 * is, as of the global object that a module hands out: `WINDOW.Request = Wrapped`.
 */
function patchesOfImports({ imports, variables }: FileSummary): readonly UseSummary[] {
  return imports.flatMap(({ variable }) => {
    const local = variables[variable];
    if (local?.mayAssignPart !== true) return [];
    return local.uses.filter(
      ({ path, value }) =>
        (path.length > 0 && value === "function") || (path.length === 1 && isOfEveryPage(path[0] as string)),
    );
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
