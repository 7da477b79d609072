import type { LinkedProject } from "../link/link-project.ts";
import type { LinkedVariable, PlacedUse } from "../link/linked-variable.ts";
import { withoutAbsentParts } from "./absent-part.ts";
import { changeOf } from "./change-of.ts";
import { changeOfAll } from "./change-of-all.ts";
import { classEffects, isMutatorTaken } from "./class-instances.ts";
import { containerForm, containerOf, isPlainData } from "./container.ts";
import type { Container } from "./container.ts";
import { isGlobalObject } from "./global-getters.ts";
import type { FileSummary, VariableSummary } from "../summary/file-summary.ts";
import { isNamespacePackage } from "../summary/namespace-packages.ts";
import { runsOnce } from "../summary/phase-of.ts";
import { isEntryMethodCall, isOfOwnAnswer } from "./own-methods.ts";
import { withoutFrozen } from "./frozen.ts";
import { withoutBound } from "./lent-method.ts";
import { isOwnReceiver } from "./own-receiver.ts";
import { isReadAtLoadOnly } from "./read-at-load.ts";
import type { State } from "./state.ts";

/** The state that a variable itself holds: none, or one. */
export function variableState(linked: LinkedVariable, project: LinkedProject): State[] {
  const { variable, file } = linked;
  const declared = containerOf(variable.initial, variable.typeName);
  if (variable.role === "const" && declared === "scalar") return [];
  const { uses: mentions } = linked;
  const all = withoutFrozen(mentions);
  const container = declared === "scalar" ? containerOf(firstValue(variable, all)) : declared;
  const isCallable = variable.initial === "function" || variable.initial === "class";
  const uses = isCallable ? all.filter((placed) => placed.use.path.length === 0) : all;
  if (isGlobalObject(variable.initial, file, project) || isOfThePage(linked, all)) return [];
  if (all.length > 0 && all.every(isEmptied)) return [];
  if (isNeverGiven(linked, mentions) || isPlaceInText(variable) || isPlainValue(variable, mentions))
    return [];
  const isExported = file.exports.some(({ local }) => local === variable.name);
  const isForOthers =
    variable.speaksForOthers || (variable.setsForOthers && !all.some((each) => isPartRead(each, variable)));
  const isReceiver = !isForOthers && isOwnReceiver(uses, variable.initial, isExported);
  const isMark = isSentinel(linked, container, all);
  const changesWhole = (placed: PlacedUse): boolean =>
    placed.use.path.length === 0 && changeOf(placed, container, project) !== "none";
  const seen = isExported ? uses : withoutBound(uses);
  // Other scripts of a page may give it parts, or have made it before.
  const present = file.shared === null ? withoutAbsentParts(seen, variable, changesWhole) : seen;
  const own = present.filter(
    ({ use }) => (isReceiver || use.via !== "this") && !(isMark && use.via === "param"),
  );
  if (!isExported && all.length > 0 && all.every(isOfMain) && !handsOutMutator(linked, container, project))
    return [];
  if (isGivenAway(linked, all, container, isExported)) return [];
  if (!isExported && file.shared === null && isReadAtLoadOnly(all)) return [];
  const isOut = isExported || (container === "instance" && own.some(isAnswered));
  const exported = !isOut || isMark ? "no" : project.isPublic(file, variable) ? "public" : "inside";
  const telling = own.filter(
    (placed) =>
      !isOfOwnAnswer(variable, placed) &&
      !isEntryMethodCall(variable, placed) &&
      !(isCallable && isMethodCall(placed)),
  );
  const change = changeOfAll(telling, container, variable.initial, file, project, exported);
  if (change === "none" || (container === "alias" && change !== "write")) return [];
  if (change !== "write" && isNamespace(variable, file)) return [];
  const { name, start, end, scope, initial, role } = variable;
  const inPlace = isPlainData(initial) ? "const-object" : containerForm(container);
  const form = change === "write" ? (role === "var" ? "var" : "let") : inPlace;
  return [{ file, name, form, start, end, scope, initial, uses: own, linked, member: null }];
}

/** `export const getQueue = () => queue`: whoever asks for the instance can change it as one that imports it can. */
function isAnswered({ file, use }: PlacedUse): boolean {
  if (use.action !== "return" || use.path.length > 0 || use.via !== null) return false;
  const getter = file.variables.find(({ frame }) => frame === use.frame);
  return getter === undefined || file.exports.some(({ local }) => local === getter.name);
}

/** `seen.clear()` and nothing else: nobody puts anything into it, or looks. */
function isEmptied({ use }: PlacedUse): boolean {
  return use.action === "call" && use.method === "clear" && use.path.length === 0;
}

