import type { Disposition, Refusal } from "../../model/finding.ts";
import { IN_LOOP, LOOP_COUNTER } from "../scopes/reference.ts";
import { scanRefusals } from "../refusals.ts";
import type { ScanRefusalCode } from "../refusals.ts";
import type { Classification, Role } from "../classify/classification.ts";
import { isKeptCollection, staticFieldOf } from "../classify/static-field.ts";
import type { UsageProfile } from "../classify/usage-profile.ts";

/** Whether the state can be rewritten, and if not, why. */
export interface Judgement {
  readonly disposition: Disposition;
  readonly refusal: Refusal | null;
}

/** @param isPublic the package's users can reach it through a public entry */
export function judge(profile: UsageProfile, classification: Classification, isPublic: boolean): Judgement {
  const code = refusalOf(profile, classification, isPublic) ?? protocolRefusal(classification);
  if (code) return { disposition: "manual", refusal: refusal(code) };
  return { disposition: needsReading(profile, classification) ? "assist" : "auto", refusal: null };
}

export function refusal(code: ScanRefusalCode): Refusal {
  return { code, ...scanRefusals[code] };
}

function refusalOf(
  profile: UsageProfile,
  classification: Classification,
  isPublic: boolean,
): ScanRefusalCode | null {
  const { form } = profile.state;
  if (isPublic) return "public-entry";
  if (form === "static-field" && !isKeptCollection(profile, classification)) return "static-field";
  if (form === "fn-static") return "function-property";
  if (form === "exports-prop") return "exports-property";
  if (form === "instance" || form === "als") return "instance-state";
  if (form !== "static-field" && profile.state.uses.some(({ use }) => use.via === "this")) return "this-held";
  if (profile.state.linked?.variable.inClosure) return "closure-state";
  if (profile.writes.some(({ use }) => (use.flags & LOOP_COUNTER) !== 0)) return "hot-path";
  if (profile.writes.some(({ isForeign }) => isForeign)) return "several-owners";
  return escape(profile);
}

function escape(profile: UsageProfile): ScanRefusalCode | null {
  if (profile.container === "scalar" && profile.writes.length > 0) return null;
  for (const { use } of profile.state.uses) {
    if (use.path.length > 0 || use.via !== null) continue;
    if (use.action === "store") return "escapes-stored";
  }
  return null;
}

/** Protocols over several functions that a facade cannot stand for unread. */
function protocolRefusal({ role }: Classification): ScanRefusalCode | null {
  return role === "job-queue" || role === "scheduler-slot" ? "needs-a-person" : null;
}

const READ_FIRST: ReadonlySet<Role> = new Set([
  "init-guard",
  "lazy-module",
  "reentrancy-guard",
  "depth-counter",
  "stack-top",
  "swapped-slot",
]);

function needsReading(profile: UsageProfile, { role, confidence }: Classification): boolean {
  const { linked } = profile.state;
  const isExported = linked?.file.exports.some(({ local }) => local === linked.variable.name) === true;
  const isPrivate = staticFieldOf(profile.state)?.isPrivate === true;
  const isShared = !isPrivate && (isExported || (linked?.importers.length ?? 0) > 0);
  const isLoose = role === "save-restore" && confidence < 0.9;
  const isAliased = profile.changes.some(({ use }) => use.via !== null && use.path.length === 0);
  // A facade in a loop costs; whether that matters is for a person to measure.
  const isCounted = profile.writes.some(({ use }) => use.action === "update" && (use.flags & IN_LOOP) !== 0);
  const isInNamespace = profile.state.scope !== "" && profile.state.member === null;
  return (
    isCounted ||
    isInNamespace ||
    isShared ||
    READ_FIRST.has(role) ||
    isLoose ||
    isAliased ||
    savesOtherSlot(profile, role)
  );
}

/** A stack that keeps the values of a slot beside it: the two must move together. */
function savesOtherSlot({ puts }: UsageProfile, role: Role): boolean {
  return (
    role === "push-pop-stack" && puts.some(({ use }) => use.method === "push" && /^id:/.test(use.value ?? ""))
  );
}
