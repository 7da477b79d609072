import { isBuiltin } from "node:module";
import { shown } from "./habit.ts";
import { isForEffect, modulesOf } from "./module-statement.ts";
import type { ImportedName } from "./name-list.ts";
import { groupsOf, nameOrderOf, rankOf, rankOfNames } from "./name-order.ts";
import type { ParsedText, TreeNode } from "./parsed-text.ts";

/** Where a new import stands in a run of imports. */
export interface PlaceInRun {
  /** How many of the run stay above it. */
  readonly index: number;
  /** Whether it belongs to what follows it; else to what it follows. */
  readonly joinsNext: boolean;
}

/** The leading imports of a file. */
export type RunOf = (file: ParsedText) => readonly TreeNode[];

/**
 * Where the import of a package goes, by the order that linters and formatters ask for (`import/order`, organized
 * imports): packages above the project's own files, in alphabetical order where the others are. What is imported for
 * what it does stays above it where another import comes after; a run in another order takes it at its end.
 * @param runOf to see how the file's neighbours are written
 */
export function placeOfPackage(
  file: ParsedText,
  run: readonly TreeNode[],
  specifier: string,
  runOf: RunOf,
): PlaceInRun {
  const origins = originsOf(run);
  const [firstOwn, lastForeign] = [origins.indexOf("own"), origins.findLastIndex(isForeign)];
  const above = run.slice(0, Math.max(firstOwn, lastForeign, 0)).findLastIndex(isForEffect) + 1;
  if (firstOwn !== -1 && (firstOwn < lastForeign || firstOwn < above)) return atEnd(run);
  const sorted = placeAmongSorted(file, run, specifier, runOf);
  if (sorted !== null && sorted >= above) return { index: sorted, joinsNext: true };
  if (firstOwn === -1) return { index: endOfPackages(run), joinsNext: false };
  if (lastForeign !== -1) return { index: Math.max(lastForeign + 1, above), joinsNext: false };
  const arePackagesFirst = shown(file, (each) => packagesComeFirst(runOf(each))) ?? true;
  return arePackagesFirst ? { index: firstOwn, joinsNext: firstOwn === 0 } : atEnd(run);
}

/** Above what ends a run without values of the project's own files: types of those, and styles that are taken in. */
function endOfPackages(run: readonly TreeNode[]): number {
  const last = run.findLastIndex((each) => !isOwnType(each) && !isOwnEffect(each));
  return last === -1 ? run.length : last + 1;
}

/**
 * The same among imports that stand by what they take in: at its place in the group that it belongs to. The place as
 * it is, where they do not, or where it opens a group of its own.
 */
export function placeByNames(
  file: ParsedText,
  run: readonly TreeNode[],
  place: PlaceInRun,
  names: readonly ImportedName[],
  runOf: RunOf,
): PlaceInRun {
  const beside = run[place.joinsNext ? place.index : place.index - 1];
  const group = groupsOf(file, run).find((each) => each.includes(beside as TreeNode));
  const order = group ? nameOrderOf(file, run, runOf) : null;
  if (!group || order === null) return place;
  const own = rankOfNames(names);
  const next = group.find((each) => !order(rankOf(each), own));
  return next
    ? { index: run.indexOf(next), joinsNext: true }
    : { index: run.indexOf(group.at(-1) as TreeNode) + 1, joinsNext: false };
}

/**
 * Whether a blank line parts packages from the project's own files; by the neighbours, where a file has one kind
 * alone.
 */
export function partsOwnFiles(file: ParsedText, runOf: RunOf): boolean {
  return shown(file, (each) => isParted(each, runOf(each))) ?? false;
}

function isParted({ text }: ParsedText, run: readonly TreeNode[]): boolean | null {
  if (packagesComeFirst(run) !== true) return null;
  const own = run.findIndex((each) => originOf(each) === "own");
  const between = text.slice(run[own - 1]?.end, run[own]?.start);
  return /\n[^\S\n]*\r?\n/.test(between);
}

/**
 * Whether a blank line parts builtins from the packages below them; by the neighbours, where a file has builtins alone.
 */
export function partsBuiltins(file: ParsedText, runOf: RunOf): boolean {
  return shown(file, (each) => isPartedBelowBuiltins(each, runOf(each))) ?? false;
}

function isPartedBelowBuiltins({ text }: ParsedText, run: readonly TreeNode[]): boolean | null {
  const origins = run.map(originOf);
  const first = origins.indexOf("package");
  if (origins[first - 1] !== "builtin") return null;
  return /\n[^\S\n]*\r?\n/.test(text.slice(run[first - 1]?.end, run[first]?.start));
}

