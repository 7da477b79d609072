import type { CallSite, ScopeAnalysis } from "../scopes/scope-analysis.ts";
import { ASSERTED, VALUE_USED } from "../scopes/reference.ts";
import type { Reference } from "../scopes/reference.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { moduleOf, valueShape } from "../scopes/value-shape.ts";
import { useOf } from "../summary/gather-uses.ts";
import type { TestFact } from "../summary/file-summary.ts";
import type { ImportRecord } from "../summary/import-records.ts";
import { assertedThrough } from "./asserted-through.ts";
import { isLater, timingOf } from "./callback-timing.ts";
import type { Timing } from "./callback-timing.ts";
import { endConditions, endingHandlers, raiseConditions, testEnders } from "./end-conditions.ts";
import type { Stretch } from "./end-conditions.ts";
import { isAskedLater, isNotedForTests } from "./hook-handlers.ts";
import { isAssertedInLaterTest } from "./later-test.ts";
import { isWhileItRuns } from "./lowered-again.ts";
import { isOnceGuard } from "./once-guard.ts";
import { isWaitedFor, waitsOfRuntime } from "./polled.ts";
import { mayComeBefore } from "./stand-ins.ts";
import { isStepOf } from "./step-of-test.ts";
import { testOf, isAmong, isInHook, ownerOf } from "./test-frames.ts";
import type { TestTitles } from "./test-titles.ts";
import { isToldInBetween } from "./told-in-between.ts";

const PUTS = new Set(["push", "add", "set", "unshift"]);

/**
 * Flags, values, counters and arrays that callbacks fill and the test asserts once time has passed, or by which
 * callbacks decide when it is over.
 */
export function callbackFlagFacts(
  analysis: Pick<ScopeAnalysis, "variables" | "calls">,
  titles: TestTitles,
  imports: readonly ImportRecord[],
): TestFact[] {
  const conditions = new Conditions(analysis.calls);
  const waits = waitsOfRuntime(imports);
  return analysis.variables
    .filter((variable) => !isWaitedFor(variable, waits))
    .map((variable) => flagFact(variable, analysis, titles, conditions))
    .filter((fact) => fact !== null);
}

/**
 * What callbacks ask before they end their test, and before they raise a signal; looked for when there may be a flag.
 */
class Conditions {
  private readonly calls: readonly CallSite[];
  private ends: readonly Stretch[] | null = null;
  private raises: readonly Stretch[] | null = null;
  private ending: ReadonlySet<Frame> | null = null;

  constructor(calls: readonly CallSite[]) {
    this.calls = calls;
  }

  get end(): readonly Stretch[] {
    return (this.ends ??= endConditions(this.calls));
  }

  /** Asked before one of these, and not only lest it is called twice. */
  decidesEnd(variable: Variable): boolean {
    return isAskedIn(this.end, variable) && !isOnceGuard(variable, testEnders(this.calls));
  }

  get handlers(): ReadonlySet<Frame> {
    return (this.ending ??= endingHandlers(this.calls));
  }

  get raise(): readonly Stretch[] {
    return (this.raises ??= raiseConditions(this.calls));
  }

  /**
   * `equal(step++, 0); setTimeout(() => { equal(step++, 1) })`: each assertion counts on, by which they tell in what
   * order the test and what runs later in it come, or what ends it.
   */
  isCountedInTurn(writes: readonly Reference[]): boolean {
    const counted = writes.filter(({ action, flags }) => action === "update" && (flags & ASSERTED) !== 0);
    const owners = new Set(counted.map(({ frame }) => ownerOf(frame)));
    if (owners.size < 2) return false;
    return [...owners].some((owner) => testOf(owner) !== owner && (isLater(owner) || this.isEndedIn(owner)));
  }

  private isEndedIn(owner: Frame): boolean {
    return testEnders(this.calls).some(({ frame }) => isAmong(new Set([owner]), frame));
  }
}

function flagFact(
  variable: Variable,
  analysis: Pick<ScopeAnalysis, "variables" | "calls">,
  titles: TestTitles,
  conditions: Conditions,
): TestFact | null {
  if (!/^(let|var|const)$/.test(variable.kind) || isModule(variable)) return null;
  if (variable.mentions.length === 0 || variable.frame !== null) return null;
  // Told before anything is classified: a flag is mentioned in a function below the one that declares it.
  const home = ownerOf(variable.scope.frame);
  if (variable.mentions.every(({ frame }) => ownerOf(frame) === home)) return null;
  const isWrite = writesOf(variable);
  const all = variable.references.filter(isWrite);
  // A `const` that is given another value throws, which no signal would.
  if (variable.kind === "const" && all.some(({ action, path }) => action !== "call" && path.length === 0))
    return null;
  const writes = all.filter(
    (write) =>
      isCallbackWrite(write, variable) && !isTry(write, variable) && !isWhileItRuns(write, all, variable),
  );
  const noted = all.filter((write) => isNotedForTests(write, analysis.calls));
  if (writes.length + noted.length === 0 || isAskedIn(conditions.raise, variable)) return null;
  const reads = variable.references.filter((reference) => !isWrite(reference));
  const said = reads.flatMap((read) => assertedThrough(read, analysis));
  const asserted = said.filter((each) => !isToldInBetween(each, said, variable, analysis.calls));
  const kind = kindOf(variable, [...writes, ...noted]);
  const isCarriedOn = kind !== "callback-value" && isAssertedInLaterTest(all, writes, asserted);
  const timing = conditions.decidesEnd(variable)
    ? "joined"
    : (timingOf(variable, writes, asserted, conditions.handlers) ??
      (isAskedLater(noted, asserted, conditions.handlers) ? "other-callback" : null) ??
      (isCarriedOn ? "later-test" : null) ??
      (conditions.isCountedInTurn(all) ? "same-callback" : null));
  if (!timing) return null;
  return {
    form: "test-flag",
    name: variable.name,
    kind: timing === "joined" ? "callback-end" : kind,
    start: variable.start,
    end: variable.end,
    scope: titles.around(variable.scope.frame) ?? variable.scope.path,
    disposition: noted.some((write) => mayComeBefore(write, variable))
      ? "manual"
      : dispositionOf(timing, testOf(variable.scope.frame)),
    reason: REASONS[timing],
    uses: variable.references.map((reference) => useOf(reference)),
    helper: null,
  };
}

