import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { fillsItself } from "./read-through.ts";
import { frameKey, frameOf } from "./usage-profile.ts";

/** Fields with a clock beside them: kept for a time. */
export const timedFields: Rule = ({ container, fieldWrites, reads }) => {
  if (container !== "object" || fieldWrites.length < 2) return null;
  const dated = fieldWrites.find(
    ({ use }) => use.value !== null && /^(param:|call:.*now|number|id:)/.test(use.value),
  );
  const timed = reads.find(
    (placed) => frameOf(placed)?.clock === true && placed.use.via === "this" && placed.use.path.length > 0,
  );
  if (!timed || !dated) return null;
  return classified(
    "cache",
    "ttl-cache",
    0.7,
    "it keeps what was computed for a time that a clock tells",
    fact("clock-compare", "asked beside a clock", timed),
  );
};

/** `cache.fetch(key)`, `cache.apply(key, make)`: a cache of another package that makes what it has not. */
export const readThroughCache: Rule = ({ container, state, writes }) => {
  const asked = fillsItself(state.uses);
  if (container !== "instance" || !asked || writes.length > 0 || !/cache|lru|memo/i.test(state.initial))
    return null;
  const because = "it is one cache for all callers, which computes and keeps what it has not";
  return classified("cache", "memo", 0.75, because, fact("get-or-compute", "asked here", asked));
};

/** A bounded cache of another package: it forgets by itself, so that who asks must be able to compute. */
export const boundedCache: Rule = ({ state, container, gets, puts }) => {
  const isBounded = /^new:(\w+\.)?(\w*LRU\w*|QuickLRU|TTLCache|NodeCache)(\.\w+)?$/i.test(state.initial);
  if (container !== "instance" || !isBounded || gets.length === 0 || !puts[0]) return null;
  const because = "it is a bounded cache for all callers";
  return classified("cache", "memo", 0.75, because, fact("keyed-put", "kept here", puts[0]));
};

/** `order.push(key); if (order.length > most) delete memo[order.shift()]`: which entries of a table beside it came first. */
export const dropOrder: Rule = ({ container, puts, removes, state }) => {
  const [oldest] = removes;
  if (container !== "array" || !oldest) return null;
  const isOldest = (remove: PlacedUse): boolean => {
    const pushes = puts.filter((put) => frameKey(put) === frameKey(remove));
    return (
      remove.use.method === "shift" && pushes.length > 0 && isDroppedElsewhere(remove, pushes, state.name)
    );
  };
  if (!removes.every(isOldest)) return null;
  const because = "it keeps the order in which the entries of a table came, to drop the oldest of them";
  return classified("cache", "drop-order", 0.7, because, fact("drop-order", "the oldest is dropped", oldest));
};

/** `delete memo[order.shift()]`, `memo.delete(order.shift())`, `const oldest = order.shift(); delete memo[oldest]` */
function isDroppedElsewhere(
  { file, use: shift }: PlacedUse,
  pushes: readonly PlacedUse[],
  order: string,
): boolean {
  const isOtherKey = ({ key }: UseSummary): boolean =>
    key !== null && pushes.every((push) => push.use.key !== key);
  const isDrop = (drop: UseSummary): boolean => {
    if (drop.frame !== shift.frame || (drop.action !== "delete" && drop.method !== "delete")) return false;
    if (drop.start < shift.start) return shift.start <= drop.memberEnd + KEY_WITHIN;
    return drop.branch === shift.branch && isOtherKey(drop);
  };
  return file.variables.some(({ name, uses }) => name !== order && uses.some(isDrop));
}

/** From the end of `memo.delete` to its argument. */
const KEY_WITHIN = 1;