/** `var $modules$;`, in a template whose names something else replaces: with no value of its own it holds nothing. */
function isNeverGiven({ file, variable }: LinkedVariable, mentions: readonly PlacedUse[]): boolean {
  // A script's name may be given its value by another one.
  if (file.shared !== null || variable.initial !== "nullish") return false;
  return !mentions.some(isGiven);
}

/**
 * `var $modules$ = undefined;`, in a template: something else puts a text in the place of each such name, those that
 * are written too.
 */
function isPlaceInText({ name, initial }: VariableSummary): boolean {
  return initial === "nullish" && /^\$\w+\$$/.test(name);
}

/**
 * `var PORT = 8415`, which is never given another value: whoever is handed a number or a text has nothing to change.
 */
function isPlainValue({ initial }: VariableSummary, mentions: readonly PlacedUse[]): boolean {
  return /^(number|string|true|false)$/.test(initial) && !mentions.some(isGiven);
}

/** The whole of it is written or counted on. */
function isGiven({ use }: PlacedUse): boolean {
  return use.path.length === 0 && (use.action === "write" || use.action === "update");
}

/** In whatever file: `server.port`, of an object whose functions are all that it begins with. */
function isPartRead({ use: { path, via, action } }: PlacedUse, { methods }: VariableSummary): boolean {
  const [name] = path;
  return name !== undefined && via !== "this" && action !== "write" && !methods.includes(name);
}

/**
 * `const ns = cls.createNamespace("request")`: what is done with it is told with what else its file keeps in
 * namespaces.
 */
function isNamespace({ initial }: VariableSummary, { imports }: FileSummary): boolean {
  return (
    /^call:(.*\.)?(getNamespace|createNamespace)$/.test(initial) &&
    imports.some(({ source }) => isNamespacePackage(source))
  );
}

/** `var classes; classes = { add() { … } }`: declared beside others, and given its one value as the module loads. */
function firstValue({ initial }: VariableSummary, uses: readonly PlacedUse[]): string {
  if (initial !== "nullish") return initial;
  const writes = uses.filter(isGiven);
  const [write, ...others] = writes;
  // `if (AsyncLocalStorage) store = new AsyncLocalStorage(); else store = { … }`: the other one stands in for it.
  const store = writes.find(({ use }) => containerOf(use.value ?? "") === "als");
  if (store) return store.use.value as string;
  const value = write?.phase === "load" && others.length === 0 ? write.use.value : null;
  return value !== null && GIVEN_FOR_GOOD.test(value) ? value : initial;
}

/**
 * An object, an instance of some class, and what a function that is called on the spot has made; a collection is
 * declared with what it holds.
 */
const GIVEN_FOR_GOOD = /^(((empty|blank)-)?object|new:(?!(Map|Set|WeakMap|WeakSet|Array|Object)$).+|call:)$/;

/** `var doc; doc = root.document`: another name for a part of the page, given as the module loads and never again. */
function isOfThePage({ variable }: LinkedVariable, uses: readonly PlacedUse[]): boolean {
  if (variable.initial !== "nullish") return false;
  const writes = uses.filter(isGiven);
  return (
    writes.length > 0 && writes.every((each) => each.phase === "load" && PAGE_PART.test(each.use.value ?? ""))
  );
}

const PAGE_PART = /^(id:|member:.*\.)(window|document|navigator|location|globalThis|global|self)$/;

/**
 * `value === NOTHING`: what a function is handed is asked whether it is the one thing that stands for none, so that
 * what it does to any other it does not do to that one.
 */
function isSentinel({ variable }: LinkedVariable, container: Container, uses: readonly PlacedUse[]): boolean {
  if (variable.role !== "const" || (container !== "object" && container !== "instance")) return false;
  return uses.some(
    ({ use }) =>
      use.action === "compare" && use.value === "same" && use.via === null && use.path.length === 0,
  );
}

/**
 * `settings.set(name, value)` of `var settings = function (name) { … }`: a function is no table, whatever it is given
 * to call.
 */
function isMethodCall({ use }: PlacedUse): boolean {
  return use.action === "call" && use.method !== null;
}

/** Only the program's main line of work mentions it: a local of that, wherever it is declared. */
function isOfMain({ use, file }: PlacedUse): boolean {
  return file.testMark === null && runsOnce(file, use.during);
}

/** `export const put = store.put`: whoever takes it in changes the instance later on. */
function handsOutMutator(linked: LinkedVariable, container: Container, project: LinkedProject): boolean {
  const { file, variable } = linked;
  const effects = container === "instance" ? classEffects(variable.initial, file, project) : null;
  return effects !== null && linked.uses.some((placed) => isMutatorTaken(placed, effects));
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
