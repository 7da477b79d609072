import type { SyntaxNode } from "./node.ts";
import { bindingsBefore, branchOnRead, isRestore, isSameFunction, isUpdate } from "./flow.ts";
import { within } from "./nodes.ts";
import type { Slot } from "./slots.ts";
import type { DictionaryUse } from "./uses.ts";

/** What a slot is for, the stage that it belongs to, and what says so. */
export interface SlotRole {
  readonly role:
    | "test-state"
    | "server-state"
    | "cache"
    | "span"
    | "report-once"
    | "event-buffer"
    | "scoped-context"
    | "context"
    | "registry"
    | "scratch"
    | "process-tag";
  readonly stage: "registry" | "cache" | "error-context" | "telemetry" | "state" | "tests";
  readonly confidence: number;
  /** Completes "… is ambient: ". */
  readonly because: string;
  readonly evidence: { readonly code: string; readonly message: string; readonly at: DictionaryUse };
}

type Rule = (slot: Slot) => SlotRole | null;

/** The first that fits has the word. */
const RULES: readonly Rule[] = [
  testState,
  reportOnce,
  memo,
  span,
  serverState,
  scratch,
  scopedContext,
  family,
  eventBuffer,
  context,
  leftBehind,
];

export function roleOf(slot: Slot): SlotRole {
  for (const rule of RULES) {
    const role = rule(slot);
    if (role) return role;
  }
  return {
    role: "process-tag",
    stage: "state",
    confidence: 0.6,
    because: "it is put into the process dictionary, and read by nothing that was analysed",
    evidence: evidence("keyed-put", "put here", slot.first),
  };
}

function evidence(code: string, message: string, at: DictionaryUse): SlotRole["evidence"] {
  return { code, message, at };
}

/** Code for tests that a library ships says so by its name. */
const FOR_TESTS = /(^|[/._])(tests?|testing|mocks?|sandbox|case)(_\w+)?([/.]|$)/i;

