import type { PlacedUse } from "../link/linked-variable.ts";
import { AWAITED, CONDITIONAL, IN_CATCH, IN_LOOP } from "../scopes/reference.ts";
import { answerForATime } from "./answer-for-a-time.ts";
import { isSetByHook } from "./async-keyed.ts";
import { classified, fact } from "./classification.ts";
import type { Classification } from "./classification.ts";
import { collectionRules } from "./collection-rules.ts";
import { lastAnswer } from "./last-answer.ts";
import { isOrderedQueue } from "./queue-rules.ts";
import { isFromItself } from "./from-itself.ts";
import { isRestoredBySetter } from "./restored-by-setter.ts";
import { slotRules } from "./slot-rules.ts";
import { takenWithSlot } from "./taken-whole.ts";
import { frameKey, framesOf, inFinally } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";
import { isWalk } from "./walks-over.ts";

/** The stage that the usage speaks for. The first rule that fits wins; where none does it is plain `state`. */
export function classifyStage(profile: UsageProfile): Classification {
  for (const rule of [lastAnswer, answerForATime, ...(isSlot(profile) ? slotRules : collectionRules)]) {
    const result = rule(profile);
    if (result) return result;
  }
  const because = "it is changed after load and has no role of its own";
  return classified("state", "other", 0.5, because, fact("changed", "changed here", profile.changes[0]));
}

/** One value that is replaced, not a container that is filled; a container may still be emptied by replacing it. */
function isSlot(profile: UsageProfile): boolean {
  const { container, puts, removes, writes } = profile;
  if (writes.length === 0 || isOrderedQueue(removes)) return false;
  if (puts.length === 0 || isFilledWhereMade(profile)) return true;
  if (isRestoredBySetter(profile) || writes.some(isSetByHook)) return true;
  if (container === "array" && isTopOfStack(profile)) return true;
  if ((container === "array" || container === "object") && isSetAside(profile)) return true;
  if (container !== "scalar" && container !== "alias") return false;
  // What it held before is put back: it stands for the work under way, whatever that collects in it.
  if (writes.some(({ use }) => use.value?.startsWith("saved:"))) return true;
  if (writes.some((write) => isThereForAWhile(write, writes))) return true;
  return !(
    writes.some(({ use }) => COLLECTIONS.test(use.value ?? "")) ||
    isCollectionOfItsOwn(profile) ||
    isWalkedList(profile)
  );
}

/**
 * `channels = []; channels.push(one)` where something begins, `for (const one of channels) leave(one); channels =
 * null` where it ends. A list that is copied first, or worked off by a timer, is taken as a whole.
 */
function isWalkedList(profile: UsageProfile): boolean {
  const { writes, reads } = profile;
  const isBegun = writes.some(({ use }) => use.value === "empty-array");
  const isWalked = isBegun && reads.some((read) => isWalk(read) && read.use.via === null);
  return isWalked && takenWithSlot(profile) === null;
}

/**
 * `stack.push(listeners); listeners = mine.concat(listeners); work(); listeners = stack.pop()`: what work goes on
 * with, whatever it holds.
 */
function isTopOfStack({ writes, state }: UsageProfile): boolean {
  const isGiven = (stack: string): boolean => state.uses.some(({ use }) => use.pass?.callee === stack);
  return writes.some(({ use }) => isGiven(/^call:([\w$]+)\.pop$/.exec(use.value ?? "")?.[1] ?? ""));
}

/**
 * `const before = pairs; pairs = []; walk(a, b); pairs = before`: in any case, and not where what was begun has
 * failed.
 */
function isSetAside({ writes }: UsageProfile): boolean {
  return writes.some(
    (write) =>
      write.use.value?.startsWith("saved:") === true &&
      isInAnyCase(write) &&
      (write.use.flags & IN_CATCH) === 0 &&
      writes.some(
        (other) =>
          /^empty-(array|object)$/.test(other.use.value ?? "") &&
          frameKey(other) === frameKey(write) &&
          other.use.start < write.use.start &&
          isInAnyCase(other),
      ),
  );
}

/** `seen = new Set(); try { … } finally { seen = null }`, `seen = new Set(); walk(root); seen = null` */
function isThereForAWhile(write: PlacedUse, writes: readonly PlacedUse[]): boolean {
  return (
    COLLECTIONS.test(write.use.value ?? "") &&
    writes.some(
      (other) =>
        other.use.value === "nullish" &&
        frameKey(other) === frameKey(write) &&
        (inFinally(other) || (other.use.start > write.use.start && isInAnyCase(write) && isInAnyCase(other))),
    )
  );
}

function isInAnyCase({ use }: PlacedUse): boolean {
  return use.branch === 0 && (use.flags & CONDITIONAL) === 0;
}

const COLLECTIONS = /^(new:(Map|Set|WeakMap|WeakSet)|((empty|blank)-)?object)$/;

/** Whatever the class is called: its instances are asked by key and filled by key. */
function isCollectionOfItsOwn({ writes, puts, gets }: UsageProfile): boolean {
  return (
    writes.some(({ use }) => use.value?.startsWith("new:")) &&
    puts.some(({ use }) => use.method === "set" && (use.flags & AWAITED) === 0) &&
    gets.some(({ use }) => use.method === "get" || use.method === "has")
  );
}

/** Made and filled in one go, and only read elsewhere: a table computed on first use. */
function isFilledWhereMade(profile: UsageProfile): boolean {
  const { container, puts, gets, writes } = profile;
  if (container !== "scalar" || isBegunByFirstEntry(profile)) return false;
  const makers = framesOf(writes);
  // Asked what is in it before something is put: it grows with every call.
  if (
    gets.some((get) => makers.has(frameKey(get)) && (get.use.method === "has" || isAskedFirst(get, profile)))
  )
    return false;
  return puts.every((put) => makers.has(frameKey(put)) || makers.has(`${put.file.path}#${put.use.during}`));
}

/**
 * `if (!table) table = new Map(); let one = table.get(key); if (!one) table.set(key, (one = make(key)))`, not where
 * it is made alone.
 */
function isAskedFirst(get: PlacedUse, { puts, writes }: UsageProfile): boolean {
  if ((get.use.flags & IN_LOOP) !== 0) return false;
  const isBelow = (put: PlacedUse): boolean =>
    frameKey(put) === frameKey(get) && put.use.start > get.use.start && (put.use.flags & IN_LOOP) === 0;
  const isBeforeOrAround = ({ use: { start, branch } }: PlacedUse): boolean =>
    get.use.start < start || get.use.branch < branch;
  return puts.some(isBelow) && writes.every(isBeforeOrAround);
}

/**
 * `if (!plugins) plugins = {}; plugins[name] = plugin`, `plugins = plugins || {}; …`: made when there is something to
 * put into it, which callers give, or which is taken out again.
 */
function isBegunByFirstEntry(profile: UsageProfile): boolean {
  const { puts, removes, writes, state } = profile;
  const isGiven = puts.some(({ use }) => use.value?.startsWith("param:") && (use.flags & IN_LOOP) === 0);
  const isTakenOut = removes.some(({ use }) => use.action === "delete" || use.method === "delete");
  const isBegun = (write: PlacedUse): boolean =>
    (COLLECTIONS.test(write.use.value ?? "") || write.use.value === "empty-array") &&
    ((write.use.flags & CONDITIONAL) !== 0 || isFromItself(write, state.uses));
  return (isGiven || isTakenOut) && writes.some(isBegun);
}
