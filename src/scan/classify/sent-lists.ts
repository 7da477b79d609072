import type { PlacedUse } from "../link/linked-variable.ts";
import { IN_LOOP, VALUE_USED } from "../scopes/reference.ts";
import { buffered, isByReporter } from "./buffer-rules.ts";
import type { Rule } from "./classification.ts";
import { isNamedSending } from "./read-out-rules.ts";
import { frameKey, frameOf, framesOf } from "./usage-profile.ts";

/**
 * Filled one by one, asked for its length beside, and taken as a whole when it is sent: what is drained in place is a
 * queue.
 */
export const sizedBuffer: Rule = ({ puts, writes, removes, reads, state }) => {
  const push = puts.find(isReported);
  const emptied = writes.find(isBegunAnew) ?? takenOf(removes, reads);
  if (!push || !emptied || state.uses.some(isOneGiven)) return null;
  const isHere = frameKey(push) === frameKey(emptied);
  const sized = reads.find(
    ({ use }) =>
      use.path[0] === "length" &&
      use.action === "compare" &&
      // Whether there is any starts the work on a queue; a batch waits for more.
      use.value !== "few" &&
      use.frame === push.use.frame &&
      // The function that puts sends as well, once there is enough.
      (!isHere || (use.start > push.use.start && use.end < emptied.use.start)),
  );
  if (!sized || (isHere && (isWork(state.uses) || isForgotten(emptied, reads)))) return null;
  return buffered("there is enough to send", emptied);
};

/** `return open[open.length - 1]`: whoever asks goes on with one of them; of what is to be sent nobody asks for one. */
function isOneGiven({ use }: PlacedUse): boolean {
  return use.action === "return" && use.path[0] === "*";
}

/** `if (samples.length > 100) samples = []`: nobody has taken them before. */
function isForgotten(emptied: PlacedUse, reads: readonly PlacedUse[]): boolean {
  return isBegunAnew(emptied) && !isReadBefore(emptied, reads);
}

function isBegunAnew({ use }: PlacedUse): boolean {
  return use.value === "empty-array";
}

/** Where all that is in it is taken out at once. */
function takenOf(removes: readonly PlacedUse[], reads: readonly PlacedUse[]): PlacedUse | undefined {
  return removes.find((remove) => isTakenWhole(remove) || isEmptiedAfterCopy(remove, reads));
}

/** `const batch = buffer.splice(0)`; in a loop it is worked off piece by piece. */
export function isTakenWhole({ use }: PlacedUse): boolean {
  const isTaken = (use.flags & VALUE_USED) !== 0 && (use.flags & IN_LOOP) === 0;
  return use.method === "splice" && use.path.length === 0 && use.key === "0" && isTaken;
}

/** `const batch = buffer.slice(); buffer.length = 0`, `send(buffer.join("\n")); buffer.length = 0` */
function isEmptiedAfterCopy(remove: PlacedUse, reads: readonly PlacedUse[]): boolean {
  if (remove.use.path[0] !== "length" || (remove.use.flags & IN_LOOP) !== 0) return false;
  const besides = reads.filter((read) => frameKey(read) === frameKey(remove));
  const isCopy = ({ use }: PlacedUse): boolean =>
    /^(slice|join)$/.test(use.method ?? "") || (use.action === "spread" && use.path.length === 0);
  return besides.some(isCopy) && !besides.some(({ use }) => (use.flags & IN_LOOP) !== 0);
}

/**
 * `setInterval(() => { const batch = lines.join("\n"); lines = []; send(batch) }, 250)`: taken as a whole as time
 * goes by.
 */
export const periodicBuffer: Rule = ({ puts, writes, removes, reads, state }) => {
  const push = puts.find(isReported);
  const emptied =
    writes.find((write) => isBegunAnew(write) && isReadBefore(write, reads)) ?? takenOf(removes, reads);
  if (!push || !emptied) return null;
  const isTime =
    frameKey(push) === frameKey(emptied)
      ? isSentInTime(push, emptied)
      : frameOf(emptied)?.isPeriodic === true;
  if (!isTime) return null;
  return isWork(state.uses) ? null : buffered("it is time to send it", emptied);
};

/**
 * `lines.push(line); if (Date.now() - sentAt > 1000) { …; send(lines); lines = [] }`: the function that puts sends as
 * well, once it is time.
 */
function isSentInTime(push: PlacedUse, emptied: PlacedUse): boolean {
  return frameOf(emptied)?.clock === true && push.use.start < emptied.use.branch;
}

/** `function log(line) { lines.push(line); timer ??= setTimeout(flush, 200) }`, and `flush` takes all lines at once. */
export const reportedTogether: Rule = ({ puts, writes, removes, reads, state }) => {
  const emptied =
    writes.find((write) => isBegunAnew(write) && isReadBefore(write, reads)) ?? takenOf(removes, reads);
  if (!emptied || !puts.some(isReported) || isWork(state.uses)) return null;
  // What whoever asks is given is theirs to report, or not.
  const taker = frameOf(emptied);
  if (taker?.isHandler !== true && !FLUSHING.test(taker?.name ?? "") && !isNamedSending(emptied)) return null;
  const areReports = puts.every((put) => put.use.method === "push" && isByReporter(put));
  return areReports && !framesOf(puts).has(frameKey(emptied)) ? buffered("it is sent", emptied) : null;
};

const FLUSHING = /^_*flush(?=$|[A-Z_])/;

/**
 * `const mean = samples.reduce(add, 0) / samples.length; samples = []`: what was measured since the last time, summed
 * up.
 */
export const averaged: Rule = ({ container, puts, writes, removes, reads }) => {
  if (container !== "array" || puts.length === 0 || !puts.every(({ use }) => use.method === "push"))
    return null;
  const emptied = [...writes, ...removes].find(
    (change) => isBegunAnew(change) || change.use.path[0] === "length",
  );
  if (!emptied) return null;
  const before = reads.filter(
    (read) => frameKey(read) === frameKey(emptied) && read.use.start < emptied.use.start,
  );
  const isSummed = before.some(({ use }) => use.method === "reduce" && use.path.length === 0);
  const isDivided = before.some(({ use }) => use.path[0] === "length" && use.action === "compare");
  return isSummed && isDivided ? buffered("it is summed up", emptied) : null;
};

/** What is called one by one is work. */
function isWork(uses: readonly PlacedUse[]): boolean {
  return uses.some(
    ({ use }) => use.path[0] === "*" && use.action === "call" && use.method === null && use.path.length === 1,
  );
}

function isReported({ use }: PlacedUse): boolean {
  return use.method === "push" && REPORTED.test(use.value ?? "");
}

/** A record, what a caller gives, or a text that is made of it; what another call makes may be work, or a thing. */
const REPORTED =
  /^((blank-)?object|param:|id:|array|string$|compute$|call:(.*\.)?(stringify|serialize|format)(?=$|[A-Z]))/;

/** The whole of it: `const batch = lines`, `lines.join("\n")`, `payload.lines = lines` */
function isReadBefore(write: PlacedUse, reads: readonly PlacedUse[]): boolean {
  return reads.some(
    (read) =>
      frameKey(read) === frameKey(write) &&
      read.use.start < write.use.start &&
      read.use.path.length === 0 &&
      /^(bind|call|pass|spread|store)$/.test(read.use.action),
  );
}
