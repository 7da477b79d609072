import { CONDITIONAL, IN_LOOP } from "../scopes/reference.ts";
import type { PlacedUse } from "../link/link-project.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { telemetryRules } from "./telemetry-rules.ts";
import { frameKey, frameOf, framesOf } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

const asyncContext: Rule = ({ container, changes }) => {
  if (container !== "als") return null;
  const because = "its store is replaced in place, for whatever runs next";
  return classified(
    "error-context",
    "async-context",
    0.9,
    because,
    fact("enter-with", "entered without a run", changes[0]),
  );
};

/** Put in before work and taken out after it, in one function: what is being worked on right now. */
const inProgressSet: Rule = ({ gets, puts, removes }) => {
  const asked = framesOf(gets);
  const put = puts.find(
    (candidate) =>
      isMark(candidate) &&
      asked.has(frameKey(candidate)) &&
      removes.some(
        (remove) => frameKey(remove) === frameKey(candidate) && remove.use.start > candidate.use.start,
      ),
  );
  if (!put) return null;
  const because = "it holds what is being worked on, and lets go of it when the work ends";
  return classified("error-context", "in-progress", 0.8, because, fact("in-progress", "taken up here", put));
};

/** One emitter for all: whoever listens is registered in it. */
const sharedEmitter: Rule = ({ container, changes }) => {
  if (container !== "emitter") return null;
  const because = "listeners are put in it by separate calls";
  return classified(
    "registry",
    "keyed-collection",
    0.7,
    because,
    fact("keyed-put", "a listener is put in", changes[0]),
  );
};

/** Asked whether it was reported; if not, marked and reported. */
const dedupSet: Rule = ({ gets, puts }) => {
  const asked = framesOf(gets);
  const put = puts.find(
    (candidate) => asked.has(frameKey(candidate)) && frameOf(candidate)?.logs === true && isMark(candidate),
  );
  if (!put) return null;
  const because = "it remembers what was reported, so that each is reported once";
  return classified("telemetry", "warn-once", 0.85, because, fact("dedup", "marked as reported", put));
};

function isMark({ use }: PlacedUse): boolean {
  return use.method === "add" || use.value === "true" || use.value === "number" || use.action === "update";
}

const pushPopStack: Rule = ({ puts, removes }) => {
  const push = puts.find(({ use }) => use.method === "push");
  const pop = removes.find(({ use }) => use.method === "pop");
  if (!push || !pop || removes.some(({ use }) => use.method === "shift" || use.method === "splice"))
    return null;
  // A pop inside a loop works a list off; a stack of nested work pops once where it pushed once.
  const because = "it is a stack pushed where work begins and popped where it ends";
  return classified("error-context", "push-pop-stack", 0.8, because, fact("push-pop", "popped again", pop));
};

/** Kept until somebody listens or the batch is full, then sent and emptied. */
const eventBuffer: Rule = ({ puts, writes, removes, reads }) => {
  const push = puts.find(({ use }) => use.method === "push" && /^(object|array)/.test(use.value ?? ""));
  const emptied = [...writes, ...removes].find(
    (change) =>
      (change.use.value === "empty-array" ||
        change.use.path[0] === "length" ||
        change.use.method === "splice") &&
      frameOf(change)?.logs === true,
  );
  if (!push || !emptied || !reads.some((read) => frameKey(read) === frameKey(emptied))) return null;
  const because = "it buffers what is reported until it can be sent";
  return classified(
    "telemetry",
    "event-buffer",
    0.75,
    because,
    fact("buffer", "sent and emptied here", emptied),
  );
};

const jobQueue: Rule = ({ container, puts, removes, writes, reads }) => {
  if (container !== "array" || !puts.some(({ use }) => /^(push|splice|unshift)$/.test(use.method ?? "")))
    return null;
  // Emptied without being looked at, it is forgotten, not worked off.
  const readFrames = framesOf(reads);
  const drain = [...removes, ...writes].find(
    (change) =>
      change.use.method === "shift" ||
      ((change.use.path[0] === "length" || change.use.value === "empty-array") &&
        readFrames.has(frameKey(change))),
  );
  if (!drain) return null;
  return classified(
    "state",
    "job-queue",
    0.7,
    "it queues work that another function drains",
    fact("queue", "drained here", drain),
  );
};

/** Spans and start times by key: opened by one call, closed by another. */
const openSpans: Rule = ({ puts }) => {
  const put = puts.find(({ use }) => SPAN_VALUES.test(use.value ?? ""));
  if (!put) return null;
  const because = "it keeps spans or start times until their work ends";
  return classified("telemetry", "open-spans", 0.8, because, fact("span", "opened here", put));
};

const SPAN_VALUES =
  /^call:(.*\.)?(startSpan|startTimer|startTransaction|startChild|hrtime|hrtime\.bigint|Date\.now|performance\.now|now)$/;

/** A buffer that each call writes over: kept only to save the allocation. */
const scratchBuffer: Rule = ({ state, container, puts, writes, removes }) => {
  if (container !== "array" && container !== "unknown") return null;
  const inLoop = puts.filter(({ use }) => use.path[0] === "*" && (use.flags & IN_LOOP) !== 0);
  // Bytes are written in a loop, then one of them put right by itself.
  const isBytes = /^new:(Big)?(Ui|I)nt\d+(Clamped)?Array$/.test(state.initial);
  const isOverwritten = inLoop.length > 0 && (isBytes || inLoop.length === puts.length);
  if (!isOverwritten || writes.length > 0 || removes.length > 0) return null;
  return classified(
    "state",
    "scratch",
    0.7,
    "calls write over it to save an allocation",
    fact("scratch", "written over here", puts[0]),
  );
};

