import { IN_LOOP, VALUE_USED } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Classification, Rule } from "./classification.ts";
import { frameKey, frameOf, framesOf } from "./usage-profile.ts";

/** What a buffer of events is said to be. @param until what it waits for @param emptied where it is sent */
export function buffered(until: string, emptied: PlacedUse): Classification {
  const because = `it buffers what is reported until ${until}`;
  const evidence = fact("buffer", "sent and emptied here", emptied);
  return classified("telemetry", "event-buffer", 0.75, because, evidence);
}

const REPORTING = /^[_$]*(log|warn|error|report|track|capture|trace|audit)(?=$|[A-Z_])/;

/** What is put by a function that is called to report something. */
export function isByReporter(push: PlacedUse): boolean {
  return REPORTING.test(frameOf(push)?.name ?? "");
}

/**
 * `function log(level, text) { if (!isReady) { later.push(text); return } … }`: put by what reports, and taken in
 * turn.
 */
export const heldReports: Rule = ({ puts, removes, writes, reads }) => {
  const pushes = puts.filter(({ use }) => use.method === "push");
  const taken =
    removes.find(({ use }) => use.method === "shift" && (use.flags & VALUE_USED) !== 0) ??
    writes.find((write) => isLetGo(write) && reads.some((read) => isTakenOneByOne(read, write)));
  if (pushes.length === 0 || pushes.length < puts.length || !taken) return null;
  if (!pushes.every(isByReporter)) return null;
  return buffered("it can be sent", taken);
};

/** From then on there is no list: what comes later need not be held. */
function isLetGo({ use }: PlacedUse): boolean {
  return use.action === "write" && use.value === "nullish";
}

/** `for (let i = 0; i < held.length; i++) send(held[i]); held = null;` */
function isTakenOneByOne(read: PlacedUse, emptied: PlacedUse): boolean {
  const isElement = (read.use.path[0] === "*" || read.use.method === "*") && (read.use.flags & IN_LOOP) !== 0;
  return isElement && frameKey(read) === frameKey(emptied) && read.use.start < emptied.use.start;
}

/** Kept until somebody listens or the batch is full, then sent and emptied. */
export const eventBuffer: Rule = ({ puts, writes, removes, reads, state }) => {
  const push = puts.find(
    ({ use }) => use.method === "push" && /^((blank-)?object|array)/.test(use.value ?? ""),
  );
  const emptied = [...writes, ...removes].find(
    (change) =>
      (change.use.value === "empty-array" ||
        change.use.path[0] === "length" ||
        change.use.method === "splice") &&
      frameOf(change)?.logs === true,
  );
  if (!push) return null;
  if (emptied && reads.some((read) => frameKey(read) === frameKey(emptied)))
    return buffered("it can be sent", emptied);
  const sent = removes.find((change) => isWrittenDownBefore(change, push, state.uses));
  return sent ? buffered("it can be sent", sent) : null;
};

/**
 * `send(JSON.stringify({ at, events })); events.splice(0)`: what is emptied in place as soon as a message has it
 * whole was written down there, or nothing would be left of it.
 */
function isWrittenDownBefore(change: PlacedUse, push: PlacedUse, uses: readonly PlacedUse[]): boolean {
  const { path, method, flags, key } = change.use;
  const isAll = path[0] === "length" || (method === "splice" && path.length === 0 && key === "0");
  if (!isAll || (flags & VALUE_USED) !== 0 || frameKey(change) === frameKey(push)) return false;
  return uses.some(
    (each) =>
      each.use.action === "store" &&
      each.use.path.length === 0 &&
      each.use.via === null &&
      frameKey(each) === frameKey(change) &&
      each.use.start < change.use.start,
  );
}

/**
 * `if (kept.length >= max) kept.shift(); kept.push(event)`, `kept = kept.concat(events); if (kept.length > max) kept
 * = kept.slice(-max)`: the last few of what happened, for whoever asks.
 */
export const boundedHistory: Rule = ({ state, container, puts, removes, writes, reads }) => {
  if (container !== "array") return null;
  const isCut = ({ use }: PlacedUse): boolean => use.value === `call:${state.name}.slice`;
  const takenOut = [
    ...removes.filter(
      ({ use }) =>
        use.method === "shift" || (use.method === "splice" && use.key === "0" && use.value === null),
    ),
    ...writes.filter(isCut),
  ];
  const pushes = framesOf([
    ...puts.filter(({ use }) => use.method === "push"),
    ...writes.filter(({ use }) => use.value === `call:${state.name}.concat`),
  ]);
  const isForgotten = (cut: PlacedUse): boolean =>
    (cut.use.flags & VALUE_USED) === 0 && pushes.has(frameKey(cut));
  if (!takenOut[0] || !takenOut.every(isForgotten)) return null;
  const found = reads.find(({ use }) => use.path.length === 0 && /^find(Last)?$/.test(use.method ?? ""));
  if (found) return foundAgain(found);
  const because = "it keeps the last of what was reported and forgets the oldest";
  const evidence = fact("buffer", "the oldest is forgotten here", takenOut[0]);
  return classified("telemetry", "event-buffer", 0.7, because, evidence);
};

/** `kept.find((each) => each.key === key)`: looked for one by one, the oldest forgotten where there are too many. */
function foundAgain(found: PlacedUse): Classification {
  const because = "what was worked out is looked for in it, and the oldest is forgotten";
  return classified("cache", "memo", 0.65, because, fact("get-or-compute", "looked for here", found));
}
