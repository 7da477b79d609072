import type { Target } from "../link/export-table.ts";
import type { LinkedProject } from "../link/link-project.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import type { FileSummary, UseSummary } from "../summary/file-summary.ts";
import { COUNTED_ON } from "../scopes/reference.ts";
import { isAskedByWork } from "./asked-by-work.ts";
import { phaseOf } from "../summary/phase-of.ts";
import { mutationOf } from "./mutation.ts";

/** What a class's methods do to the fields of its instances, after construction. */
export interface ClassEffects {
  /** Names of the methods that change a field. */
  readonly mutators: ReadonlySet<string>;
  /** The changes, own ones first. */
  readonly uses: readonly PlacedUse[];
  /** Nothing is inherited from code that was not analysed: what `mutators` leaves out changes nothing. */
  readonly isWhole: boolean;
  /** An absent entry of a field is computed and kept by one method. */
  readonly isMemo: boolean;
  /** All that its methods put by a key they count up, and none of it goes by its key. */
  readonly isCounter: boolean;
  /** A field is asked by the engine's number of the work that is under way. */
  readonly isAskedByWork: boolean;
}

/** Effects of the class behind `new Name(…)`, when the project declares it. */
export function classEffects(
  initial: string,
  file: FileSummary,
  project: LinkedProject,
): ClassEffects | null {
  const [, ofExports, name, member] = /^new:(exports\.)?([\w$]+)(?:\.([\w$]+))?$/.exec(initial) ?? [];
  if (!name) return null;
  // `new answers.Store()` of a module that was taken in whole.
  if (member) return effectsAt(project.exportTable.behind(file, name, member), project, 0);
  const target = ofExports ? project.exportTable.find(file.path, name) : functionBehind(file, name, project);
  return effectsAt(target, project, 0);
}

/**
 * What a class or function of that name is in a file, also where it stands in a closure as the names that are made
 * from it do.
 */
export function functionBehind(file: FileSummary, name: string, project: LinkedProject): Target | null {
  const target = project.exportTable.behind(file, name, null);
  if (target) return target;
  const [inner, ...others] = file.variables.filter(
    (variable) =>
      variable.name === name && (variable.role === "class" || /^(function|class)$/.test(variable.initial)),
  );
  return inner && others.length === 0 ? { file, variable: inner, path: [] } : null;
}

/** Whether a function, called on an object, changes that: `setTo.call(point, 1, 2)`. */
export function changesReceiver({ variable }: Target): boolean {
  return variable.instanceUses.some((use) => use.via === "this" && isChange(use));
}

/** `class Recent extends Set { … }`: what the engine's collections change of themselves. */
function builtinEffects(name: string): ClassEffects | null {
  const mutators = MUTATORS_OF_BUILTINS.get(name);
  return mutators
    ? { isWhole: true, isMemo: false, isCounter: false, isAskedByWork: false, mutators, uses: [] }
    : null;
}

const MUTATORS_OF_BUILTINS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["Map", new Set(["set", "delete", "clear"])],
  ["Set", new Set(["add", "delete", "clear"])],
  ["WeakMap", new Set(["set", "delete"])],
  ["WeakSet", new Set(["add", "delete"])],
]);

/** Longer chains of classes are not followed. */
const MAX_ANCESTORS = 5;

