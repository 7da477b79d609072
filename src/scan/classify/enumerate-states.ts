import type { LinkedProject } from "../link/link-project.ts";
import type { LinkedVariable, PlacedUse } from "../link/linked-variable.ts";
import { classEffects, isHarmlessCall, isMutatorCall } from "./class-instances.ts";
import type { ClassEffects } from "./class-instances.ts";
import { isGlobalObject } from "./global-getters.ts";
import type { FieldSummary, FileSummary } from "../summary/file-summary.ts";
import { containerForm, containerOf } from "./container.ts";
import type { Container } from "./container.ts";
import { isForeignObject } from "./foreign-object.ts";
import { isForeignVerb, mutationOf, strongest } from "./mutation.ts";
import type { MutationKind } from "./state.ts";
import { isRunPhase } from "./state.ts";
import type { State } from "./state.ts";

/** Every place of the project that some code changes after its module has loaded. */
export function enumerateStates(project: LinkedProject): State[] {
  const states: State[] = [];
  for (const linked of project.variables.values()) {
    const { role, isFacade } = linked.variable;
    if (isFacade || role === "import") continue;
    if (role === "let" || role === "var" || role === "const") states.push(...variableState(linked, project));
    if (role !== "namespace") states.push(...memberStates(linked, project));
  }
  return states;
}

/** The kind of change of a mention, calls into other files' functions followed. */
export function changeOf(placed: PlacedUse, container: Container, project: LinkedProject): MutationKind {
  // What a made object's methods do far away is theirs; only changes by name count against the binding.
  if (container === "unknown" && placed.use.via === "param") return "none";
  return mutationOf(placed.use, container, () => mutatesArgument(placed, project));
}

function isForeignMake(container: Container): boolean {
  return container === "unknown" || container === "instance";
}

const COLLECTION_METHODS =
  /^(get|has|set|add|delete|clear|push|pop|shift|unshift|splice|values|keys|entries|forEach|size|length)$/;

/**
 * Of something that was made elsewhere one `add(…)` tells little: it may count, or log. Two methods of a collection,
 * or a property that is assigned, tell enough.
 */
function actsAsCollection(
  uses: readonly PlacedUse[],
  run: readonly PlacedUse[],
  container: Container,
  project: LinkedProject,
): boolean {
  const isAssigned = run.some(
    (placed) => placed.use.action !== "call" && changeOf(placed, container, project) !== "none",
  );
  const methods = uses
    .filter(({ file }) => file.testMark === null)
    .map(({ use }) => use.method ?? use.path[0] ?? "")
    .filter((name) => COLLECTION_METHODS.test(name));
  return isAssigned || new Set(methods).size > 1;
}

/**
 * Methods that nobody calls on the object itself are a mixin or a prototype: their `this` is another object. An
 * exported literal that is not handed on to be mixed in is given the benefit of the doubt, its callers may be elsewhere.
 */
function isOwnReceiver(uses: readonly PlacedUse[], initial: string, isExported: boolean): boolean {
  const isCalled = uses.some(
    ({ use }) => use.via !== "this" && use.action === "call" && use.method !== null && use.path.length === 0,
  );
  const isMixedIn = uses.some(
    ({ use }) => use.via === null && use.action === "pass" && use.path.length === 0,
  );
  return isCalled || (isExported && /^(blank-)?object$/.test(initial) && !isMixedIn);
}

function changeOfAll(
  uses: readonly PlacedUse[],
  container: Container,
  initial: string,
  file: FileSummary,
  project: LinkedProject,
  isExported: boolean,
): MutationKind {
  const isForeign = isForeignMake(container);
  if (isForeign && isForeignObject(initial, file, project)) return rebound(uses);
  const given = isForeign ? functionsGiven(uses) : NO_NAMES;
  const effects = container === "instance" ? classEffects(initial, file, project) : null;
  const run = uses.filter(
    (placed) =>
      isRunPhase(placed) &&
      !isMethodOfItsOwn(placed, isForeign, given) &&
      !(effects?.isWhole && isHarmlessCall(placed, effects)),
  );
  const change = strongest(run.map((placed) => changeOf(placed, container, project)));
  const isTelling = !isForeignMake(container) || actsAsCollection(uses, run, container, project);
  if (change === "write" || (change === "mutate" && isTelling)) return change;
  return effects && isChanged(run, effects, isExported) ? "mutate" : "none";
}

/** By a method that somebody calls, or that whoever imports the instance can call: exported, it is one for all. */
function isChanged(run: readonly PlacedUse[], effects: ClassEffects, isExported: boolean): boolean {
  return (isExported && effects.mutators.size > 0) || run.some((placed) => isMutatorCall(placed, effects));
}

/** An object whose one mention hands it over as the module loads belongs to the receiver from then on. */
function isGivenAway(
  { variable }: LinkedVariable,
  uses: readonly PlacedUse[],
  container: Container,
  isExported: boolean,
): boolean {
  if (variable.role !== "const" || container !== "object" || isExported) return false;
  const [mention, ...others] = uses.filter(({ use }) => use.via === null);
  return others.length === 0 && mention?.use.action === "pass" && mention.phase === "load";
}

const NO_NAMES: ReadonlySet<string> = Object.freeze(new Set<string>());

/** Methods that the project itself puts on what a call made: `api.delete = () => …`. */
function functionsGiven(uses: readonly PlacedUse[]): ReadonlySet<string> {
  const given = uses.filter(
    ({ use }) => use.action === "write" && use.path.length === 1 && use.value === "function",
  );
  return new Set(given.map(({ use }) => use.path[0] as string));
}

