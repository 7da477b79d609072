import { isPlainProperty, staticFieldOf } from "../classify/static-field.ts";
import type { State } from "../classify/state.ts";
import { frameKey } from "../classify/usage-profile.ts";
import type { UsageProfile } from "../classify/usage-profile.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { importNamed } from "../summary/import-named.ts";

/** A collection that some function returns as it is; a slot's value goes with every read. */
export function isHandedOut({ container, state, puts, writes }: UsageProfile): boolean {
  const isSlot = writes.length > 0 && puts.length === 0;
  if (isSlot || container === "scalar" || container === "alias") return false;
  return state.uses.some(
    ({ file, use }) =>
      file.testMark === null && use.action === "return" && use.path.length === 0 && use.via === null,
  );
}

/**
 * `const find = askAll(handlers)`, where `askAll` hands out a function that goes on asking the list that it was
 * given, while another one may have come in its place. `const add = adderTo(table)`: a plain object has no facade
 * that could be handed over in its stead, so what is kept is the object of whoever handed it over.
 */
export function isKeptByCallee(profile: UsageProfile): boolean {
  const { container, state, puts, writes } = profile;
  const isFacadeItself = writes.length === 0 && container !== "object";
  if (isFacadeItself || puts.length === 0 || container === "scalar") return false;
  const handed = state.uses.filter(
    ({ file, use }) => file.testMark === null && use.action === "pass" && use.via === null,
  );
  return handed.some((pass) => isAskedLater(pass, state.uses) || isKeptByInstance(pass, writes));
}

function isAskedLater({ file, use: pass }: PlacedUse, uses: readonly PlacedUse[]): boolean {
  return uses.some(
    ({ file: at, use }) =>
      at === file && use.via === "param" && use.origin === pass.start && use.during !== pass.during,
  );
}

/**
 * `new Hook(names, tell)`: an instance of another module's class has the list for as long as it lives. What is
 * replaced where it is handed over, as a batch is that goes out, is the instance's alone from then on.
 */
function isKeptByInstance(handed: PlacedUse, writes: readonly PlacedUse[]): boolean {
  const { pass, path } = handed.use;
  if (pass?.isNew !== true || path.length > 0 || importNamed(handed.file, pass.callee) === null) return false;
  return !writes.some((write) => frameKey(write) === frameKey(handed));
}

/** Under another name, which is emptied or filled by it, or which callbacks are handed beside. */
export function isChangedByAlias({ changes, state, writes }: UsageProfile): boolean {
  const isOwn = ({ use }: PlacedUse): boolean => use.via === "this" && isOfOneClass(state);
  const isOther = (change: PlacedUse): boolean =>
    change.use.via !== null && change.use.path.length === 0 && !isOwn(change) && !isAsked(change, writes);
  if (changes.some(isOther)) return true;
  const isHanded = ({ use, file }: PlacedUse): boolean =>
    use.via === "alias" &&
    use.action === "pass" &&
    use.path.length === 0 &&
    !file.variables.some(({ name }) => name === use.pass?.callee);
  return changes.some(({ use }) => use.via === "alias") && state.uses.some(isHanded);
}

/**
 * What has `this.left` is the class itself. On a subclass `this.#left` throws; what is written by `this.left = 1` there
 * is its own from then on, if there is one: whoever goes on from the class, or is handed it, names it as a whole.
 */
function isOfOneClass({ form, linked, name }: State): boolean {
  if (form !== "static-field" || linked === null) return false;
  const isAsWhole = ({ use: { action, path } }: PlacedUse): boolean =>
    path.length === 0 && !/^(new|call|export)$/.test(action);
  return name.startsWith("#") || !linked.uses.some(isAsWhole);
}

/**
 * `routes(users)`, which calls `users.delete(id)`: a slot holds an instance that is handed on, and is asked to do
 * what its class has it do. Whoever reads the slot has the same instance.
 */
function isAsked({ use }: PlacedUse, writes: readonly PlacedUse[]): boolean {
  const isInstance = writes.some(({ use: { value } }) => INSTANCE.test(value ?? ""));
  const others = writes.filter(({ use: { value } }) => !/^(nullish|false)$/.test(value ?? "nullish"));
  return (
    use.via === "param" &&
    use.action === "call" &&
    isInstance &&
    others.every(({ use: { value } }) => INSTANCE.test(value ?? ""))
  );
}

/** Of a class of the project's or a package's own. */
const INSTANCE = /^new:(?!(Map|Set|WeakMap|WeakSet|Array|Object)$)/;

export function isShared(profile: UsageProfile): boolean {
  const { state } = profile;
  const { linked } = state;
  if (staticFieldOf(state)?.isPrivate === true) return false;
  // A property goes wherever its function goes: what counts is who asks for it.
  if (isPlainProperty(state))
    return state.uses.some(({ file }) => file !== state.file && file.testMark === null) || isHandedOn(state);
  const isExported = linked?.file.exports.some(({ local }) => local === linked.variable.name) === true;
  return isExported || linked?.isImported === true || isExportedByAlias(profile);
}

/**
 * `let table; if (isOn) table = {…}; export const elements = table;`: importers have the very object, by another
 * name.
 */
function isExportedByAlias({ state, puts, removes, fieldWrites }: UsageProfile): boolean {
  const { file, linked } = state;
  if (!linked || puts.length + removes.length + fieldWrites.length === 0) return false;
  const isAlias = ({ local }: { readonly local: string }): boolean =>
    file.variables.some(({ name, initial }) => name === local && initial === `id:${linked.variable.name}`);
  return file.exports.some(isAlias);
}

/**
 * `script.runInNewContext(box)`, `vm.createContext(box)`: what runs there has the object for its global one, and
 * reads and changes it unseen.
 */
export function isGlobalOfCode({ action, path, pass }: UseSummary): boolean {
  if (action !== "pass" || path.length > 0 || pass === null) return false;
  return /^(runInNewContext|runInContext|createContext)$/.test(pass.calleePath.at(-1) ?? pass.callee ?? "");
}

/** `exports.Base = require("./base")`: whoever is handed its function can ask for it. */
function isHandedOn({ linked }: UsageProfile["state"]): boolean {
  const isOn = ({ file, use, isForeign }: PlacedUse): boolean =>
    isForeign &&
    file.testMark === null &&
    use.path.length === 0 &&
    /^(store|export|return)$/.test(use.action);
  return (
    linked !== null && (linked.importers.some(({ kind }) => kind === "reexport") || linked.uses.some(isOn))
  );
}
