import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, framesOf, inFinally } from "./usage-profile.ts";

/** `frame = { parent: current }; current = frame; …; current = frame.parent`: the old value travels in an object. */
export const carriedAlong: Rule = ({ writes, reads, state }) => {
  const setters = framesOf(writes);
  const keepers = framesOf(reads.filter(({ use }) => use.action === "store" && use.path.length === 0));
  // `mode = options.mode` in a function that keeps nothing is a setting, wherever else it is swapped for a while.
  if (writes.some((write) => isByItsName(write, state.name) && !keepers.has(frameKey(write)))) return null;
  if (writes.some((write) => isChained(write, state.uses))) return null;
  const restore = writes.find((write) => isTakenFromObject(write) || isTakenFromItself(write, reads));
  const kept =
    reads.find(
      (read) =>
        read.use.action === "store" &&
        read.use.path.length === 0 &&
        setters.has(frameKey(read)) &&
        !(restore && isOfOtherObject(read, restore)) &&
        !(restore && frameKey(read) === frameKey(restore) && read.use.start > restore.use.start),
    ) ??
    (restore && OUTER.test(restore.use.value ?? "")
      ? writes.find((write) => isMadeFromItself(write, reads))
      : null);
  if (!restore || !kept || writes.length < 2) return null;
  const because = "its old value is kept in an object and put back from there";
  return classified(
    "error-context",
    "swapped-slot",
    0.65,
    because,
    fact("save-restore", "put back here", restore),
  );
};

/** Of the program's own: `location.href` keeps nothing for anybody. */
function isTakenFromObject({ use: { value } }: PlacedUse): boolean {
  return /^member:[\w$]+\.[\w$]+$/.test(value ?? "") && !ENGINE.test(value ?? "");
}

const ENGINE = /^member:(location|document|navigator|window|history|screen|process|performance|globalThis)\./;

/**
 * `request.cursor = cursor; …; cursor = answer.cursor`: one function hands it to one object and takes the next from
 * another.
 */
function isOfOtherObject(kept: PlacedUse, restore: PlacedUse): boolean {
  const rootOf = ({ use }: PlacedUse): string => /^(?:member:)?([\w$]+)\./.exec(use.value ?? "")?.[1] ?? "";
  const [to, from] = [rootOf(kept), rootOf(restore)];
  return frameKey(kept) === frameKey(restore) && to !== "" && from !== "" && to !== from;
}

/** `last.next = item; last = item`: the end of a chain, whose links lead to what came before as well. */
function isChained({ use, file }: PlacedUse, uses: readonly PlacedUse[]): boolean {
  if (!/^(this$|param:|id:)/.test(use.value ?? "")) return false;
  return uses.some(
    (other) =>
      other.file === file &&
      other.use.frame === use.frame &&
      other.use.start < use.start &&
      other.use.action === "write" &&
      other.use.path.length === 1 &&
      other.use.value === use.value,
  );
}

/**
 * What `leave` takes from the work that ends: `current = scope.parent`, of what `current = scopeIn(current)` has
 * made.
 */
const OUTER = /^member:[\w$]+\.\w*(parent|outer|prev|enclosing|previous)\w*$/i;

function isMadeFromItself(write: PlacedUse, reads: readonly PlacedUse[]): boolean {
  return /^(call|new):/.test(write.use.value ?? "") && isHandedToMaker(write, reads);
}

function isByItsName({ use }: PlacedUse, name: string): boolean {
  return /^member:/.test(use.value ?? "") && use.value?.split(".").at(-1) === name;
}

/** The longest ` = parentOf(` between a slot and what its new value is taken from. */
const CALLED_WITHIN = 80;

/** `finally { current = parentOf(current) }` */
function isTakenFromItself(write: PlacedUse, reads: readonly PlacedUse[]): boolean {
  return inFinally(write) && write.use.value?.startsWith("call:") === true && isHandedToMaker(write, reads);
}

function isHandedToMaker({ file, use: { start, end } }: PlacedUse, reads: readonly PlacedUse[]): boolean {
  return reads.some(
    (read) =>
      read.file === file &&
      read.use.action === "pass" &&
      read.use.start > start &&
      read.use.start < end + CALLED_WITHIN,
  );
}
