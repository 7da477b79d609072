import type { PlacedUse } from "../link/linked-variable.ts";
import { CONDITIONAL, IN_LOOP } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, framesOf } from "./usage-profile.ts";

/**
 * `kept.set(key, rows); if (kept.size > most) kept.delete(kept.keys().next().value)`: the oldest entry goes when
 * there are too many, so that who asks for one has to get it anew. What somebody ends by its key has a life of its
 * own.
 */
export const oldestDropped: Rule = ({ puts, gets, removes, state }) => {
  const putters = framesOf(puts);
  const isOwn = (remove: PlacedUse): boolean =>
    remove.use.method === "clear" || putters.has(frameKey(remove));
  const dropped = removes.find((remove) => isOldest(remove, puts, state.uses));
  if (!dropped || !removes.every(isOwn) || !gets.some(({ use }) => use.method === "get")) return null;
  const because = "it keeps what was computed, and drops the oldest when there is too much of it";
  return classified("cache", "memo", 0.7, because, fact("drop-order", "the oldest is dropped", dropped));
};

/** Where something is put, it is asked how many there are; then one goes that is found by walking over the keys. */
function isOldest(remove: PlacedUse, puts: readonly PlacedUse[], uses: readonly PlacedUse[]): boolean {
  const { flags, key, method } = remove.use;
  if (method !== "delete" || (flags & (CONDITIONAL | IN_LOOP)) === 0) return false;
  const beside = uses.filter((other) => frameKey(other) === frameKey(remove));
  return (
    puts.some(
      (put) => frameKey(put) === frameKey(remove) && put.use.method === "set" && put.use.key !== key,
    ) &&
    beside.some(({ use }) => use.path.join() === "size" && use.action === "compare") &&
    beside.some(({ use }) => use.path.length === 0 && /^(keys|entries)$/.test(use.method ?? ""))
  );
}