/** Asked for, found missing, computed, put: all in one function. */
const getOrCompute: Rule = ({ state, container, gets, puts }) => {
  if (container === "array" && puts.every(({ use }) => use.action === "call")) return null;
  const handed = framesOf(
    gets.filter(({ use }) => use.action !== "in" && use.method !== "has" && use.method !== "hasOwnProperty"),
  );
  const put = puts.find(
    (candidate) =>
      handed.has(frameKey(candidate)) && isComputed(candidate) && !isOwnUpdate(candidate, gets, state.name),
  );
  if (!put) return null;
  const because = "an absent entry is computed and kept";
  return classified("cache", "memo", 0.8, because, fact("get-or-compute", "computed and kept here", put));
};

/** `lists[k] = [...(lists[k] ?? []), item]`: the entry made anew from what it held, not computed for want of one. */
function isOwnUpdate(put: PlacedUse, gets: readonly PlacedUse[], name: string): boolean {
  const value = put.use.value ?? "";
  if ((put.use.flags & CONDITIONAL) !== 0) return false;
  if (value.startsWith(`call:${name}.`) && OWN_REMAKES.test(value)) return true;
  const inFrame = gets.filter((get) => frameKey(get) === frameKey(put) && get.use.path.length === 1);
  if (value === "array" || value === "object") return inFrame.some(({ use }) => use.action === "spread");
  return OWN_REMAKES.test(value) && inFrame.some(({ use }) => OWN_REMAKES.test(`.${use.method}`));
}

const OWN_REMAKES = /\.(concat|filter|slice|toSpliced|with)$/;

function isComputed({ use }: PlacedUse): boolean {
  if (use.method === "add" || use.method === "push" || use.method === "unshift") return false;
  // `n[k] = (n[k] || 0) + 1` counts; only what is put when an entry is missing was computed for it.
  if (use.value === "compute") return (use.flags & CONDITIONAL) !== 0;
  return !/^(param:|empty-array|empty-object|true|false|nullish|function|compute|\+\+|--|\+=|-=|new:(Set|Map|Array|WeakSet|WeakMap)$)/.test(
    use.value ?? "",
  );
}

/** A table of tables: the inner one is the memo. */
const innerMemo: Rule = ({ state, changes }) => {
  const inner = state.uses.filter(
    ({ use }) => use.path.length === 2 && use.path[0] === "*" && use.path[1] === "*",
  );
  const handed = framesOf(inner.filter(({ use }) => use.action === "return"));
  const put = changes.find(
    (change) =>
      inner.includes(change) &&
      change.use.action === "write" &&
      handed.has(frameKey(change)) &&
      isComputed(change),
  );
  if (!put) return null;
  const because = "an absent entry of an inner table is computed and kept";
  return classified("cache", "memo", 0.7, because, fact("get-or-compute", "computed and kept here", put));
};

/** Fields with a clock beside them: kept for a time. */
const timedFields: Rule = ({ container, fieldWrites, reads }) => {
  if (container !== "object" || fieldWrites.length < 2) return null;
  const timed = [...reads, ...fieldWrites].find(
    (placed) => frameOf(placed)?.clock === true && placed.use.via === "this",
  );
  const dated = fieldWrites.find(
    ({ use }) => use.value !== null && /^(param:|call:.*now|number|id:)/.test(use.value),
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

const keyedCollection: Rule = ({ puts, removes }) => {
  if (puts.length === 0 && removes.length === 0) return null;
  const because = `entries are put in${removes.length > 0 ? " and taken out" : ""} by separate calls`;
  const evidence = [fact("keyed-put", "put here", puts[0] ?? removes[0])];
  if (removes[0]) evidence.push(fact("removal", "taken out here", removes[0]));
  return classified("registry", "keyed-collection", 0.75, because, ...evidence);
};

const changedEntries: Rule = ({ changes }) => {
  const change = changes.find(({ use }) => use.path[0] === "*");
  if (!change) return null;
  return classified(
    "registry",
    "keyed-collection",
    0.6,
    "functions change its entries",
    fact("keyed-put", "changed here", change),
  );
};

const changedFields: Rule = ({ fieldWrites }) => {
  const write = fieldWrites[0];
  if (!write) return null;
  return classified(
    "state",
    "config",
    0.7,
    "functions change its properties after load",
    fact("field-write", "changed here", write),
  );
};

/** An object with methods that keep something in named fields is no table, whatever else they do. */
const methodObject: Rule = (profile) => {
  const { container, fieldWrites } = profile;
  const isHeld = fieldWrites.some(({ use }) => use.via === "this");
  return container === "object" && isHeld && !hasKeyedPuts(profile) ? changedFields(profile) : null;
};

function hasKeyedPuts({ puts }: UsageProfile): boolean {
  return puts.some(({ use }) => use.path[0] === "*");
}

/** An instance of a class of the project: its fields are the storage. */
const instanceFields: Rule = ({ effects, changes }) => {
  if (!effects || changes.length > 0) return null;
  const puts = effects.uses.some(
    ({ action, method, path }) =>
      (action === "call" && /^(set|push|add)$/.test(method ?? "")) || (action === "write" && path[1] === "*"),
  );
  const because = "it is one instance for all, and its methods change its fields";
  const stage = effects.isMemo ? "cache" : puts ? "registry" : "state";
  return classified(stage, "instance-fields", 0.65, because);
};

/** For containers that are changed in place. */
export const collectionRules: readonly Rule[] = [
  asyncContext,
  sharedEmitter,
  openSpans,
  instanceFields,
  inProgressSet,
  dedupSet,
  ...telemetryRules,
  pushPopStack,
  eventBuffer,
  jobQueue,
  scratchBuffer,
  getOrCompute,
  innerMemo,
  timedFields,
  methodObject,
  keyedCollection,
  changedEntries,
  changedFields,
];