/** What is called `get` and `delete` on an object made elsewhere is no collection's when it is its own method. */
function isMethodOfItsOwn({ use }: PlacedUse, isForeign: boolean, given: ReadonlySet<string>): boolean {
  if (!isForeign || use.action !== "call" || use.path.length > 0) return false;
  return use.via === "this" || given.has(use.method ?? "");
}

/** Only the name's own new values count. */
function rebound(uses: readonly PlacedUse[]): MutationKind {
  const isRebound = uses
    .filter(isRunPhase)
    .some(({ use }) => use.path.length === 0 && (use.action === "write" || use.action === "update"));
  return isRebound ? "write" : "none";
}

/** Calls that change what they are handed although no analysed function shows it. */
function mutatesArgument(placed: PlacedUse, project: LinkedProject): boolean {
  const { pass } = placed.use;
  if (!pass || pass.isNew || pass.callee === null) return false;
  const target = project.exportTable.behind(placed.file, pass.callee, pass.calleePath[0] ?? null);
  if (target) return target.variable.initial === "member:Object.assign";
  const local = project.exportTable.variable(placed.file, pass.callee);
  return local?.role === "import" && isForeignVerb(placed.use);
}

function variableState(linked: LinkedVariable, project: LinkedProject): State[] {
  const { variable, file } = linked;
  const container = containerOf(variable.initial, variable.typeName);
  if (variable.role === "const" && container === "scalar") return [];
  const { uses: all } = linked;
  const uses =
    variable.initial === "function" || variable.initial === "class"
      ? all.filter((placed) => placed.use.path.length === 0)
      : all;
  if (isGlobalObject(variable.initial, file, project)) return [];
  const isExported = file.exports.some(({ local }) => local === variable.name);
  const isReceiver = isOwnReceiver(uses, variable.initial, isExported);
  const own = isReceiver ? uses : uses.filter(({ use }) => use.via !== "this");
  if (isGivenAway(linked, all, container, isExported)) return [];
  const change = changeOfAll(own, container, variable.initial, file, project, isExported);
  if (change === "none" || (container === "alias" && change !== "write")) return [];
  const { name, start, end, scope, initial, role } = variable;
  const form = change === "write" ? (role === "var" ? "var" : "let") : containerForm(container);
  return [{ file, name, form, start, end, scope, initial, uses: own, linked, member: null }];
}

/** Properties of classes (static fields), functions and `exports` that are changed. */
function memberStates(linked: LinkedVariable, project: LinkedProject): State[] {
  const { variable } = linked;
  const isHolder =
    variable.role === "class" ||
    variable.role === "exports" ||
    variable.initial === "function" ||
    variable.initial === "class";
  if (!isHolder || !mayHoldState(linked)) return [];
  const byName = new Map<string, PlacedUse[]>();
  for (const placed of linked.uses) {
    const [name] = placed.use.path;
    const key = name ?? (variable.role === "exports" ? placed.use.method : null);
    if (!key || key === "*" || key === "()" || key === "prototype" || key === "__proto__") continue;
    const inner = { ...placed.use, path: placed.use.path.slice(1), end: placed.use.memberEnd };
    byName.set(key, [...(byName.get(key) ?? []), { ...placed, use: inner }]);
  }
  const states: State[] = [];
  for (const [name, uses] of byName) {
    const state = memberState(linked, name, uses, project);
    if (state) states.push(state);
  }
  return states;
}

/** A property is state when it is a static field, or when something puts it there: see memberState. */
function mayHoldState({ variable, mayAssign }: LinkedVariable): boolean {
  return mayAssign || variable.fields.some(({ isStatic }) => isStatic);
}

function memberState(
  linked: LinkedVariable,
  name: string,
  uses: PlacedUse[],
  project: LinkedProject,
): State | null {
  const { variable, file } = linked;
  const field = variable.fields.find((candidate) => candidate.isStatic && candidate.name === name);
  const first = declaringWrite(uses) ?? (uses[0] as PlacedUse);
  const initial = initialOf(field, first);
  const container = containerOf(initial);
  const change = changeOfAll(uses, container, initial, file, project, variable.role === "exports");
  if (change === "none" || (container === "alias" && change !== "write")) return null;
  // Never assigned here: it was put there by whoever made the object, and is a state of theirs.
  if (!field && !uses.some(({ use }) => use.path.length === 0 && ASSIGNS.has(use.action))) return null;
  const form =
    variable.role === "exports"
      ? "exports-prop"
      : variable.role === "class" || variable.initial === "class"
        ? "static-field"
        : "fn-static";
  const place = field ?? { start: first.use.start, end: first.use.memberEnd };
  const scope =
    variable.role === "exports" ? variable.scope : [variable.scope, variable.name].filter(Boolean).join(".");
  return {
    file: field ? file : first.file,
    name,
    form,
    start: place.start,
    end: place.end,
    scope,
    initial,
    uses,
    linked,
    member: name,
  };
}

/** `Level.levels = []` beside the class declares it, wherever in the file functions fill it. */
function declaringWrite(uses: readonly PlacedUse[]): PlacedUse | undefined {
  const writes = uses.filter(({ use }) => use.action === "write");
  const whole = writes.filter(({ use }) => use.path.length === 0);
  return whole.find((placed) => !isRunPhase(placed)) ?? whole[0] ?? writes[0];
}

const ASSIGNS: ReadonlySet<string> = new Set(["write", "update"]);

function initialOf(field: FieldSummary | undefined, first: PlacedUse): string {
  if (field) return field.initial;
  return first.use.action === "write" && !isRunPhase(first) ? (first.use.value ?? "nullish") : "nullish";
}
