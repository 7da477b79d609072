import type { PlacedUse } from "../link/linked-variable.ts";
import { IN_LOOP } from "../scopes/reference.ts";
import type { Rule } from "./classification.ts";
import { buffered } from "./buffer-rules.ts";
import { frameKey, frameOf, framesOf } from "./usage-profile.ts";

/** Counted up by key, and replaced by an empty table, or emptied, where the counts are read out. */
export const flushedCounts: Rule = ({ puts, gets, writes, removes, reads }) => {
  const asked = framesOf(gets);
  const counted = puts.find(
    (put) =>
      /^(\+|counted$)/.test(put.use.value ?? "") ||
      // `(counts.get(name) || 0) + by`
      (put.use.value === "compute" && asked.has(frameKey(put))),
  );
  const isEmptied = ({ use }: PlacedUse): boolean =>
    /^(empty-object|new:Map)$/.test(use.value ?? "") ||
    use.method === "clear" ||
    // `for (const name of Object.keys(counts)) delete counts[name]`
    (use.action === "delete" && (use.flags & IN_LOOP) !== 0);
  const [emptied, ...others] = [...writes, ...removes];
  if (!counted || !emptied || !isEmptied(emptied) || others.length > 0) return null;
  if (frameKey(counted) === frameKey(emptied)) return null;
  // Whoever goes through the names to take them out has not asked for the counts.
  const asks = emptied.use.action === "delete" ? isListed : isReadOut;
  if (!reads.some((read) => frameKey(read) === frameKey(emptied) && asks(read))) return null;
  return buffered("it is read out", emptied);
};

/**
 * `const seen = counts; counts = {}; return seen`, `…; send(seen)`: counted up by key, and taken whole by whoever
 * asks, or to be sent.
 */
export const takenCounts: Rule = ({ puts, gets, writes, state }) => {
  const asked = framesOf(gets);
  const fillers = framesOf(puts);
  // `counts[key] = counts[key] || 0; counts[key] += 1`
  const isCounted = ({ use }: PlacedUse): boolean =>
    /^(\+|counted$)/.test(use.value ?? "") ||
    use.value === "compute" ||
    use.value === `member:${state.name}.*`;
  if (puts.length === 0 || !puts.every((put) => isCounted(put) && asked.has(frameKey(put)))) return null;
  const emptied = writes.find(
    (write) =>
      /^(nullish|empty-object|new:Map)$/.test(write.use.value ?? "") &&
      !fillers.has(frameKey(write)) &&
      state.uses.some(
        (each) =>
          frameKey(each) === frameKey(write) &&
          (each.use.via === "alias" ? isHandedOn(each) : isSentWhole(each, write)),
      ),
  );
  return emptied ? buffered("it is read out", emptied) : null;
};

/** `publish({ counts }); counts = {}` */
function isSentWhole({ use }: PlacedUse, emptied: PlacedUse): boolean {
  const isWhole = use.path.length === 0 && use.start < emptied.use.start;
  return (
    isWhole && (use.action === "store" || SENDING.test(use.pass?.calleePath.at(-1) ?? use.pass?.callee ?? ""))
  );
}

function isHandedOn({ use: { action, pass } }: PlacedUse): boolean {
  return action === "return" || SENDING.test(pass?.calleePath.at(-1) ?? pass?.callee ?? "");
}

/** `for (const [name, n] of counts)`, `counts.forEach(…)`, `[...counts]` */
function isReadOut(read: PlacedUse): boolean {
  const { action, method } = read.use;
  return action === "iterate" || action === "spread" || method === "forEach" || isListed(read);
}

/** `Object.entries(counts)` */
function isListed({ use: { pass } }: PlacedUse): boolean {
  return pass?.callee === "Object" && pass.calleePath[0] === "entries";
}

/** `const batch = [...events]; events.clear(); send(batch)`: a set that is copied and emptied when it is sent. */
export const sentSet: Rule = ({ container, puts, removes, reads }) => {
  const [emptied, ...others] = removes;
  if (container !== "set" || emptied?.use.method !== "clear" || others.length > 0) return null;
  const isCopied = reads.some((read) => frameKey(read) === frameKey(emptied) && read.use.action === "spread");
  const isEvent = puts.every(({ use }) => use.method === "add");
  if (!isCopied || !isEvent || framesOf(puts).has(frameKey(emptied)) || !sends(emptied)) return null;
  return buffered("it can be sent", emptied);
};

/** Verbs by which a function says that what it takes goes out. */
const SENDING =
  /(^|[a-z_])(send|Send|report|Report|publish|Publish|upload|Upload|transmit|Transmit)(?![a-z])/;

/**
 * `for (const [key, event] of events) { batch.push(event); events.delete(key) } send(batch)`: each is there once
 * until it goes out, and nobody asks for one by its key.
 */
export const sentOneByOne: Rule = ({ container, puts, gets, removes, reads }) => {
  if (container !== "map" && container !== "set") return null;
  const taken = removes.find(
    (remove) =>
      remove.use.method === "delete" &&
      (remove.use.flags & IN_LOOP) !== 0 &&
      isNamedSending(remove) &&
      reads.some((read) => frameKey(read) === frameKey(remove) && isReadOut(read)),
  );
  if (!taken || puts.length === 0 || framesOf(puts).has(frameKey(taken))) return null;
  const isOver = ({ use }: PlacedUse): boolean => use.method === "clear";
  if (!removes.every((remove) => frameKey(remove) === frameKey(taken) || isOver(remove))) return null;
  // What is called in turn is work, and what others ask for by its key is there for them.
  const isForNobody = (get: PlacedUse): boolean =>
    get.use.method === "has" || (frameKey(get) === frameKey(taken) && get.use.action !== "call");
  return gets.every(isForNobody) ? buffered("it is sent", taken) : null;
};

/** The function, or one that it stands in. */
export function isNamedSending({ file, use }: PlacedUse): boolean {
  for (let at = use.frame; at > 0; at = file.frames[at]?.parent ?? 0)
    if (SENDING.test(file.frames[at]?.name ?? "")) return true;
  return false;
}

/** A function that runs by itself as time goes by, and waits for what it sends to arrive. */
function sends(emptied: PlacedUse): boolean {
  const frame = frameOf(emptied);
  return frame?.isHandler === true && frame.awaits;
}