function effectsAt(target: Target | null, project: LinkedProject, depth: number): ClassEffects | null {
  if (!target || target.path.length > 0 || depth > MAX_ANCESTORS) return null;
  const { variable, file } = target;
  // `const Real = Shim as typeof Base` is the class by another name.
  const other = variable.role === "const" ? otherName(variable.initial) : null;
  if (other) return effectsAt(project.exportTable.behind(file, ...other), project, depth + 1);
  const { instanceUses } = variable;
  const uses = instanceUses.filter((use) => !isOfMaking(use, target) && isChange(use));
  const own = uses.filter((use) => use.via === "this" || use.via === "alias");
  const put = own.find((use) => isMemoPut(use, instanceUses));
  const isOfMap = /^(Weak)?Map$/.test(variable.superName);
  // What a memo evicts where it puts is bounded; what is taken out elsewhere has an end of its own.
  const isMemo =
    put !== undefined &&
    !own.some((use) => isTakenOut(use) && use.frame !== put.frame) &&
    isMostOfAll(put, own, instanceUses);
  const isRoot = variable.superName === "";
  const ancestor = isRoot ? null : project.exportTable.behind(file, variable.superName, null);
  const parent = isRoot
    ? null
    : (effectsAt(ancestor, project, depth + 1) ?? builtinEffects(variable.superName));
  return {
    isWhole: isRoot || parent?.isWhole === true,
    isMemo:
      parent?.isMemo === true || isMemo || (isOfMap && instanceUses.some((use) => isFilledByGet(use, file))),
    isCounter: parent === null && areAllCounted(own, instanceUses),
    isAskedByWork: parent?.isAskedByWork === true || instanceUses.some(isAskedByWork),
    mutators: mutatorsOf(own, instanceUses, file, parent?.mutators ?? []),
    uses: [...own.map((use) => placedIn(file, use)), ...(parent?.uses ?? [])],
  };
}

/** `Base` of `const Real = Base`, `lists` and `Timers` of `const Timers = lists.Timers`. */
function otherName(initial: string): readonly [name: string, member: string | null] | null {
  const [, name, member = null] = /^(?:id|member):([\w$]+)(?:\.([\w$]+))?$/.exec(initial) ?? [];
  return name === undefined ? null : [name, member];
}

function placedIn(file: FileSummary, use: UseSummary): PlacedUse {
  return { file, use, isForeign: false, phase: phaseOf(file, use.frame) };
}

/** The method in which a use stands, callbacks inside it included. */
function methodOf({ frame }: UseSummary, file: FileSummary): string {
  let at = frame;
  while (at > 0 && file.frames[at]?.name === "") at = file.frames[at]?.parent ?? 0;
  return file.frames[at]?.name ?? "";
}

/**
 * `constructor(sink) { this.sink = sink }`, and `function Logger(sink) { this.sink = sink }` where that is what makes
 * one.
 */
function isOfMaking(use: UseSummary, { file, variable }: Target): boolean {
  const method = methodOf(use, file);
  return method === "constructor" || (variable.frame !== null && method === variable.name);
}

/** Methods that change a field, and those that call such a method of their own or an inherited one. */
function mutatorsOf(
  own: readonly UseSummary[],
  all: readonly UseSummary[],
  file: FileSummary,
  inherited: Iterable<string>,
): ReadonlySet<string> {
  const nameOf = (use: UseSummary): string => methodOf(use, file);
  const names = new Set([...own.map(nameOf), ...inherited]);
  const ownCalls = all.filter(({ action, path }) => action === "call" && path.length === 0);
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const call of ownCalls) if (names.has(call.method ?? "")) names.add(nameOf(call));
  }
  return names;
}

/** `this.entries.set(key, made)` in a method that also does `this.entries.get(key)`. */
function isMemoPut(put: UseSummary, all: readonly UseSummary[]): boolean {
  const isPut =
    (put.action === "call" && put.method === "set") || (put.action === "write" && put.path[1] === "*");
  if (!isPut || /^(param:|empty-|true|false|nullish)/.test(put.value ?? "")) return false;
  const besides = all.filter((use) => use.frame === put.frame && use.path[0] === put.path[0]);
  if (isCountedUp(put, besides)) return false;
  // What the method is given is put as well: what it makes of that is the caller's in its turn.
  if (besides.some((use) => isTablePut(use) && use.value?.startsWith("param:"))) return false;
  return besides.some(
    (use) =>
      use.method === "get" || (use.path[1] === "*" && use.action !== "write" && use.action !== "delete"),
  );
}

/** `get(key) { …; this.set(key, this.make(key)) }` of a class that is a Map itself. */
function isFilledByGet(use: UseSummary, file: FileSummary): boolean {
  return use.method === "set" && use.path.length === 0 && methodOf(use, file) === "get";
}

