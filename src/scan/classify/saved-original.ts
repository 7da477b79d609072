import type { PlacedUse } from "../link/linked-variable.ts";
import type { FileSummary, OutsideUse, UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { BUILTINS, GLOBAL_OBJECTS } from "../summary/outside-uses.ts";
import { frameKey } from "./usage-profile.ts";

/**
 * `saved = http.request; http.request = mine`: what a patch replaced. It is told by the patch beside it, or by being
 * put back where it came from.
 */
export const savedOriginal: Rule = ({ writes, reads }) => {
  const back = reads.find(
    (read) =>
      read.use.action === "store" &&
      read.use.value !== null &&
      read.use.path.length === 0 &&
      // Whoever takes a patch out does it later on, by another function.
      writes.some((save) => isHomeOf(save, read.use.value ?? "") && frameKey(save) !== frameKey(read)),
  );
  const isSaved = (write: PlacedUse): boolean =>
    isPatchedBeside(write) || isOfPrototype(write) || isOfPatcher(write, reads) || isRestorer(write);
  const saved = back ?? writes.find(isSaved);
  if (!saved) return null;
  const message = back ? "put back here" : "saved here, before it is replaced";
  const because = "it keeps what a patch replaced, to call it or to put it back";
  return classified("state", "saved-original", 0.8, because, fact("patch", message, saved));
};

/**
 * `saved[name] = console[name]`, and `console[name] = saved[name]` later on or after some work: what a patch
 * replaced, by its names.
 */
export const savedOriginals: Rule = ({ puts, reads, fieldWrites }) => {
  const back = reads.find(
    (read) => puts.some((put) => isBack(read, put)) || fieldWrites.some((save) => isFieldBack(read, save)),
  );
  const saved = back ?? fieldWrites.find(isPatchedBeside);
  if (!saved) return null;
  const message = back ? "put back here" : "saved here, before it is replaced";
  const because = "it keeps what a patch replaced, to call it or to put it back";
  return classified("state", "saved-original", 0.8, because, fact("patch", message, saved));
};

/** `saved.read = fs.readFile`, and later on `fs.readFile = saved.read` */
function isFieldBack({ file, use }: PlacedUse, save: PlacedUse): boolean {
  const home = homeOf(save);
  if (home === null || use.action !== "store" || use.value !== home) return false;
  const [owner = ""] = home.split(".");
  // `config.level = config.level || given`, where `config` is the very thing that is looked at.
  const isItself = file.variables.some(
    ({ name, uses }) => name === owner && uses.some(({ start }) => start === use.start),
  );
  return !isItself && use.path.join() === save.use.path.join() && isForeign(file, owner);
}

/**
 * Onto the object of somebody else that it was taken from; a helper that copies one onto another calls that what it
 * likes.
 */
function isBack({ file, use }: PlacedUse, put: PlacedUse): boolean {
  const place = use.action === "store" ? entryOf(use.value ?? "") : null;
  if (place === null || !isForeign(file, place.split(".")[0] as string)) return false;
  const [, read, bound] = ENTRY.exec(put.use.value ?? "") ?? [];
  const from = entryOf(read ?? bound ?? "");
  return from !== null && (from === place || put.use.via === "param");
}

/** `console.*` for what is read from there, and for `console[name].bind(console)`. */
const ENTRY = /^(?:member:(.+)|call:(.+)\.bind)$/;

/** `Module.extensions` for an entry or a property of it. */
function entryOf(value: string): string | null {
  return /^([\w$]+(?:\.[\w$]+)*)\.[\w$*]+$/.exec(value)?.[1] ?? null;
}

function isForeign(file: FileSummary, owner: string): boolean {
  const at = file.variables.findIndex(({ name }) => name === owner);
  if (at === -1) return BUILTINS.test(owner) || GLOBAL_OBJECTS.has(owner);
  return file.imports.some(({ variable, source }) => variable === at && !source.startsWith("."));
}

/** `http.request` for what is read from there, and for `dialog.show.bind(dialog)`. */
function homeOf({ use }: PlacedUse): string | null {
  const [, read, bound] = HOME.exec(use.value ?? "") ?? [];
  return read ?? bound ?? null;
}

const HOME = /^(?:member:([\w$]+(?:\.[\w$]+)+)|call:([\w$]+(?:\.[\w$]+)+)\.bind)$/;

function isHomeOf(save: PlacedUse, place: string): boolean {
  return homeOf(save) === place || isGlobalOf(save, place);
}

/**
 * `saved = XMLHttpRequest` and `globalThis.XMLHttpRequest = saved`: the same by its name alone, which the file
 * declares nowhere.
 */
function isGlobalOf({ file, use }: PlacedUse, place: string): boolean {
  const [, name] = /^(?:globalThis|global|window|self)\.([\w$]+)$/.exec(place) ?? [];
  return (
    name !== undefined && use.value === `id:${name}` && !file.variables.some((each) => each.name === name)
  );
}

/** `saved = Sheet.prototype.insertRule`: a method is taken from there to be called by whoever stands in for it. */
function isOfPrototype({ use }: PlacedUse): boolean {
  return use.action === "write" && /^member:([\w$]+\.)+prototype\.[\w$]+$/.test(use.value ?? "");
}

/**
 * Further down in the function the place that it was read from is given another value, on an object of somebody
 * else's.
 */
function isPatchedBeside(write: PlacedUse): boolean {
  const [root, ...path] = homeOf(write)?.split(".") ?? [];
  if (!root) return false;
  const { outside, variables } = write.file;
  const owners = variables.filter(({ name, role }) => name === root && role === "import");
  const uses = [
    ...outside.filter((each) => each.root === root).map(({ use }) => use),
    ...owners.flatMap((owner) => owner.uses),
  ];
  const isPatch = ({ action, frame, start, path: place }: UseSummary): boolean =>
    action === "write" &&
    frame === write.use.frame &&
    start > write.use.start &&
    place.join(".") === path.join(".");
  return uses.some(isPatch);
}

/**
 * `console.error = mine; restore = () => { console.error = original }`: a function that puts back what is patched
 * beside it.
 */
function isRestorer({ file, use }: PlacedUse): boolean {
  if (use.value !== "function") return false;
  const patches = file.outside.filter(({ use: { action } }) => action === "write");
  const isSame = (one: OutsideUse, other: OutsideUse): boolean =>
    one.root === other.root && one.use.path.join(".") === other.use.path.join(".");
  return patches.some(
    (patch) =>
      patch.use.frame === use.frame &&
      patches.some((back) => file.frames[back.use.frame]?.parent === use.frame && isSame(patch, back)),
  );
}

/**
 * `saved = wrap(saved, "pushState")`, where `wrap` hands back what it was given or found, and a function that it puts
 * in the place of that one calls it with its own `this`.
 */
function isOfPatcher({ file, use }: PlacedUse, reads: readonly PlacedUse[]): boolean {
  const [, name] = /^call:([\w$]+)$/.exec(use.value ?? "") ?? [];
  const patcher = file.variables.find((variable) => variable.name === name && variable.frame !== null);
  if (!patcher || !reads.some((read) => read.use.pass?.callee === name && read.use.frame === use.frame))
    return false;
  const given = reads.filter(
    (read) => read.file === file && read.use.via === "param" && read.use.path.length === 0,
  );
  const isHandedBack = given.some(
    ({ use: read }) => read.action === "return" && read.frame === patcher.frame,
  );
  return isHandedBack && given.some(({ use: read }) => isStandInCall(read) && read.frame !== patcher.frame);
}

/** `original.apply(this, arguments)` */
function isStandInCall({ action, value }: UseSummary): boolean {
  return action === "call" && value === "this";
}
