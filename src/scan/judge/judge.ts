import type { AssistNote, Disposition, Refusal } from "../../model/finding.ts";
import { isBytes } from "../classify/container.ts";
import { IN_LOOP, LOOP_COUNTER, STORED_TOO } from "../scopes/reference.ts";
import { isBenchmarkPath, isNamedBenchmark, timesCode } from "../files/test-path.ts";
import { scanRefusals } from "../refusals.ts";
import type { ScanRefusalCode } from "../refusals.ts";
import type { Classification } from "../classify/classification.ts";
import { isBoundOnFirstCall } from "../classify/bound-on-first-call.ts";
import { isFilledForOthers } from "../classify/filled-for-others.ts";
import { isLentObject } from "../classify/lent-object.ts";
import { isLentToEachCall } from "../classify/lent-to-each-call.ts";
import { hasMovedEntries, isMovedAlong } from "../classify/moved-by-loops.ts";
import { isNumberAtHand } from "../classify/numbers-together.ts";
import { isPartOfWalk } from "../classify/part-of-a-walk.ts";
import { isWrittenByPlace } from "../classify/numbered-places.ts";
import { isFilledByCallee, isRefilledInLoop } from "../classify/refilled-object.ts";
import { isResetWithWork } from "../classify/reset-with-work.ts";
import { isSetAsideTogether } from "../classify/set-aside-together.ts";
import { tracksReaders } from "../classify/tracks-readers.ts";
import { isWorkedOutTable } from "../classify/worked-out-table.ts";
import { isWorkedOutTogether } from "../classify/worked-out-together.ts";
import { areWrittenByLoops } from "../classify/written-by-loops.ts";
import { isPlainProperty, isPlainStaticField } from "../classify/static-field.ts";
import { frameOf } from "../classify/usage-profile.ts";
import type { State } from "../classify/state.ts";
import type { UsageProfile } from "../classify/usage-profile.ts";
import { isRunPhase } from "../classify/state.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import type { FileSummary, UseSummary } from "../summary/file-summary.ts";
import { locate } from "../locate.ts";
import { holdsTablesAmongFunctions, isAmongFunctions } from "./among-functions.ts";
import { isChangedByEngine } from "./changed-by-engine.ts";
import { isNumberOfBytes, isWorkedIn } from "./number-of-bytes.ts";
import { isGlobalOfCode } from "./other-holders.ts";
import { isGivenThePatch } from "./patch-beside.ts";
import { isPatchedModule } from "./patched-module.ts";
import { partHeld } from "./part-held.ts";
import { isPlaceInBytes } from "./place-in-bytes.ts";
import { notesFor } from "./reading-notes.ts";
import {
  isGivenExports,
  isInWholeExport,
  isMadeAsWholeExport,
  isSoleExport,
  partInWholeExport,
} from "./whole-export.ts";

/** Whether the state can be rewritten, and if not, why. */
export interface Judgement {
  readonly disposition: Disposition;
  readonly refusal: Refusal | null;
  /** Why a person must read the rewrite; empty unless the disposition is `assist`. */
  readonly notes: readonly AssistNote[];
}

/** What is known of the file that a state is declared in. */
export interface Whereabouts {
  /** The package's users can reach it through a public entry. */
  readonly isPublic: boolean;
  /** It shows how the package is used, see isExamplePath. */
  readonly isExample: boolean;
  /** A tool of the project loads it, see isToolConfig. */
  readonly isConfig: boolean;
}

export function judge(
  profile: UsageProfile,
  classification: Classification,
  { isPublic, isExample, isConfig }: Whereabouts,
): Judgement {
  if (isExample) return refused("example-code", null);
  if (isConfig) return refused("tool-config", null);
  // Whoever calls it, the function stays what it is: only what it keeps its answers in gives way.
  if (classification.role === "memoized-function" && isNamed(profile))
    return { disposition: "auto", refusal: null, notes: [] };
  const code =
    memoizerRefusal(classification) ??
    refusalOf(profile, isPublic) ??
    protocolRefusal(classification) ??
    scratchRefusal(profile, classification) ??
    (isFieldAmongFunctions(profile, classification) ? "among-functions" : null);
  if (code) return refused(code, placeOf(code, profile));
  const notes = notesFor(profile, classification);
  return { disposition: notes.length > 0 ? "assist" : "auto", refusal: null, notes };
}

