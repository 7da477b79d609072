import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary, VariableSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isClockReading } from "./clock-reading.ts";
import { fillsItself } from "./read-through.ts";
import { frameKey, frameOf } from "./usage-profile.ts";

/**
 * `if (answer.until > now) return answer.value; …; answer.value = made; answer.until = now + TTL`: one field says
 * beside a clock for how long the others hold.
 */
export const timedFields: Rule = ({ container, fieldWrites, reads }) => {
  if (container !== "object") return null;
  const dated = fieldWrites.filter(isDated);
  const timed = reads.find(
    (placed) =>
      frameOf(placed)?.clock === true &&
      (isOwnRead(placed) || (isCompared(placed) && isAnsweredBeside(placed, reads, fieldWrites))) &&
      dated.some(isSameField(placed)),
  );
  if (!timed || fieldWrites.every(isSameField(timed)) || fieldWrites.some(isCounted)) return null;
  return classified(
    "cache",
    "ttl-cache",
    0.7,
    "it keeps what was computed for a time that a clock tells",
    fact("clock-compare", "asked beside a clock", timed),
  );
};

function isDated({ use }: PlacedUse): boolean {
  return (
    use.path.length === 1 && /^(param:|call:.*now|number|id:|clock$|compute$|step:)/.test(use.value ?? "")
  );
}

/** How many there were since then, or which number comes next in the same moment: no answer is counted up. */
function isCounted({ use }: PlacedUse): boolean {
  return use.action === "update" && use.path.length === 1;
}

function isOwnRead({ use }: PlacedUse): boolean {
  return use.via === "this" && use.path.length === 1 && /^(read|compare|test)$/.test(use.action);
}

/** With a time, and not with a value or with none. */
function isCompared({ use }: PlacedUse): boolean {
  return use.action === "compare" && (use.value ?? "less") === "less" && use.path.length === 1;
}

/**
 * Who asks for the time hands out what another field holds, or computes it: settings may say when something began,
 * too.
 */
function isAnsweredBeside(
  timed: PlacedUse,
  reads: readonly PlacedUse[],
  fieldWrites: readonly PlacedUse[],
): boolean {
  const isOther = (other: PlacedUse): boolean =>
    frameKey(other) === frameKey(timed) && !isSameField(timed)(other);
  return fieldWrites.some(isOther) || reads.some((read) => read.use.action === "return" && isOther(read));
}

function isSameField({ use }: PlacedUse): (other: PlacedUse) => boolean {
  return (other) => other.use.path[0] === use.path[0];
}

/** `cache.fetch(key)`, `cache.apply(key, make)`: a cache of another package that makes what it has not. */
export const readThroughCache: Rule = ({ container, state, writes }) => {
  const asked = fillsItself(state.uses);
  if (container !== "instance" || !asked || writes.length > 0 || !/cache|lru|memo/i.test(state.initial))
    return null;
  const because = "it is one cache for all callers, which computes and keeps what it has not";
  return classified("cache", "memo", 0.75, because, fact("get-or-compute", "asked here", asked));
};

/**
 * `if (values[key] && now - times[key] < MAX_AGE) return values[key]; values[key] = load(key); times[key] = now`: for
 * how long each answer holds stands in a table of its own.
 */
export const answerTimes: Rule = ({ state, puts, reads }) => {
  const put = puts.find((each) => isClockReading(each) && each.file === state.file && each.use.key !== null);
  const isSameKey = (use: UseSummary): boolean => use.frame === put?.use.frame && use.key === put.use.key;
  const asked =
    put && reads.find(({ file, use }) => file === put.file && isSameKey(use) && use.start < put.use.start);
  if (!asked) return null;
  const isAnswers = ({ start, uses }: VariableSummary): boolean => {
    const own = uses.filter((use) => start !== state.start && isEntry(use) && isSameKey(use));
    const handed = own.some(
      ({ action, start: at }) => action === "return" && at > asked.use.start && at < put.use.start,
    );
    return handed && own.some((use) => isEntryPut(use) && use.start > asked.use.start);
  };
  if (!state.file.variables.some(isAnswers)) return null;
  const because = "it holds when each answer was computed, which is kept for a time in a table beside it";
  return classified("cache", "ttl-cache", 0.7, because, fact("clock-compare", "noted here", put));
};

function isEntry({ path, method, via }: UseSummary): boolean {
  return via === null && (path.join() === "*" || (path.length === 0 && /^(get|set)$/.test(method ?? "")));
}

function isEntryPut({ action, method }: UseSummary): boolean {
  return action === "write" || method === "set";
}

const BOUNDED = /^new:(\w+\.)?(\w*LRU\w*|QuickLRU|TTLCache|NodeCache)(\.\w+)?$/i;

/** `lru({ max: 500 })`, `createTtlCache({ ttl: 1000 })`, `cacheCreate({ … })` */
const MADE_BOUNDED =
  /^call:(\w+\.)?(\w*lru\w*|ttl|\w*ttl_?caches?|(create|make|new)\w*caches?|cacheCreate)$/i;

/** A bounded cache of another package: it forgets by itself, so that who asks must be able to compute. */
export const boundedCache: Rule = ({ state, container, gets, puts }) => {
  const isBounded = container === "instance" ? BOUNDED.test(state.initial) : MADE_BOUNDED.test(state.initial);
  if (!isBounded || gets.length === 0 || !puts[0]) return null;
  const because = "it is a bounded cache for all callers";
  return classified("cache", "memo", 0.75, because, fact("keyed-put", "kept here", puts[0]));
};

/**
 * `order.push(key); if (order.length > most) delete memo[order.shift()]`: which entries of a table beside it came
 * first.
 */
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
