import type { PlacedUse } from "../link/link-project.ts";
import { frameKey, framesOf, inFinally } from "./usage-profile.ts";
import type { UsageProfile } from "./usage-profile.ts";

/** A stage with the facts that speak for it. */
export interface Classification {
  readonly stage: "registry" | "cache" | "error-context" | "telemetry" | "state" | "tests";
  readonly role: string;
  readonly confidence: number;
  /** Completes "… is ambient: ". */
  readonly because: string;
  readonly evidence: readonly EvidenceFact[];
}

export interface EvidenceFact {
  readonly code: string;
  readonly message: string;
  readonly at: PlacedUse | null;
}

type Rule = (profile: UsageProfile) => Classification | null;

/** The first rule that fits wins; the last always fits. */
export function classifyStage(profile: UsageProfile): Classification {
  const rules = isScalar(profile) ? SCALAR_RULES : CONTAINER_RULES;
  for (const rule of rules) {
    const result = rule(profile);
    if (result) return result;
  }
  return made("state", "other", 0.5, "it is changed after load and has no role of its own");
}

function made(
  stage: Classification["stage"],
  role: string,
  confidence: number,
  because: string,
  evidence: readonly EvidenceFact[] = [],
): Classification {
  return { stage, role, confidence, because, evidence };
}

function fact(code: string, message: string, at: PlacedUse | undefined): EvidenceFact {
  return { code, message, at: at ?? null };
}

function isScalar(profile: UsageProfile): boolean {
  return profile.puts.length === 0 && profile.writes.length > 0;
}

/** Same function, a later write that takes back what an earlier one set. */
function saveRestore(profile: UsageProfile): Classification | null {
  const restore = profile.writes.find(({ use }) => use.value?.startsWith("saved:"));
  if (!restore) return null;
  const how = inFinally(restore) ? "in a finally" : "without a finally";
  return made(
    "error-context",
    "save-restore",
    inFinally(restore) ? 0.95 : 0.85,
    `its value is saved, set around work and put back ${how}`,
    [fact("save-restore", `the saved value is put back ${how}`, restore)],
  );
}

const EMPTY_VALUES = /^(nullish|false|empty-array|empty-object|number|string)$/;

function setAndReset(profile: UsageProfile): Classification | null {
  for (const write of profile.writes) {
    if (EMPTY_VALUES.test(write.use.value ?? "") || write.use.action === "update") continue;
    const reset = profile.writes.find(
      (other) =>
        frameKey(other) === frameKey(write) &&
        other.use.start > write.use.start &&
        EMPTY_VALUES.test(other.use.value ?? "") &&
        other.use.action === "write",
    );
    if (!reset) continue;
    if (isGuard(profile, write))
      return made("state", "reentrancy-guard", 0.7, "it guards a body against being entered again");
    return made(
      "error-context",
      "set-reset",
      0.75,
      "it is set before work and reset after it in one function",
      [fact("set-reset", "reset after the work", reset)],
    );
  }
  return null;
}

/** `if (busy) return; busy = true; …; busy = false`: the flag is asked in the function that sets it. */
function isGuard(profile: UsageProfile, write: PlacedUse): boolean {
  const isFlag = write.use.value === "true";
  return (
    isFlag && profile.reads.some((read) => frameKey(read) === frameKey(write) && read.use.action === "test")
  );
}

function depthCounter(profile: UsageProfile): Classification | null {
  const up = profile.writes.find(({ use }) => use.value === "++" || use.value === "+=");
  const down = profile.writes.find(({ use }) => use.value === "--" || use.value === "-=");
  if (!up || !down) return null;
  return made(
    "error-context",
    "depth-counter",
    0.7,
    "it counts how deep calls are nested, up on entry and down on exit",
    [fact("depth-counter", "counted down again", down)],
  );
}

function counter(profile: UsageProfile): Classification | null {
  const step = profile.writes.find(({ use }) => use.action === "update");
  if (!step) return null;
  return made("state", "counter", 0.9, "functions count it up", [fact("counter", "counted up", step)]);
}

/** `if (!warned) { warned = true; console.warn(…) }` */
function warnOnce(profile: UsageProfile): Classification | null {
  const write = profile.writes.find(
    (candidate) =>
      candidate.use.value === "true" && logs(candidate) && framesOf(profile.reads).has(frameKey(candidate)),
  );
  if (!write) return null;
  return made(
    "telemetry",
    "warn-once",
    0.85,
    "it remembers that something was reported, so that it is reported once",
    [fact("dedup", "set when the report is made", write)],
  );
}

function logs(placed: PlacedUse): boolean {
  return placed.file.frames[placed.use.frame]?.logs === true;
}