function isFieldAmongFunctions(profile: UsageProfile, { stage }: Classification): boolean {
  if (stage === "state") return isAmongFunctions(profile);
  return stage === "registry" && holdsTablesAmongFunctions(profile);
}

function refused(code: ScanRefusalCode, at: PlacedUse | null): Judgement {
  return { disposition: "manual", refusal: refusal(code, at), notes: [] };
}

/** @param at the mention that stands in the way, where it is one */
export function refusal(code: ScanRefusalCode, at: PlacedUse | null = null): Refusal {
  const told = { code, ...scanRefusals[code] };
  if (at === null) return told;
  const { path, line } = locate(at.file, at.use.start, at.use.end);
  return { ...told, where: { path, line } };
}

function placeOf(code: ScanRefusalCode, profile: UsageProfile): PlacedUse | null {
  if (code === "escapes-stored" || code === "whole-export")
    return escape(profile) ?? partInWholeExport(profile);
  if (code === "several-owners") return profile.writes.find(({ isForeign }) => isForeign) ?? null;
  if (code === "part-held") return partHeld(profile);
  if (code === "this-held") return [...profile.state.uses, ...profile.changes].find(isHeldAsThis) ?? null;
  return null;
}

function isHeldAsThis(placed: PlacedUse): boolean {
  return isThroughThis(placed) || isReceiver(placed);
}

function isThroughThis({ use }: PlacedUse): boolean {
  return use.via === "this";
}

/** `mount.apply(rootPage, arguments)`: a function of the file has it as its `this`, as no borrowed method has. */
function isReceiver({ file, use: { action, pass } }: PlacedUse): boolean {
  if (action !== "pass" || !/^(apply|call)$/.test(pass?.calleePath.join(".") ?? "")) return false;
  return file.variables.some(({ name, frame }) => frame !== null && name === pass?.callee);
}

/** Not at the top level, nor in a function around it that is called where it stands. */
function isInOtherClosure({ state: { linked } }: UsageProfile): boolean {
  return linked?.variable.inClosure === true && !linked.variable.inModulePattern;
}

function refusalOf(profile: UsageProfile, isPublic: boolean): ScanRefusalCode | null {
  const { form } = profile.state;
  if (isPublic) return "public-entry";
  if (isOnGlobal(profile)) return "global-protocol";
  if (isPatchedModule(profile) || profile.writes.some(isGivenThePatch)) return "patched-builtin";
  const isPlain = isPlainStaticField(profile.state) || isPlainProperty(profile.state);
  if (form === "static-field" && !isPlain) return "static-field";
  if (form === "fn-static" && !isPlain) return "function-property";
  if (form === "exports-prop" || isUnnamed(profile) || profile.state.uses.some(isGivenExports))
    return "exports-property";
  if (form === "instance" || isMadeInstance(profile)) return "instance-state";
  if (form !== "static-field" && profile.state.uses.some(isThroughThis)) return "this-held";
  if (profile.changes.some(isReceiver)) return "this-held";
  if (isInOtherClosure(profile)) return "closure-state";
  if (isChangedByEngine(profile)) return "engine-hooks";
  if (isHot(profile)) return "hot-path";
  if (profile.writes.some(({ isForeign }) => isForeign)) return "several-owners";
  if (isMadeAsWholeExport(profile) || partInWholeExport(profile) !== null) return "whole-export";
  const escaped = escape(profile);
  if (isOnOther(profile)) return "escapes-stored";
  if (escaped === null) return partHeld(profile) === null ? null : "part-held";
  return isInWholeExport(escaped) ? "whole-export" : "escapes-stored";
}

/**
 * Whoever finds it on the global object, as other scripts of the page do, holds the very thing; what is only replaced
 * was a copy, unless it is replaced there as well.
 */
function isOnGlobal({ state, puts, removes, fieldWrites, writes }: UsageProfile): boolean {
  // `root ??= globalThis`: what is kept there, and reached through it, is everybody's.
  if (writes.some(({ use }) => GLOBAL_OBJECT.test(use.value ?? ""))) return true;
  if (state.linked?.importers.some(({ kind }) => kind === "script")) return true;
  const variable = state.member === null ? state.linked?.variable : undefined;
  if (variable?.isSharedOnGlobal) return true;
  if (variable?.isOnGlobal !== true) return false;
  return puts.length + removes.length + fieldWrites.length > 0;
}

