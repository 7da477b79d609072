import { CONDITIONAL } from "../scopes/reference.ts";
import type { Reference } from "../scopes/reference.ts";
import type { Variable } from "../scopes/scope.ts";
import { valueShape } from "../scopes/value-shape.ts";
import { ownerOf } from "./test-frames.ts";
import { isWaitedBetween } from "./waited-between.ts";

/**
 * `sync = true; callback(); sync = false` in one function that waits for nothing between: how long something runs. What
 * is called there asks it on the spot, and nothing of it is left for later.
 */
export function isWhileItRuns(
  write: Reference,
  writes: readonly Reference[],
  { initial }: Variable,
): boolean {
  const lowered = valueShape(initial);
  if (lowered !== "false" && lowered !== "true") return false;
  const own = writes.filter(
    ({ frame, flags }) => ownerOf(frame) === ownerOf(write.frame) && (flags & CONDITIONAL) === 0,
  );
  const raised = own.filter(({ value }) => value !== lowered);
  const taken = own.filter(({ value }) => value === lowered);
  const isPair = (above: Reference, below: Reference): boolean =>
    above.start < below.start && !isWaitedBetween(above, below);
  return write.value === lowered
    ? raised.some((above) => isPair(above, write))
    : taken.some((below) => isPair(write, below));
}
