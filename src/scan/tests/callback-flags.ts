import type { Ast } from "../scopes/ast.ts";
import { ASSERTED } from "../scopes/reference.ts";
import type { Reference } from "../scopes/reference.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { valueShape } from "../scopes/value-shape.ts";
import { useOf } from "../summary/gather-uses.ts";
import type { TestFact } from "../summary/file-summary.ts";
import { caseOf, isInHook, ownerOf } from "./test-frames.ts";

const PUTS = new Set(["push", "add", "set", "unshift"]);

/** Flags, values, counters and arrays that callbacks fill and the test asserts once time has passed. */
export function callbackFlagFacts(
  variables: readonly Variable[],
  titles: ReadonlyMap<Ast, string>,
): TestFact[] {
  return variables.map((variable) => flagFact(variable, titles)).filter((fact) => fact !== null);
}

function flagFact(variable: Variable, titles: ReadonlyMap<Ast, string>): TestFact | null {
  if (!/^(let|var|const)$/.test(variable.kind)) return null;
  if (variable.mentions.length < 2 || variable.frame !== null) return null;
  // Told before anything is classified: a flag is mentioned in a function below the one that declares it.
  const home = ownerOf(variable.scope.frame);
  if (variable.mentions.every(({ frame }) => ownerOf(frame) === home)) return null;
  const writes = variable.references.filter(isWrite).filter((write) => isCallbackWrite(write, variable));
  if (writes.length === 0 || isWaitedFor(variable)) return null;
  const asserted = variable.references.filter(
    (reference) => (reference.flags & ASSERTED) !== 0 && !isWrite(reference),
  );
  const timing = timingOf(writes, asserted);
  if (!timing) return null;
  const kind = kindOf(variable, writes);
  return {
    form: "test-flag",
    name: variable.name,
    kind,
    start: variable.start,
    end: variable.end,
    scope: titles.get(caseOf(variable.scope.frame)?.node as Ast) ?? variable.scope.path,
    disposition: dispositionOf(timing),
    reason: "is filled by a callback and asserted after some time, in the hope that the callback has run",
    uses: variable.references.map((reference) => useOf(reference)),
    helper: null,
  };
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

type Timing = "awaited" | "other-callback" | "same-callback" | null;

/** How the assertion comes to stand after the write in time, or null when both happen in one go. */
function timingOf(writes: readonly Reference[], asserted: readonly Reference[]): Timing {
  let best: Timing = null;
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

function dispositionOf(timing: Exclude<Timing, null>): TestFact["disposition"] {
  if (timing === "awaited") return "auto";
  return timing === "other-callback" ? "assist" : "manual";
}

function kindOf(variable: Variable, writes: readonly Reference[]): string {
  if (writes.some((write) => write.action === "call")) return "callback-array";
  if (writes.some((write) => write.action === "update")) return "callback-counter";
  const shape = valueShape(variable.initial);
  return shape === "false" || shape === "true" ? "callback-flag" : "callback-value";
}
