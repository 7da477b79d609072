import type { Access, Finding } from "../../model/finding.ts";
import { elixirRefusals } from "./refusals.ts";
import type { ElixirRefusalCode } from "./refusals.ts";
import { roleOf } from "./roles.ts";
import type { SlotRole } from "./roles.ts";
import type { Slot } from "./slots.ts";
import type { DictionaryUse } from "./uses.ts";

/** The application that a file is of. */
export interface MixApplication {
  /** Its folder, "" for the root. */
  readonly directory: string;
  /** What `mix.exs` calls it, or "". */
  readonly name: string;
}

const REPORTED = "Elixir is reported, not rewritten.";

/** The shape that the other rooms know, of one state in the process dictionary. */
export function findingOf(slot: Slot, application: MixApplication): Finding {
  const { first } = slot;
  const role = roleOf(slot);
  const code = refusalOf(slot, role);
  const { at, ...fact } = role.evidence;
  return {
    ...first.source.locate(first.at),
    id: idOf(slot, application),
    name: slot.key,
    form: "process-dict",
    stage: role.stage,
    disposition: "manual",
    confidence: slot.shape === "dynamic" ? Math.min(role.confidence, 0.6) : role.confidence,
    reason: `\`${slot.key}\` is ambient: ${role.because}.`,
    evidence: [{ ...fact, location: at.source.locate(at.call) }],
    refusal: {
      code,
      message: `${REPORTED} ${elixirRefusals[code].message}`,
      hint: elixirRefusals[code].hint,
    },
    accesses: [...new Set([...slot.puts, ...slot.reads, ...slot.deletes])].map(accessOf).sort(byPlace),
    package: application.name,
    isTest: first.source.isTest,
    isPublic: false,
  };
}

/** By module and key. What is worked out is told apart by the function that does. */
function idOf({ key, shape, first }: Slot, { directory, name }: MixApplication): string {
  const { path } = first.source;
  const inside = directory === "" ? path : path.slice(directory.length + 1);
  const within = shape === "dynamic" ? first.place.function?.title : undefined;
  const symbol = [first.place.module, within, key]
    .filter((part) => part !== undefined && part !== "")
    .join(".");
  return `${name}:${inside}#${symbol.replaceAll(/\s+/g, "")}`;
}

function accessOf(use: DictionaryUse): Access {
  const kind = use.action === "read" ? "read" : "write";
  return { ...use.source.locate(use.at), kind, phase: use.isCompiled ? "load" : "run" };
}

function byPlace(a: Access, b: Access): number {
  return a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1;
}

const BY_ROLE: Readonly<Record<SlotRole["role"], ElixirRefusalCode>> = {
  "test-state": "dictionary-tests",
  "server-state": "server-state",
  cache: "dictionary-cache",
  span: "dictionary-spans",
  "report-once": "dictionary-events",
  "event-buffer": "dictionary-events",
  "scoped-context": "dictionary-context",
  context: "dictionary-context",
  registry: "dictionary-registry",
  scratch: "dictionary-scratch",
  "process-tag": "read-elsewhere",
};

function refusalOf(slot: Slot, { role }: SlotRole): ElixirRefusalCode {
  if (slot.puts.every(({ isCompiled }) => isCompiled)) return "compile-time-put";
  if (slot.puts.some(({ place }) => place.isQuoted)) return "macro-body";
  if (slot.shape === "dynamic") return "dynamic-key";
  if (slot.reads.length === 0) return "read-elsewhere";
  return BY_ROLE[role];
}
