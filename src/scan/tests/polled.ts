import { isAsserted } from "../scopes/assertion.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Reference } from "../scopes/reference.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { RUNTIME } from "../summary/facade-names.ts";
import type { ImportRecord } from "../summary/import-records.ts";
import { ownerOf } from "./test-frames.ts";

/**
 * `await waitFor(() => …)`, `await expect.poll(() => …)`: what it is handed runs again and again, until what that
 * asks for holds.
 */
export function isPolled({ argumentOf }: Frame): boolean {
  return POLLS.test(argumentOf);
}

/** Dotted names of what runs what it is handed until that holds. */
export const POLLS = /(^|\.)(waitFor(Condition|Expect|Assertion)?|waitUntil|until|eventually|poll)$/;

/** `expect.poll(() => told).toBe(1)`, `expect(waitFor(() => told)).resolves.toBe(1)` */
export function isAssertedByPoll({ frame }: Reference, calls: readonly CallSite[]): boolean {
  const poll = ownerOf(frame);
  if (!isPolled(poll)) return false;
  const call = calls.find(({ node }) => (node["arguments"] as readonly Ast[]).includes(poll.node as Ast));
  return call !== undefined && isAsserted(call.stack);
}

/** The local names of what waits in a test that has been moved. */
export function waitsOfRuntime(imports: readonly ImportRecord[]): ReadonlySet<string> {
  const waits = imports.filter(({ source }) => source === `${RUNTIME}/testing`);
  return new Set(waits.map(({ variable }) => variable.name));
}

/** `await waitFor(() => called)` of the runtime: the test has been moved. */
export function isWaitedFor(variable: Variable, waits: ReadonlySet<string>): boolean {
  return waits.size > 0 && variable.references.some(({ frame }) => waits.has(frame.argumentOf));
}
