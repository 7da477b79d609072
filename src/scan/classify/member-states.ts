import type { LinkedProject } from "../link/link-project.ts";
import type { LinkedVariable, PlacedUse } from "../link/linked-variable.ts";
import { ACCESSOR } from "../summary/static-field-summaries.ts";
import { RUNTIME } from "../summary/facade-names.ts";
import type { FieldSummary, UseSummary } from "../summary/file-summary.ts";
import { changeOfAll } from "./change-of-all.ts";
import { containerOf } from "./container.ts";
import { isLeftToCallers } from "./left-to-callers.ts";
import { withoutLent } from "./lent-method.ts";
import { HOLDING, keptByCall, MEMOIZED } from "./kept-by-made.ts";
import { memoizerOf } from "./memoizer.ts";
import { isRunPhase } from "./state.ts";
import type { State } from "./state.ts";
import { throughConstructor } from "./through-constructor.ts";
import { importNamed } from "../summary/import-named.ts";

/**
 * Properties of classes (static fields), functions and `exports` that are changed.
 * @param usesOf the variable's mentions, asked for where there can be any
 */
export function memberStates(
  linked: LinkedVariable,
  project: LinkedProject,
  usesOf: () => readonly PlacedUse[],
): State[] {
  const { variable } = linked;
  const isHolder =
    variable.role === "class" ||
    variable.role === "exports" ||
    variable.initial === "function" ||
    variable.initial === "class";
  if (!isHolder || !mayHoldState(linked)) return [];
  const byName = new Map<string, PlacedUse[]>();
  for (const placed of [...withoutLent(usesOf()), ...throughConstructor(linked)]) {
    const [name] = placed.use.path;
    const key = name ?? (variable.role === "exports" ? placed.use.method : null);
    if (!key || key === "*" || key === "()" || key === "prototype" || key === "__proto__") continue;
    const inner = {
      ...(name === undefined ? calledItself(placed.use) : placed.use),
      path: placed.use.path.slice(1),
      end: placed.use.memberEnd,
    };
    const known = byName.get(key);
    if (known) known.push({ ...placed, use: inner });
    else byName.set(key, [{ ...placed, use: inner }]);
  }
  const states: State[] = [];
  for (const [name, uses] of byName) {
    if (variable.speaksForOthers && uses.every(isSetOnThis)) continue;
    const state = memberState(linked, name, uses, project);
    if (state) states.push(state);
  }
  return states;
}

/**
 * `json(data) { this.type = this.config("json"); this.body = data }`, of functions that are mixed into some other
 * object: what they set there, and nobody reads here, is that one's.
 */
function isSetOnThis({ use: { action, via } }: PlacedUse): boolean {
  return via === "this" && ASSIGNS.has(action);
}

/** `exports.set(key, value)` calls the property: its name is no method that what stands in it would have. */
function calledItself(use: UseSummary): UseSummary {
  return { ...use, method: null, key: null };
}

/** A property is state when it is a static field, or when something puts it there: see memberState. */
function mayHoldState(linked: LinkedVariable): boolean {
  return linked.variable.staticFields.length > 0 || mayChangeMembers(linked);
}

/** A function may be changed by what it is handed to; into what a class is handed to nobody looks. */
export function mayChangeMembers(linked: LinkedVariable): boolean {
  return linked.variable.role === "class" ? linked.mayAssignPart : linked.mayAssign;
}

function memberState(
  linked: LinkedVariable,
  name: string,
  uses: PlacedUse[],
  project: LinkedProject,
): State | null {
  const { variable, file } = linked;
  const field = variable.staticFields.find((candidate) => candidate.name === name);
  // What is done to it is done to what its functions keep.
  if (field?.initial === ACCESSOR) return null;
  const first = declaringWrite(uses) ?? (uses[0] as PlacedUse);
  if (isMadeByRuntime(first)) return null;
  const initial = initialOf(field, first);
  const container = containerOf(initial);
  const change = changeOfAll(
    uses.map(asOfMember),
    container,
    initial,
    file,
    project,
    variable.role === "exports" ? "public" : field && uses.some(isAnswered) ? "inside" : "no",
  );
  const memoized = change === "none" ? memoizedMember(linked, initial, uses, project) : null;
  if (change === "none" && memoized === null && !isLeftToCallers(linked, initial, uses, project)) return null;
  if (container === "alias" && change !== "write") return null;
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
    initial: memoized ?? initial,
    uses,
    linked,
    member: name,
  };
}

/** `this.kept.set(key, value)` calls a method of what the field holds, and none of the class's own. */
function asOfMember(placed: PlacedUse): PlacedUse {
  return placed.use.via === "this" ? { ...placed, use: { ...placed.use, via: null } } : placed;
}

/** `static getInstance() { return Shop.instance }`: whoever asks for the instance can change it. */
function isAnswered({ use: { action, path } }: PlacedUse): boolean {
  return action === "return" && path.length === 0;
}

/** `exports.area = memoize(f)`, `static area = memoize(f)`: the function remembers, for whoever takes it from there. */
function memoizedMember(
  { variable, file }: LinkedVariable,
  initial: string,
  uses: readonly PlacedUse[],
  project: LinkedProject,
): string | null {
  if (variable.inClosure || (variable.role !== "exports" && !uses.some(isRunPhase))) return null;
  const keeping = memoizerOf(file, initial);
  if (keeping !== null)
    return keeping !== "closed" && variable.role === "exports" ? "memoized:open" : MEMOIZED;
  const kept = keptByCall(file, initial, project);
  return kept === MEMOIZED || kept === HOLDING ? kept : null;
}

/**
 * `Level.levels = []` beside the class declares it, wherever in the file functions fill it; what a test puts back
 * does not.
 */
function declaringWrite(uses: readonly PlacedUse[]): PlacedUse | undefined {
  const writes = uses.filter(({ file, use }) => use.action === "write" && file.testMark === null);
  const whole = writes.filter(({ use }) => use.path.length === 0);
  return whole.find((placed) => !isRunPhase(placed)) ?? whole[0] ?? writes[0];
}

/** `lookup.cache = cache("cache", {…})`: migrated state. */
function isMadeByRuntime({ file, use }: PlacedUse): boolean {
  const [, local, member] = /^call:([\w$]+)(?:\.([\w$]+))?$/.exec(use.value ?? "") ?? [];
  const record = importNamed(file, local);
  return record?.source === RUNTIME && (member === undefined || record.imported === "*");
}

const ASSIGNS: ReadonlySet<string> = new Set(["write", "update"]);

function initialOf(field: FieldSummary | undefined, first: PlacedUse): string {
  if (field) return field.initial;
  return first.use.action === "write" && !isRunPhase(first) ? (first.use.value ?? "nullish") : "nullish";
}