const GLOBAL_OBJECT = /^id:(globalThis|global|window|self)$/;

/**
 * Whoever has the thing that it was put onto, or is a part of, goes on with the very object; what is only replaced
 * was a copy.
 */
function isOnOther(profile: UsageProfile): boolean {
  const { state, puts, removes, fieldWrites } = profile;
  const isPut = state.member === null && state.linked?.variable.isOnOther === true;
  const isOfOther = isPut || isGivenPart(state) || isAnswered(profile);
  return isOfOther && puts.length + removes.length + fieldWrites.length > 0;
}

/**
 * `const seen: Map<string, Job> = sharedByCopies("seen", new Map())`: that it is a collection nothing but its type
 * says, and what answers may have it from anywhere.
 */
function isAnswered({ state: { initial, linked }, writes }: UsageProfile): boolean {
  if (writes.length > 0 || !initial.startsWith("call:")) return false;
  return /^(Weak)?(Map|Set)$/.test(linked?.variable.typeName ?? "");
}

/** `let values; if (binding.values) values = binding.values`: it never had a value of its own. */
function isGivenPart({ initial, uses }: State): boolean {
  const writes = uses.filter(({ use }) => use.path.length === 0 && use.action === "write");
  return (
    initial === "nullish" &&
    writes.every(({ phase, use }) => phase === "load" && use.value?.startsWith("member:") === true)
  );
}

/** `Client.limiter = new Limiter()`, never replaced: what changes are the instance's fields. */
function isMadeInstance({ state, writes, effects }: UsageProfile): boolean {
  return state.member !== null && effects !== null && writes.length === 0;
}

/**
 * Counted by a loop, touched in what compiled code calls for each piece of its input, or bytes kept to be written
 * over; or part of what is timed.
 */
function isHot(profile: UsageProfile): boolean {
  const { state, container, writes } = profile;
  return (
    isBenchmark(state.file) ||
    (container === "array" && (isBytes(state.initial) || state.uses.some(isAtCounter))) ||
    isWrittenOver(profile) ||
    isWrittenByPlace(profile) ||
    isRefilledInLoop(profile) ||
    isWorkedOutTable(profile) ||
    isBoundOnFirstCall(profile) ||
    isFilledByCallee(profile) ||
    (writes.some(({ use }) => isBytes(use.value ?? "")) && state.uses.some(({ use }) => isWorkedIn(use))) ||
    writes.some(({ use }) => (use.flags & LOOP_COUNTER) !== 0) ||
    state.uses.some((placed) => frameOf(placed)?.isNative === true) ||
    isNumberAtHand(profile) ||
    isWorkedOutTogether(profile) ||
    isLentToEachCall(profile) ||
    isPartOfWalk(profile) ||
    isSetAsideTogether(profile) ||
    tracksReaders(profile) ||
    isResetWithWork(profile) ||
    isLentObject(profile) ||
    isNumberOfBytes(profile) ||
    isPlaceInBytes(profile)
  );
}

/** What is only called so, or times code, hands something out when it is a product of that name. */
function isBenchmark({ path, exports, imports }: FileSummary): boolean {
  if (isBenchmarkPath(path)) return true;
  return exports.length === 0 && (isNamedBenchmark(path) || imports.some(({ source }) => timesCode(source)));
}

/**
 * `for (let i = 0; i < n; i++) digits[i] = …`: all that is ever put into the list a loop puts there, to save an
 * allocation.
 */
function isWrittenOver({ container, puts, writes, removes }: UsageProfile): boolean {
  const isKept = container === "array" && writes.length + removes.length === 0;
  return isKept && puts.some(({ use }) => use.action === "write") && areWrittenByLoops(puts);
}

/** `for (; next >= 0; next--) order[next].run()`, where `next` is the module's: the list and its place are one. */
function isAtCounter({ file, use }: PlacedUse): boolean {
  if (use.path[0] !== "*" || use.key === null || (use.flags & IN_LOOP) === 0) return false;
  const isCounter = ({ flags }: UseSummary): boolean => (flags & LOOP_COUNTER) !== 0;
  return file.variables.some(({ name, uses }) => name === use.key && uses.some(isCounter));
}

