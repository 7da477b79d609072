import type { Ast } from "../scopes/ast.ts";
import type { ScopeAnalysis } from "../scopes/scope-analysis.ts";
import { ASSERTED } from "../scopes/reference.ts";
import type { Reference } from "../scopes/reference.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { valueShape } from "../scopes/value-shape.ts";
import { useOf } from "../summary/gather-uses.ts";
import type { TestFact } from "../summary/file-summary.ts";
import { endConditions, raiseConditions } from "./end-conditions.ts";
import type { Stretch } from "./end-conditions.ts";
import { caseOf, isInHook, ownerOf } from "./test-frames.ts";

const PUTS = new Set(["push", "add", "set", "unshift"]);

/**
 * Flags, values, counters and arrays that callbacks fill and the test asserts once time has passed, or by which callbacks decide
 * when it is over.
 */
export function callbackFlagFacts(
  { variables, calls }: Pick<ScopeAnalysis, "variables" | "calls">,
  titles: ReadonlyMap<Ast, string>,
): TestFact[] {
  const conditions = { end: endConditions(calls), raise: raiseConditions(calls) };
  return variables.map((variable) => flagFact(variable, titles, conditions)).filter((fact) => fact !== null);
}

/** What callbacks ask before they end their test, and before they raise a signal. */
interface Conditions {
  readonly end: readonly Stretch[];
  readonly raise: readonly Stretch[];
}

function flagFact(
  variable: Variable,
  titles: ReadonlyMap<Ast, string>,
  conditions: Conditions,
): TestFact | null {
  if (!/^(let|var|const)$/.test(variable.kind)) return null;
  if (variable.mentions.length === 0 || variable.frame !== null) return null;
  // Told before anything is classified: a flag is mentioned in a function below the one that declares it.
  const home = ownerOf(variable.scope.frame);
  if (variable.mentions.every(({ frame }) => ownerOf(frame) === home)) return null;
  const writes = variable.references.filter(isWrite).filter((write) => isCallbackWrite(write, variable));
  if (writes.length === 0 || isWaitedFor(variable) || isAskedIn(conditions.raise, variable)) return null;
  const asserted = variable.references.filter(
    (reference) => (reference.flags & ASSERTED) !== 0 && !isWrite(reference),
  );
  const timing = isAskedIn(conditions.end, variable) ? "joined" : timingOf(writes, asserted);
  if (!timing) return null;
  const kind = timing === "joined" ? "callback-end" : kindOf(variable, writes);
  return {
    form: "test-flag",
    name: variable.name,
    kind,
    start: variable.start,
    end: variable.end,
    scope: titles.get(caseOf(variable.scope.frame)?.node as Ast) ?? variable.scope.path,
    disposition: dispositionOf(timing),
    reason: REASONS[timing],
    uses: variable.references.map((reference) => useOf(reference)),
    helper: null,
  };
}

/** A variable of the test itself, asked in one of these conditions. */
function isAskedIn(conditions: readonly Stretch[], { scope, references }: Variable): boolean {
  if (conditions.length === 0 || !caseOf(scope.frame)) return false;
  return references.some(({ start }) =>
    conditions.some((asked) => asked.start <= start && start < asked.end),
  );
}

/** `await waitFor(() => called)` of the runtime, or of another library: the test waits for the callback. */
function isWaitedFor(variable: Variable): boolean {
  return variable.references.some(({ frame }) => /^(?:\w+\.)?waitFor(?:Condition)?$/.test(frame.argumentOf));
}

function isWrite(reference: Reference): boolean {
  if (reference.action === "write" || reference.action === "update") return true;
  return reference.action === "call" && reference.path.length === 0 && PUTS.has(reference.method ?? "");
}

/** Written in a callback below the test case, not by the case itself, a hook or a promise's executor. */
function isCallbackWrite(write: Reference, variable: Variable): boolean {
  const frame = ownerOf(write.frame);
  const testCase = caseOf(frame);
  if (!testCase || frame === testCase || isInHook(frame)) return false;
  if (write.frame.argumentOf === "Promise" || frame === ownerOf(variable.scope.frame)) return false;
  return frame !== testCase;
}

type Timing = "awaited" | "other-callback" | "same-callback" | "joined";

const FILLED = "is filled by a callback and asserted after some time, in the hope that the callback has run";

const REASONS: Readonly<Record<Timing, string>> = {
  awaited: FILLED,
  "other-callback": FILLED,
  "same-callback": FILLED,
  joined: "is set by callbacks, which decide by it when the test is over",
};

/** How the assertion comes to stand after the write in time, or null when both happen in one go. */
function timingOf(writes: readonly Reference[], asserted: readonly Reference[]): Timing | null {
  let best: Timing | null = null;
  for (const assertion of asserted) {
    const frame = ownerOf(assertion.frame);
    const testCase = caseOf(frame);
    if (!testCase) continue;
    for (const write of writes) {
      if (caseOf(write.frame) !== testCase) continue;
      const writer = ownerOf(write.frame);
      if (frame !== writer && awaitedBefore(frame, write, assertion)) return "awaited";
      if (frame === writer && assertion.start < write.start) best ??= "same-callback";
      else if (
        frame !== writer &&
        frame !== testCase &&
        (isLater(frame) || isLater(writer)) &&
        !isWithin(frame, writer)
      )
        best = "other-callback";
    }
  }
  return best;
}

/** Some `await` of the asserting function stands between the registering of the callback and the assertion. */
function awaitedBefore(frame: Frame, write: Reference, assertion: Reference): boolean {
  return frame.awaitsAt.some(
    (at) => at < assertion.start && at > write.start - 4000 && (at > write.start || contains(frame, write)),
  );
}

function contains(frame: Frame, write: Reference): boolean {
  return isWithin(write.frame, frame);
}

function isWithin(inner: Frame, outer: Frame): boolean {
  for (let frame: Frame | null = inner; frame; frame = frame.parent) if (frame === outer) return true;
  return false;
}

const LATER =
  /(^|\.)(setTimeout|setImmediate|nextTick|queueMicrotask|then|finally|catch|on|once|addEventListener|subscribe|setInterval|end|listen|close)$/;

/** A callback that runs by itself at some later time. */
function isLater(frame: Frame): boolean {
  return LATER.test(frame.argumentOf);
}

function dispositionOf(timing: Timing): TestFact["disposition"] {
  if (timing === "awaited") return "auto";
  return timing === "same-callback" ? "manual" : "assist";
}

function kindOf(variable: Variable, writes: readonly Reference[]): string {
  if (writes.some((write) => write.action === "call")) return "callback-array";
  if (writes.some((write) => write.action === "update")) return "callback-counter";
  const shape = valueShape(variable.initial);
  return shape === "false" || shape === "true" ? "callback-flag" : "callback-value";
}
