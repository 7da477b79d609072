import type { LinkedProject } from "../link/link-project.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { globalName } from "../summary/outside-uses.ts";
import { phaseOf } from "../summary/phase-of.ts";
import type { FileSummary, OutsideUse, UseSummary, VariableSummary } from "../summary/file-summary.ts";

/**
 * Writes on what a file's functions like `getGlobalThis()`, or its exported `root = globalThis`, hand out, by the
 * paths of the files that write.
 */
export function globalGetterUses(
  file: FileSummary,
  project: LinkedProject,
): ReadonlyMap<string, readonly OutsideUse[]> {
  const byFile = new Map<string, OutsideUse[]>();
  const names = getterNames(file);
  for (const linked of project.linkedIn(file)) {
    const { variable } = linked;
    const isGetter = returnsGlobal(linked.file, variable);
    const isHolder = names.size > 0 && holdsMethods(variable);
    if (!isGetter && !isHolder && !isGlobalAlias(variable) && !becomesGlobal(variable, file)) continue;
    for (const placed of linked.uses) {
      // Under its alias in the declaring file the global object is known already.
      if (!isGetter && !isHolder && !placed.isForeign) continue;
      const steps = isGetter ? ["()"] : isHolder ? methodCall(placed, names) : NO_STEPS;
      const outside = steps && outsideOf(placed, variable.name, steps);
      if (outside) byFile.set(placed.file.path, [...(byFile.get(placed.file.path) ?? []), outside]);
    }
  }
  return byFile;
}

/** @param steps what leads from the name to the global object */
function outsideOf({ use }: PlacedUse, root: string, steps: readonly string[]): OutsideUse | null {
  if (steps.some((step, i) => use.path[i] !== step)) return null;
  const path = use.path.slice(steps.length);
  const first = path[0];
  const name = first === undefined ? null : globalName(first, use);
  if (name === null || name === "*") return null;
  return { kind: "global", root: root + steps.map(written).join(""), name, use: { ...use, path } };
}

function written(step: string): string {
  return step === "()" ? step : `.${step}`;
}

/**
 * Names of functions that return the global object, those of methods among them: `static getGlobal() { return
 * globalThis }`.
 */
function getterNames(file: FileSummary): ReadonlySet<string> {
  return new Set(file.globalGetters.map((index) => file.frames[index]?.name ?? ""));
}

/** A class or an object, by whose name its functions are called. */
function holdsMethods({ role, methods }: VariableSummary): boolean {
  return role === "class" || methods.length > 0;
}

function methodCall({ use }: PlacedUse, names: ReadonlySet<string>): readonly string[] | null {
  const [name] = use.path;
  return name !== undefined && names.has(name) ? [name, "()"] : null;
}

const NO_STEPS: readonly string[] = Object.freeze([]);

function isGlobalAlias(variable: VariableSummary): boolean {
  if (!GLOBAL.test(variable.initial)) return false;
  return variable.role === "const" || (variable.role === "var" && !variable.uses.some(isAnew));
}

/** `let root; if (hasSelf) root = self; else root = global`: as the module loads it comes to be what there is. */
function becomesGlobal(variable: VariableSummary, file: FileSummary): boolean {
  if (variable.role !== "let" && variable.role !== "var") return false;
  const given = variable.uses.filter(isAnew);
  return (
    given.length > 0 &&
    given.every(({ value, frame }) => GLOBAL.test(value ?? "") && phaseOf(file, frame) === "load")
  );
}

const GLOBAL = /^id:(globalThis|global|window|self)$/;

/** It stands for something else from then on. */
function isAnew({ action, path }: UseSummary): boolean {
  return action === "write" && path.length === 0;
}

function returnsGlobal(file: FileSummary, variable: VariableSummary): boolean {
  return variable.frame !== null && file.globalGetters.includes(variable.frame);
}

/** Whether an initialiser is a call of such a function: the binding is then the global object, no state of its own. */
export function isGlobalObject(initial: string, file: FileSummary, project: LinkedProject): boolean {
  const [, name, method] = /^call:([\w$]+)(?:\.([\w$]+))?$/.exec(initial) ?? [];
  const target = name ? project.exportTable.behind(file, name, null) : null;
  if (!target) return false;
  if (method === undefined) return returnsGlobal(target.file, target.variable);
  return getterNames(target.file).has(method);
}
