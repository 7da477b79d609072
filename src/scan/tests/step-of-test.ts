import type { Reference } from "../scopes/reference.ts";
import type { Frame } from "../scopes/scope.ts";
import { ownerOf } from "./test-frames.ts";

/**
 * A function that nothing but the test calls, in its turn: what it does the test does itself, unless the test goes on
 * while it still works.
 */
export function isStepOf({ variable, suspends }: Frame, test: Frame): boolean {
  const uses = variable?.references.filter(({ action }) => action !== "type") ?? [];
  const isStep = ({ action, frame, method, start }: Reference): boolean =>
    action === "call" && method === null && ownerOf(frame) === test && (!suspends || isAwaited(test, start));
  return uses.length > 0 && uses.every(isStep);
}

function isAwaited({ awaitsAt }: Frame, at: number): boolean {
  return awaitsAt.some(({ start, end }) => start < at && at < end);
}