/** `const shop = require("shop")`, of which a callback sets a property: what is tested. */
function isModule({ kind, initial }: Variable): boolean {
  return kind === "const" && initial !== null && moduleOf(initial) !== null;
}

/**
 * `setInterval(() => { if (image.complete || tries++ === 20) … }, 100)`: how often a poll has looked, which gives up
 * by it.
 */
function isTry(write: Reference, { references }: Variable): boolean {
  const { action, frame, flags } = write;
  if (action !== "update" || !/(^|\.)setInterval$/.test(frame.argumentOf)) return false;
  return (flags & VALUE_USED) !== 0 || references.some((other) => other !== write && other.frame === frame);
}

/** A variable of the test itself, asked in one of these conditions. */
function isAskedIn(conditions: readonly Stretch[], { scope, references }: Variable): boolean {
  if (conditions.length === 0 || !testOf(scope.frame)) return false;
  return references.some(({ start }) =>
    conditions.some((asked) => asked.start <= start && start < asked.end),
  );
}

/**
 * What is put into a collection is written; `cluster.set(key, value)` and `queue.push(task)` ask what is tested for
 * something.
 */
function writesOf({ initial, references }: Variable): (reference: Reference) => boolean {
  const values = references.map(({ action, value }) => (action === "write" ? value : null));
  const isCollection = [valueShape(initial), ...values].some((value) => COLLECTION.test(value ?? ""));
  return ({ action, path, method }) =>
    action === "write" ||
    action === "update" ||
    (isCollection && action === "call" && path.length === 0 && PUTS.has(method ?? ""));
}

const COLLECTION = /^((empty-)?array|(new|call):(Map|Set|WeakMap|WeakSet|Array)|call:Array\.(from|of))$/;

/**
 * `expect(() => { one.size = 2 }).not.toThrow()`, `assert.throws(() => …)`: an assertion runs what it is handed, and
 * then answers.
 */
const RUN_AT_ONCE = /^(expect|(\w+\.)?(throws|doesNotThrow|notThrows))$/;

/** Written in a callback below the test case, not by the case itself, a hook or a promise's executor. */
function isCallbackWrite(write: Reference, variable: Variable): boolean {
  const frame = ownerOf(write.frame);
  const testCase = testOf(frame);
  if (!testCase || frame === testCase || isInHook(frame) || isEmptied(write)) return false;
  if (isStepOf(frame, testCase)) return false;
  if (isResolver(write) || RUN_AT_ONCE.test(frame.argumentOf) || frame === ownerOf(variable.scope.frame))
    return false;
  return frame !== testCase;
}

/** `new Promise((resolve) => { release = resolve })`: what resolves it is for the test to call. */
function isResolver({ frame: { argumentOf, params }, value }: Reference): boolean {
  return argumentOf === "Promise" && params.some((param) => value === `id:${param?.name}`);
}

/** `served.length = 0`, by a function that begins anew: nothing is told by it. */
function isEmptied({ path, value }: Reference): boolean {
  return path.at(-1) === "length" && value === "number";
}

const FILLED = "is filled by a callback, and asserted once some time has passed";

const REASONS: Readonly<Record<Timing | "joined" | "later-test", string>> = {
  awaited: FILLED,
  "other-callback": FILLED,
  "same-callback": FILLED,
  joined: "is set by callbacks, which decide by it when the test is over",
  "later-test": "is filled by a callback of one test, and asserted in a later one",
};

/**
 * What a person has to read of the others, the rewrite says. A script is over when nothing is left to do, which no
 * test waits for.
 */
function dispositionOf(
  timing: Timing | "joined" | "later-test",
  test: Frame | null,
): TestFact["disposition"] {
  const isManual = timing === "same-callback" || timing === "later-test" || test?.parent === null;
  // How a test ends is for a person to read.
  return isManual ? "manual" : timing === "joined" ? "assist" : "auto";
}

function kindOf(variable: Variable, writes: readonly Reference[]): string {
  if (writes.some((write) => write.action === "call")) return "callback-array";
  if (writes.some((write) => write.action === "update")) return "callback-counter";
  const shape = valueShape(variable.initial);
  return shape === "false" || shape === "true" ? "callback-flag" : "callback-value";
}