function testState(slot: Slot): SlotRole | null {
  const { first } = slot;
  if (!first.source.isTest && !FOR_TESTS.test(first.source.path.replace(/^.*?\blib\//, ""))) return null;
  return {
    role: "test-state",
    stage: "tests",
    confidence: 0.9,
    because: "a test, or what helps tests, leaves it in the process dictionary for code that runs later",
    evidence: evidence("test-write", "put by a test, or by what helps tests", first),
  };
}

const SERVERS =
  /\b(use|@behaviour)\s+:?(GenServer|GenStage|Supervisor|DynamicSupervisor|gen_server|gen_statem|:gen_statem|Broadway|Agent|WebSock|Phoenix\.Channel)\b/;
const CALLBACKS = /^(init|handle_\w+|terminate|code_change|start_link|websocket_\w+|join|mount)$/;

function isInServer({ source, place }: DictionaryUse): boolean {
  return place.moduleNode !== null && SERVERS.test(source.textOf(place.moduleNode));
}

/** What a server keeps for itself belongs into its state. */
function serverState(slot: Slot): SlotRole | null {
  const isOwn = slot.puts.every((put) => isInServer(put) && CALLBACKS.test(put.place.function?.name ?? ""));
  const uses = [...slot.reads, ...slot.deletes];
  const isAlone = uses.length > 0 && uses.every((use) => use.place.module === slot.first.place.module);
  if (!isOwn || !isAlone) return null;
  return {
    role: "server-state",
    stage: "state",
    confidence: 0.85,
    because: "a server keeps it beside its own state, in the dictionary of its process",
    evidence: evidence(
      "server-callback",
      `put in ${slot.first.place.function?.title ?? "a callback"}`,
      slot.first,
    ),
  };
}

const SPAN_NAME = /(^|[^a-z])(spans?|timers?|timing|stopwatch|started_at|start_time)([^a-z]|$)/i;

/** A clock's reading, or a span itself; the number of a span is what a log says. */
const SPAN_VALUE =
  /\b(monotonic_time|system_time|os_time|:timer\.tc|start_time|started_at|\w*span_ctx|\w+_span|spans?)\b/;

function span(slot: Slot): SlotRole | null {
  const put = slot.puts.find(
    (each) =>
      SPAN_NAME.test(`${slot.key} ${each.place.function?.name ?? ""}`) || SPAN_VALUE.test(valueOf(each)),
  );
  if (!put) return null;
  return {
    role: "span",
    stage: "telemetry",
    confidence: 0.8,
    because: "a span or the time of a start is put under its key, for what ends later",
    evidence: evidence("open-span", "a span, or a clock's reading, is put here", put),
  };
}

/** What is put, and what the variable was bound to that it is put by. */
function valueOf(put: DictionaryUse): string {
  const { source, value, place } = put;
  if (!value) return "";
  const text = source.textOf(value);
  const bound =
    value.name === "identifier" && place.function ? bindingsBefore(put, place.function.node).get(text) : null;
  return bound ? `${text} ${source.textOf(bound)}` : text;
}

const REPORTS = /\b(Logger|:telemetry|IO\.warn|warn\w*|log\w*|report\w*|notify\w*|emit\w*|deprecat\w*)\b/;

/** `unless Process.get(:warned) do … Process.put(:warned, true)`. */
function reportOnce(slot: Slot): SlotRole | null {
  const put = slot.puts.find(({ value }) => value?.name === "boolean" || value?.name === "atom");
  const branch = put && branchOnRead(slot, put);
  if (!put || !branch || !REPORTS.test(put.source.textOf(branch))) return null;
  return {
    role: "report-once",
    stage: "telemetry",
    confidence: 0.85,
    because: "it says that something was reported already",
    evidence: evidence("report-once", "set where something is reported", put),
  };
}

/** Absent, worked out, and put: in the branch that has asked for it. */
function memo(slot: Slot): SlotRole | null {
  const isComputed = (put: DictionaryUse): boolean =>
    branchOnRead(slot, put) !== null && !isUpdate(slot, put) && put.value?.name !== "boolean";
  const kept = slot.puts.filter((put) => !put.source.isTest);
  const computed = kept.filter(isComputed);
  // A table that is filled beforehand is a cache all the same; one value that others set is what they set it for.
  const isCache = slot.shape === "family" ? computed.length > 0 : computed.length === kept.length;
  if (kept.length === 0 || !isCache) return null;
  return {
    role: "cache",
    stage: "cache",
    confidence: 0.85,
    because: "what is absent is worked out and put under its key",
    evidence: evidence("get-or-compute", "asked for, worked out and put here", computed[0] ?? slot.first),
  };
}

/** Put, read and taken away again within one function: a way around an argument or an answer. */
function scratch(slot: Slot): SlotRole | null {
  const put = slot.puts.find(
    (each) =>
      slot.deletes.some((gone) => isSameFunction(each, gone)) &&
      slot.reads.some((read) => isSameFunction(each, read) && read.call.from > each.call.to),
  );
  if (!put || slot.puts.some((each) => isRestore(slot, each))) return null;
  return {
    role: "scratch",
    stage: "state",
    confidence: 0.75,
    because: "one function puts it, has others change it, and takes it away again",
    evidence: evidence(
      "put-and-taken",
      `put and taken in ${put.place.function?.title ?? "one function"}`,
      put,
    ),
  };
}

/** Set around work, and set back. */
function scopedContext(slot: Slot): SlotRole | null {
  const put = slot.puts.find(
    (each) =>
      isRestore(slot, each) ||
      slot.deletes.some((gone) => isSameFunction(each, gone) && gone.call.from > each.call.to),
  );
  if (!put) return null;
  return {
    role: "scoped-context",
    stage: "error-context",
    confidence: 0.85,
    because: "it is set around work that reads it deeper down, and set back",
    evidence: evidence(
      "save-restore",
      `set around work in ${put.place.function?.title ?? "a function"}`,
      put,
    ),
  };
}

/** `{__MODULE__, id}`: entries that come and go by separate calls. */
function family(slot: Slot): SlotRole | null {
  const isKeyed = slot.shape === "family" || (slot.shape === "dynamic" && slot.deletes.length > 0);
  if (!isKeyed) return null;
  return {
    role: "registry",
    stage: "registry",
    confidence: 0.7,
    because: "entries are put and taken under keys of their own",
    evidence: evidence("keyed-put", "put under a key that is worked out", slot.first),
  };
}

const EVENT_NAME = /(^|[^a-z])(events?|metrics?|breadcrumbs?|logs?|reports?|batch|buffer)([^a-z]|$)/i;

/** A list that grows, and is taken whole elsewhere. */
function eventBuffer(slot: Slot): SlotRole | null {
  const put = slot.puts.find((each) => each.value !== null && isUpdate(slot, each) && growsList(each.value));
  if (!put || !EVENT_NAME.test(slot.key)) return null;
  return {
    role: "event-buffer",
    stage: "telemetry",
    confidence: 0.8,
    because: "events are collected in it until they are taken",
    evidence: evidence("event-buffer", "one more is put here", put),
  };
}

function growsList(value: SyntaxNode): boolean {
  return within(value, "list").length > 0;
}

function context(slot: Slot): SlotRole | null {
  const put = slot.puts.find((each) => slot.reads.some((read) => !isSameFunction(each, read)));
  if (!put) return null;
  return {
    role: "context",
    stage: "error-context",
    confidence: 0.75,
    because: "one function sets it, and others read it without being handed it",
    evidence: evidence("set-and-read", `set in ${put.place.function?.title ?? "a module's body"}`, put),
  };
}

/** Set and read by one function, perhaps by functions that it makes: nothing takes it away. */
function leftBehind(slot: Slot): SlotRole | null {
  if (slot.reads.length === 0) return null;
  return {
    role: "scratch",
    stage: "state",
    confidence: 0.7,
    because: "one function sets it and reads it, and it stays there for what the process does next",
    evidence: evidence(
      "set-and-read",
      `set in ${slot.first.place.function?.title ?? "a module's body"}`,
      slot.first,
    ),
  };
}