/** `this.held.set(url, 1 + (this.held.get(url) || 0))`, `if (!this.n[kind]) this.n[kind] = 0; return this.n[kind]++` */
function isCountedUp({ action, value }: UseSummary, besides: readonly UseSummary[]): boolean {
  if (action === "update" || value === "counted") return true;
  return besides.some(
    (use) => (use.flags & COUNTED_ON) !== 0 || (value === "number" && use.action === "update"),
  );
}

function areAllCounted(own: readonly UseSummary[], all: readonly UseSummary[]): boolean {
  const puts = own.filter((use) => isTablePut(use) || (use.action === "update" && use.path[1] === "*"));
  const besides = (put: UseSummary): readonly UseSummary[] =>
    all.filter(({ frame, path }) => frame === put.frame && path[0] === put.path[0]);
  return puts.length > 0 && puts.every((put) => isCountedUp(put, besides(put))) && !own.some(isTakenOut);
}

/** Figures that a cache may keep beside its table: hits, misses, its size. */
const MAX_FIGURES = 3;

/** An object that collects other things as well, or has much else to keep, is no cache for the one table that is. */
function isMostOfAll(put: UseSummary, own: readonly UseSummary[], all: readonly UseSummary[]): boolean {
  const others = own.filter(({ path }) => path[0] !== put.path[0]);
  const isOtherTable = (use: UseSummary): boolean =>
    isTablePut(use) && !isMemoPut(use, all) && !isOrderOf(put, use, all);
  return !others.some(isOtherTable) && new Set(others.map(({ path }) => path[0])).size <= MAX_FIGURES;
}

/** `this.order.push(key)` where `this.order.shift()` tells which key of the memo goes. */
function isOrderOf(
  put: UseSummary,
  { frame, key, method, path }: UseSummary,
  all: readonly UseSummary[],
): boolean {
  const inOne = all.filter((use) => use.frame === put.frame);
  const isDrawn = inOne.some((use) => use.path[0] === path[0] && /^(shift|pop)$/.test(use.method ?? ""));
  const isKeyOf = key !== null && key === put.key && /^(push|unshift)$/.test(method ?? "");
  const isEvicted = inOne.some((use) => use.path[0] === put.path[0] && isTakenOut(use));
  return frame === put.frame && isKeyOf && isDrawn && isEvicted;
}

function isTablePut({ action, method, path }: UseSummary): boolean {
  if (action === "call") return path.length === 1 && /^(set|add|push|unshift)$/.test(method ?? "");
  return action === "write" && path.length === 2 && path[1] === "*";
}

/** One entry goes by its key. */
function isTakenOut({ action, method, path }: UseSummary): boolean {
  return (action === "call" && method === "delete") || (action === "delete" && path[1] === "*");
}

function isChange(use: UseSummary): boolean {
  return (
    use.path.length > 0 &&
    use.path[0] !== "constructor" &&
    !isUnfolded(use) &&
    mutationOf(use, "object", () => false) !== "none"
  );
}

/** `this.fields = this.fields()`: what it was made with, worked out at its first use. */
function isUnfolded({ action, value, path }: UseSummary): boolean {
  return action === "write" && value === `call:this.${path.join(".")}`;
}

/** A call of a method that is known to leave the fields alone, whatever it is called. */
export function isHarmlessCall({ use }: PlacedUse, effects: ClassEffects): boolean {
  return use.action === "call" && use.path.length === 0 && !effects.mutators.has(use.method ?? "");
}

/** A call of a mutating method. */
export function isMutatorCall({ use }: PlacedUse, effects: ClassEffects): boolean {
  return (
    use.action === "call" && use.path.length === 0 && use.method !== null && effects.mutators.has(use.method)
  );
}

/** `store.put` as a value, or bound to its owner. */
export function isMutatorTaken({ use }: PlacedUse, effects: ClassEffects): boolean {
  const [method] = use.path;
  const isBound = use.action === "call" && use.method === "bind";
  return (
    use.path.length === 1 &&
    effects.mutators.has(method as string) &&
    (isBound || /^(read|bind|pass|store|return|export)$/.test(use.action))
  );
}
