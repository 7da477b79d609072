import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, frameOf } from "./usage-profile.ts";
import { isFoundByWalk } from "./walks-over.ts";

/**
 * `const hit = answers.get(key); if (hit && now < hit.until) return hit.answer; …; keep(key, made)`: an entry says
 * itself for how long it holds, and who finds none that does makes another.
 */
export const keptUntil: Rule = ({ puts, removes, state }) => {
  const [put] = puts;
  if (!put || !puts.every(({ use }) => use.value === "object")) return null;
  const asked = state.uses.find(
    (read) => isFresh(read, state.uses) && puts.every((each) => isPutBy(read, each)),
  );
  if (!asked || removes.some((remove) => isTakenOutElsewhere(remove, put, asked, state.uses))) return null;
  const because = "it keeps what was computed for a time that each entry tells";
  return classified(
    "cache",
    "ttl-cache",
    0.75,
    because,
    fact("clock-compare", "asked beside a clock", asked),
  );
};

/** A field of an entry is compared where the clock is read, and what else is in that is handed back. */
function isFresh(read: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const { action, path, via, origin, value } = read.use;
  if (action !== "compare" || value === "equal" || via !== "alias" || path.length !== 2 || path[0] !== "*")
    return false;
  if (frameOf(read)?.clock !== true) return false;
  return uses.some(
    ({ file, use }) =>
      file === read.file &&
      use.action === "return" &&
      use.via === "alias" &&
      use.origin === origin &&
      use.path[1] !== path[1] &&
      use.start > read.use.start,
  );
}

/** By the same function, or by one that it calls for that. */
function isPutBy(read: PlacedUse, put: PlacedUse): boolean {
  if (frameKey(put) === frameKey(read)) return put.use.start > read.use.start;
  const keeper = put.file.variables.find(({ frame }) => frame === put.use.frame);
  return (
    put.file === read.file &&
    keeper?.uses.some(
      ({ action, path, frame, start }) =>
        action === "call" && path.length === 0 && frame === read.use.frame && start > read.use.start,
    ) === true
  );
}

/**
 * What somebody ends by its key has a life of its own; who asks, who puts and who walks over all only drop what is
 * too old.
 */
function isTakenOutElsewhere(
  remove: PlacedUse,
  put: PlacedUse,
  asked: PlacedUse,
  uses: readonly PlacedUse[],
): boolean {
  if (remove.use.method === "clear") return false;
  const at = frameKey(remove);
  if (at === frameKey(put) || at === frameKey(asked)) return false;
  return !isFoundByWalk(remove, uses);
}
