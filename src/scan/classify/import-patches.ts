import type { LinkedProject } from "../link/link-project.ts";
import { nearest } from "../link/project-facts.ts";
import type { PackageFacts } from "../link/project-facts.ts";
import { defined, isDefinition } from "../summary/outside-uses.ts";
import { phaseOf } from "../summary/phase-of.ts";
import type { FileSummary, ImportSummary, OutsideUse, UseSummary } from "../summary/file-summary.ts";

/** What a file changes on imported modules and objects: `http.request = function …`, `driver.fetchAsString = […]`. */
export function importPatches(
  file: FileSummary,
  project: LinkedProject,
  packages: ReadonlyMap<string, PackageFacts>,
): OutsideUse[] {
  return file.imports.flatMap((record) => {
    const local = file.variables[record.variable];
    if (!local?.mayAssignPart || /^(node:)?process$/.test(record.source)) return [];
    const own = ownFunctions(file, record, project);
    const uses = local.uses.map((use) => (isDefinition(use) ? defined(use) : use));
    return uses
      .filter(
        (use) =>
          (own === null ? isForeignChange(use, uses, file) : isOwnPatch(use, file, own)) ||
          (own !== null && isMethodOfOther(use) && isOtherPackage(file, record, project, packages)),
      )
      .map((use) => ({
        kind: use.value === "function" ? ("patch" as const) : ("setting" as const),
        root: local.name,
        name: changedName(use) as string,
        use,
      }));
  });
}

/**
 * Names of the functions that a module of the project exports or holds in the exported object; null for other
 * packages.
 */
function ownFunctions(
  file: FileSummary,
  { source, imported }: ImportSummary,
  project: LinkedProject,
): ReadonlySet<string> | null {
  const path = project.exportTable.resolve(file.path, source);
  if (path === null) return null;
  const target = project.exportTable.find(path, imported === "*" ? "=" : imported);
  if (target) return new Set(target.path.length === 0 ? target.variable.methods : []);
  return new Set(imported === "*" ? project.exportTable.namesOf(path) : []);
}

/** A function of the project that another module replaces; a hook that its owner leaves open is the owner's state. */
function isOwnPatch(use: UseSummary, file: FileSummary, own: ReadonlySet<string>): boolean {
  if (use.action !== "write" || use.value !== "function" || use.via === "param" || !isRunPhase(use, file))
    return false;
  const name = changedName(use);
  return name !== null && (use.path.includes("prototype") || own.has(name));
}

/** `Base.prototype.render = function …`: at load as well it changes what another package's class does. */
function isMethodOfOther({ action, value, path, via }: UseSummary): boolean {
  return (
    action === "write" && value === "function" && via === null && path.length === 2 && path[0] === "prototype"
  );
}

function isOtherPackage(
  file: FileSummary,
  { source }: ImportSummary,
  { exportTable }: LinkedProject,
  packages: ReadonlyMap<string, PackageFacts>,
): boolean {
  const path = exportTable.resolve(file.path, source);
  return path !== null && nearest(packages, path) !== nearest(packages, file.path);
}

/** At load, adding a function to an object is how an API is built; replacing one that is read before is a patch. */
function isForeignChange(use: UseSummary, all: readonly UseSummary[], file: FileSummary): boolean {
  if (use.action !== "write" || use.via === "param" || changedName(use) === null) return false;
  const isPatch = use.value === "function";
  if (isRunPhase(use, file)) return isPatch || use.via === null;
  const key = use.path.join(".");
  return (
    isPatch &&
    all.some((other) => other.action !== "write" && other.start < use.start && pathOf(other).startsWith(key))
  );
}

function isRunPhase(use: UseSummary, file: FileSummary): boolean {
  return phaseOf(file, use.during) === "run";
}

/**
 * The one property that is set, below the module, its default export, a prototype or what all its users set out from.
 */
function changedName({ path }: UseSummary): string | null {
  const steps = path.filter((step) => step !== "default" && step !== "prototype");
  // `Mocha.Runner.prototype.uncaught = …`, `inquirer.prompts[type].prototype.render = …`
  if (path.at(-2) === "prototype") return path.at(-1) as string;
  if (steps.length === 2 && steps[1] === "*" && steps[0] === LOADERS) return LOADERS;
  if (steps.includes("*")) return null;
  const isShared = steps.length > 1 && (DEFAULTS.test(steps[0] as string) || isStatic(steps));
  return steps.length === 1 || isShared ? (steps.at(-1) as string) : null;
}

/** What loads files of each kind: `Module._extensions[kind] = compiled` goes by the table where the kind varies. */
const LOADERS = "_extensions";

/**
 * `axios.defaults.timeout = 5000`, `http.globalAgent.maxSockets = 50`, `cluster.settings.execArgv = […]`,
 * `Module._extensions[".ts"] = load`
 */
const DEFAULTS = /^(defaults|defaultOptions|globalOptions|globalAgent|config|settings|_extensions)$/;

/** `THREE.Texture.DEFAULT_ANISOTROPY = 8`: a static of a class that the package hands out. */
function isStatic(steps: readonly string[]): boolean {
  return steps.length === 2 && /^[A-Z]\w*[a-z]/.test(steps[0] as string);
}

function pathOf({ path, method }: UseSummary): string {
  return [...path, ...(method === null ? [] : [method])].join(".");
}
