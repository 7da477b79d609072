import { isFunction, keyOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Scope, Variable } from "../scopes/scope.ts";
import { isSleepFunction, isSleepHelper } from "../tests/sleep-helper.ts";
import { CHANGES } from "./changing-methods.ts";
import { isFacade } from "./facades.ts";
import type { UseSummary } from "./file-summary.ts";
import type { ImportRecord } from "./import-records.ts";

const NOTHING: readonly never[] = Object.freeze([]);

/**
 * Names of the functions in the object literal that initialises a variable, also by way of the exports, and of those
 * that it is given besides by a name that a collection's methods have: `api.get = (id) => { … }`.
 */
export function methodsOf(variable: Variable): readonly string[] {
  const { scope } = variable;
  const literal = assigned(variable.initial);
  if (literal?.type !== "ObjectExpression") return NOTHING;
  const methods = propertiesIn(literal).filter(
    ({ value }) => isFunction(value) || namesFunction(value, scope),
  );
  const given = variable.references.filter(
    ({ action, path, value }) =>
      action === "write" &&
      path.length === 1 &&
      value === "function" &&
      AS_COLLECTIONS.has(path[0] as string),
  );
  const names = [...methods.map(keyOf), ...given.map(({ path }) => path[0] as string)];
  const ofEntries = methodsOfEntries(literal, scope);
  return names.length + ofEntries.length === 0 ? NOTHING : [...names, ...ofEntries];
}

/** `{ id: { get: readId, set: writeId }, name: { … } }`: what each of its entries brings along, as `*.set`. */
function methodsOfEntries(literal: Ast, scope: Scope): readonly string[] {
  const [first, ...others] = propertiesIn(literal).map(({ value }) => methodNames(value, scope));
  return [...(first ?? NOTHING)]
    .filter((name) => AS_COLLECTIONS.has(name) && others.every((names) => names.has(name)))
    .map((name) => `*.${name}`);
}

function methodNames(entry: Ast | null, scope: Scope): ReadonlySet<string> {
  const properties = propertiesIn(entry);
  const methods = properties.filter(({ value }) => isFunction(value) || namesFunction(value, scope));
  return new Set(methods.map(keyOf));
}

const AS_COLLECTIONS: ReadonlySet<string> = new Set([...CHANGES, "get", "at", "find", "values", "entries"]);

/** `get` of `{ get }`, where that is a function of the file, also by another name of it, or is imported. */
function namesFunction(value: Ast | null, scope: Scope): boolean {
  if (value?.type !== "Identifier") return false;
  const named = scope.lookup(value["name"]);
  if (named === null) return false;
  return named.frame !== null || named.kind === "import" || isOtherName(named);
}

/** `const get = getElement` */
function isOtherName({ initial, kind, scope }: Variable): boolean {
  if (kind !== "const" || initial?.type !== "Identifier") return false;
  return (scope.lookup(initial["name"])?.frame ?? null) !== null;
}

/** One name may be put on the object by another file. */
const MANY = 2;

/**
 * `{ render() { return this.$slots.default ?? this.$parent } }`: what its functions ask of `this` it does not have and
 * nobody puts there, so that they are meant for other objects: a component's options, a mixin.
 * @param literal the object itself
 */
export function speaksForOthers(literal: Ast | null, uses: readonly UseSummary[]): boolean {
  const properties = propertiesIn(literal ? unwrap(literal) : null);
  if (properties.length === 0 || properties.some(({ type }) => type === "SpreadElement")) return false;
  const own = new Set(properties.map(keyOf));
  for (const use of uses) if (isGiven(use) && use.path.length === 1) own.add(use.path[0] as string);
  const asked = new Set(
    uses.filter(({ via }) => via === "this").map(({ path, method }) => path[0] ?? method),
  );
  for (const name of [...asked]) if (name === null || name === "*" || own.has(name)) asked.delete(name);
  return asked.size >= MANY;
}

/**
 * `{ list(query) { this.title = "All"; … } }`: what its functions set on `this` it does not have, and its file reads
 * nowhere, so that it is some other object's unless another file reads it here.
 */
export function setsForOthers(variable: Variable, uses: readonly UseSummary[]): boolean {
  const changes = uses.filter((use) => use.via === "this" && isGiven(use));
  // Most variables are no object with functions that do so: asked of every one, before anything is put together.
  if (changes.length === 0) return false;
  const properties = propertiesOf(variable);
  if (properties.some(({ type }) => type === "SpreadElement")) return false;
  const own = new Set(properties.map(keyOf));
  const names = new Set(changes.map(({ path }) => path[0] as string));
  return (
    changes.every(({ path }) => path.length === 1 && path[0] !== "*" && !own.has(path[0] as string)) &&
    uses.every((use) => isGiven(use) || !names.has(use.path[0] ?? use.method ?? ""))
  );
}

function isGiven({ action }: UseSummary): boolean {
  return action === "write" || action === "update" || action === "delete";
}

/** `{ current: context("owner.current", {…}) }`: names of the properties that hold what the runtime has made. */
export function migratedIn(variable: Variable, imports: readonly ImportRecord[]): readonly string[] {
  const migrated = propertiesOf(variable).filter(
    ({ type, value }) => type === "Property" && isFacade({ initial: value, scope: variable.scope }, imports),
  );
  return migrated.length === 0 ? NOTHING : migrated.map(keyOf);
}

/**
 * `{ retry, sleep, rest: (ms) => new Promise(…) }`: names of the properties that are timers which resolve, or that
 * stand for an import of the same name, which may be one.
 */
export function timersIn(variable: Variable, imports: readonly ImportRecord[]): readonly string[] {
  const timers = propertiesOf(variable).filter(({ type, computed, key, value }) => {
    if (type !== "Property" || computed) return false;
    if (value.type !== "Identifier") return isSleepFunction(unwrap(value));
    const named = value.name === key.name ? variable.scope.lookup(value.name) : null;
    return named !== null && (isSleepHelper(named) || imports.some((record) => record.variable === named));
  });
  return timers.length === 0 ? NOTHING : timers.map(keyOf);
}

/** What is done below such a property is done to migrated state. */
export function withoutMigrated(
  uses: readonly UseSummary[],
  migrated: readonly string[],
): readonly UseSummary[] {
  if (migrated.length === 0) return uses;
  return uses.filter(({ path }) => path.length < 2 || !migrated.includes(path[0] as string));
}

/** The object of `const api = (module.exports = { … })`. */
function assigned(initial: Ast | null): Ast | null {
  const made = initial ? unwrap(initial) : null;
  return made?.type === "AssignmentExpression" ? assigned(made["right"]) : made;
}

function propertiesOf({ initial }: Variable): readonly Ast[] {
  return propertiesIn(initial ? unwrap(initial) : null);
}

function propertiesIn(made: Ast | null): readonly Ast[] {
  return made?.type === "ObjectExpression" ? made["properties"] : NOTHING;
}