/** What a module hands out without a binding: `module.exports = new Map()`, `export default {…}`. */
function isUnnamed({ state }: UsageProfile): boolean {
  return state.member === null && /^(module\.exports|default)$/.test(state.name);
}

function isNamed(profile: UsageProfile): boolean {
  return profile.state.form === "instance" && !isUnnamed(profile);
}

/** The mention by which the container itself comes to lie in another structure. */
function escape(profile: UsageProfile): PlacedUse | null {
  // Its facade is the very object: whoever holds it goes on as before.
  if (profile.state.form === "als") return null;
  if (profile.container === "scalar" && profile.writes.length > 0) return null;
  if (isOnlyReplaced(profile)) return profile.state.uses.find(isKeptByLoad) ?? null;
  const isFilled = profile.puts.length + profile.removes.length > 0;
  const isStored = (placed: PlacedUse): boolean => {
    const { use } = placed;
    if (isGlobalOfCode(use)) return true;
    if (use.path.length > 0 || isSoleExport(profile, placed)) return false;
    if (use.via === null)
      return (
        (use.action === "store" && !isHandedOver(profile, placed)) ||
        (isFilled && isStoredToo(use)) ||
        isBehindProxy(use)
      );
    return use.action === "store" && isStillHeld(profile, use);
  };
  return profile.state.uses.find(isStored) ?? null;
}

/**
 * `const batch = queue; queue = []; send({ batch })`: what is replaced is nobody's state any more when it is handed
 * on.
 */
function isStillHeld({ writes }: UsageProfile, { via }: UseSummary): boolean {
  return via === "alias" && writes.length === 0;
}

/** `sent.jobs = queue; queue = []`: nothing comes between, so that nobody else has held what is handed over. */
function isHandedOver({ state, writes }: UsageProfile, { file, use }: PlacedUse): boolean {
  const isBelow = (other: PlacedUse): boolean =>
    other.file === file && other.use.frame === use.frame && other.use.start > use.end;
  const [next] = state.uses.filter(isBelow).toSorted((one, other) => one.use.start - other.use.start);
  return next !== undefined && writes.includes(next) && next.use.branch === use.branch;
}

/** What is never changed inside may lie elsewhere too: a cell hands out the very value that the binding would have. */
function isOnlyReplaced({ writes, changes }: UsageProfile): boolean {
  return writes.length > 0 && changes.length === writes.length;
}

/** It stays the first value, which a scope makes anew. */
function isKeptByLoad(placed: PlacedUse): boolean {
  return placed.use.action === "store" && placed.use.path.length === 0 && !isRunPhase(placed);
}

/** `new Proxy(jobs, handler)`: whoever goes by the proxy works on the very object. */
function isBehindProxy({ pass }: UseSummary): boolean {
  return pass?.callee === "Proxy" && pass.isNew && pass.index === 0;
}

/** `exports.jobs = jobs = []`: the list has another holder from the start. */
function isStoredToo({ action, flags }: UseSummary): boolean {
  return action === "write" && (flags & STORED_TOO) !== 0;
}

function memoizerRefusal({ role }: Classification): ScanRefusalCode | null {
  return role === "closed-memoizer" ? "closed-memoizer" : null;
}

/**
 * `types[i] = kind(text[i])` in one loop, `types[i]` in the next: a list that loops write over, which each turn asks
 * for; what loops move, and what is filled for others each time.
 */
function scratchRefusal(profile: UsageProfile, { role }: Classification): ScanRefusalCode | null {
  const isScratch = role === "scratch" && profile.container === "array";
  const isMoved = isMovedAlong(profile) || hasMovedEntries(profile);
  return isScratch || isMoved || isFilledForOthers(profile) ? "hot-path" : null;
}

/** Protocols over several functions that a facade cannot stand for unread. */
function protocolRefusal({ role }: Classification): ScanRefusalCode | null {
  if (role === "left-to-callers") return "left-to-callers";
  if (role === "saved-original") return "patched-builtin";
  if (role === "text-cursor" || role === "counted-pool" || role === "object-pool") return "hot-path";
  return role === "job-queue" ||
    role === "scheduler-slot" ||
    role === "async-keyed" ||
    role === "swapped-entry"
    ? "needs-a-person"
    : null;
}
