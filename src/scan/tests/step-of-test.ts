import type { Reference } from "../scopes/reference.ts";
import type { Frame } from "../scopes/scope.ts";
import { ownerOf } from "./test-frames.ts";

/**
 * A function that nothing but the test calls, in its turn, or another such function, or it itself further down: what
 * it does the test does itself, unless whoever calls it goes on while it still works.
 */
export function isStepOf(step: Frame, test: Frame): boolean {
  return isStep(step, new Set([test]));
}

/** @param turns the test, and those of its steps that lead here */
function isStep(step: Frame, turns: ReadonlySet<Frame>): boolean {
  const uses = step.variable?.references.filter(({ action }) => action !== "type") ?? [];
  const known = new Set([...turns, step]);
  const isInTurn = ({ action, frame, method, start }: Reference): boolean => {
    if (action !== "call" || method !== null) return false;
    const caller = ownerOf(frame);
    return (!step.suspends || isAwaited(caller, start)) && (known.has(caller) || isStep(caller, known));
  };
  // Whoever calls nothing but itself is called by nobody here.
  return uses.every(isInTurn) && uses.some(({ frame }) => ownerOf(frame) !== step);
}

function isAwaited({ awaitsAt }: Frame, at: number): boolean {
  return awaitsAt.some(({ start, end }) => start < at && at < end);
}