function lazySlot(profile: UsageProfile): Classification | null {
  const reads = framesOf(
    profile.reads.filter(({ use }) => use.action === "test" || use.action === "compare"),
  );
  const write = profile.writes.find(
    (candidate) => reads.has(frameKey(candidate)) && !EMPTY_VALUES.test(candidate.use.value ?? ""),
  );
  if (!write) return null;
  return made(
    "state",
    "lazy-singleton",
    0.7,
    "it is made on first use and kept for the life of the process",
    [fact("lazy-slot", "made here when it is absent", write)],
  );
}

function setterSlot(profile: UsageProfile): Classification | null {
  const write = profile.writes[0];
  return write
    ? made("state", "config", 0.7, "functions replace its value after load", [
        fact("reassigned", "replaced here", write),
      ])
    : null;
}

const SCALAR_RULES: readonly Rule[] = [
  saveRestore,
  warnOnce,
  setAndReset,
  depthCounter,
  counter,
  lazySlot,
  setterSlot,
];

function dedupSet(profile: UsageProfile): Classification | null {
  const gets = framesOf(profile.gets);
  const put = profile.puts.find((candidate) => gets.has(frameKey(candidate)) && logs(candidate));
  if (!put) return null;
  const isMark = put.use.method === "add" || put.use.value === "true" || put.use.action === "update";
  if (!isMark) return null;
  return made(
    "telemetry",
    "warn-once-set",
    0.85,
    "it remembers what was reported, so that each is reported once",
    [fact("dedup", "marked as reported", put)],
  );
}

function pushPopStack(profile: UsageProfile): Classification | null {
  const push = profile.puts.find(({ use }) => use.method === "push");
  const pop = profile.removes.find(({ use }) => use.method === "pop");
  const shift = profile.removes.find(({ use }) => use.method === "shift" || use.method === "splice");
  if (!push || !pop || shift) return null;
  return made("error-context", "push-pop-stack", 0.8, "it is a stack pushed on entry and popped on exit", [
    fact("push-pop", "popped again", pop),
  ]);
}

/** Asked for, found missing, computed, put: all in one function. */
function getOrCompute(profile: UsageProfile): Classification | null {
  if (profile.container === "array" && profile.puts.every(({ use }) => use.action === "call")) return null;
  const gets = framesOf(profile.gets);
  const put = profile.puts.find((candidate) => gets.has(frameKey(candidate)) && isComputed(candidate));
  if (!put) return null;
  return made("cache", "memo", 0.8, "an absent entry is computed and kept", [
    fact("get-or-compute", "computed and kept here", put),
  ]);
}

function isComputed({ use }: PlacedUse): boolean {
  if (use.method === "add" || use.method === "push" || use.method === "unshift") return false;
  return !/^(param:|empty-array|empty-object|true|false|nullish|function|compute|\+\+|\+=|new:(Set|Map|Array))/.test(
    use.value ?? "",
  );
}

function jobQueue(profile: UsageProfile): Classification | null {
  if (profile.container !== "array") return null;
  const drain = profile.removes.find(({ use }) => use.path[0] === "length" || use.method === "shift");
  if (!drain || !profile.puts.some(({ use }) => use.method === "push" || use.method === "splice"))
    return null;
  return made("state", "job-queue", 0.7, "it queues work that another function drains", [
    fact("queue", "drained here", drain),
  ]);
}

function keyedCollection(profile: UsageProfile): Classification | null {
  if (profile.puts.length === 0 && profile.removes.length === 0) return null;
  const put = profile.puts[0];
  const removed = profile.removes.length > 0 ? " and taken out" : "";
  return made("registry", "keyed-collection", 0.75, `entries are put in${removed} by separate calls`, [
    fact("keyed-put", "put here", put),
    ...(profile.removes[0] ? [fact("removal", "taken out here", profile.removes[0])] : []),
  ]);
}

function settingsObject(profile: UsageProfile): Classification | null {
  const write = profile.fieldWrites[0];
  if (!write) return null;
  return made("state", "config", 0.7, "functions change its properties after load", [
    fact("field-write", "changed here", write),
  ]);
}

function deepKeyed(profile: UsageProfile): Classification | null {
  const change = profile.changes.find(({ use }) => use.path[0] === "*");
  return change
    ? made("registry", "keyed-collection", 0.6, "functions change its entries", [
        fact("keyed-put", "changed here", change),
      ])
    : null;
}

const CONTAINER_RULES: readonly Rule[] = [
  dedupSet,
  pushPopStack,
  jobQueue,
  getOrCompute,
  keyedCollection,
  deepKeyed,
  settingsObject,
];
