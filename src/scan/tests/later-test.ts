import type { Reference } from "../scopes/reference.ts";
import { isInHook, ownerOf, testOf } from "./test-frames.ts";

/**
 * `it("begins", () => { job.on("end", () => { hasEnded = true }) })` and then `it("ends", () => {
 * expect(hasEnded).toBe(true) })`: what a callback of one test leaves is asserted in a later one, which does not touch
 * it itself, nor does a hook in between.
 * @param written all that is written, by whomever
 * @param writes what callbacks write of it
 */
export function isAssertedInLaterTest(
  written: readonly Reference[],
  writes: readonly Reference[],
  asserted: readonly Reference[],
): boolean {
  if (written.some(({ frame }) => isInHook(ownerOf(frame)))) return false;
  const touching = new Set(written.map(({ frame }) => testOf(ownerOf(frame))));
  return asserted.some(({ frame, start }) => {
    const later = testOf(ownerOf(frame));
    return later !== null && !touching.has(later) && writes.some((write) => write.start < start);
  });
}
