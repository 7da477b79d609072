import { isAsserted } from "../scopes/assertion.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Reference } from "../scopes/reference.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Frame } from "../scopes/scope.ts";
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