/** Whether it takes in one of Node's own modules. */
export function isBuiltinModule(statement: TreeNode): boolean {
  return originOf(statement) === "builtin";
}

/** Null where there are not both, or they are in no order. */
function packagesComeFirst(run: readonly TreeNode[]): boolean | null {
  const origins = run.map(originOf);
  const [firstOwn, lastOwn] = [origins.indexOf("own"), origins.lastIndexOf("own")];
  const [first, last] = [origins.findIndex(isForeign), origins.findLastIndex(isForeign)];
  if (firstOwn === -1 || first === -1) return null;
  if (last < firstOwn) return true;
  return lastOwn < first ? false : null;
}

type Origin = "builtin" | "package" | "own";

/**
 * Where no package is among them, types of the project's own files stand where an order by modules has its own files.
 */
function originsOf(run: readonly TreeNode[]): readonly (Origin | null)[] {
  const origins = run.map(originOf);
  if (origins.some(isForeign)) return origins;
  return run.map((each, at) => origins[at] ?? (isOwnType(each) ? "own" : null));
}

/** Whether it takes in one of the project's own files. */
export function isOwnFile(statement: TreeNode): boolean {
  return originsOf([statement])[0] === "own";
}

function isOwnEffect(statement: TreeNode): boolean {
  return isForEffect(statement) && modulesOf(statement).map(originOfModule).join() === "own";
}

function isOwnType(statement: TreeNode): boolean {
  return statement.importKind === "type" && modulesOf(statement).map(originOfModule).join() === "own";
}

/** Null for what says nothing of an order: types, what is taken in for what it does, and lists of several kinds. */
function originOf(statement: TreeNode): Origin | null {
  if (statement.importKind === "type" || isForEffect(statement)) return null;
  const [origin = null, ...others] = new Set(modulesOf(statement).map(originOfModule));
  return others.length === 0 ? origin : null;
}

function originOfModule(specifier: string | null): Origin | null {
  if (specifier === null) return null;
  if (OWN.test(specifier)) return "own";
  return isBuiltin(specifier) ? "builtin" : "package";
}

/** Relative, or under a name that no package can have: `@/store`, `~/store`, `#store`. */
const OWN = /^(?:[./~#]|@\/)/;

function isForeign(origin: Origin | null): boolean {
  return origin === "builtin" || origin === "package";
}

function atEnd(run: readonly TreeNode[]): PlaceInRun {
  return { index: run.length, joinsNext: false };
}

/** Before the package that comes next by its name; null where packages are in no such order, or it comes last. */
function placeAmongSorted(
  file: ParsedText,
  run: readonly TreeNode[],
  specifier: string,
  runOf: RunOf,
): number | null {
  const packages = packagesOf(run);
  const isBeforeBuiltin = run.findLastIndex((each) => originOf(each) === "builtin") > (packages[0]?.at ?? 0);
  const next = packages.find(({ name }) => name > specifier.toLowerCase());
  if (next === undefined || isBeforeBuiltin) return null;
  return (areSorted(packages, namesOf(run, "own")) ?? areSortedNear(file, runOf)) ? next.at : null;
}

interface Named {
  readonly name: string;
  readonly at: number;
}

function packagesOf(run: readonly TreeNode[]): readonly Named[] {
  return namesOf(run, "package");
}

function namesOf(run: readonly TreeNode[], origin: Origin): readonly Named[] {
  return run.flatMap((each, at) =>
    originOf(each) === origin ? [{ name: (modulesOf(each)[0] ?? "").toLowerCase(), at }] : [],
  );
}

/** Two may be so by chance, but hardly where three of the project's own files are as well. */
function areSorted(packages: readonly Named[], own: readonly Named[]): boolean | null {
  const isSorted = areInOrder(packages);
  if (!isSorted || packages.length > 2) return isSorted;
  return packages.length === 2 && own.length > 2 && areInOrder(own) ? true : null;
}

function areInOrder(names: readonly Named[]): boolean {
  return names.every(({ name }, at) => at === 0 || (names[at - 1] as Named).name <= name);
}

/** Two in each of several files are so on purpose, where hardly any file is out of order. */
function areSortedNear(file: ParsedText, runOf: RunOf): boolean {
  const near = (file.neighbours?.() ?? []).map((each) => packagesOf(runOf(each)));
  const telling = near.filter((packages) => packages.length > 1);
  const sorted = telling.filter(areInOrder);
  const pairs = sorted.reduce((sum, packages) => sum + packages.length - 1, 0);
  return pairs > 1 && sorted.length > 3 * (telling.length - sorted.length);
}
