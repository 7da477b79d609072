import { LOOP_COUNTER } from "../scopes/reference.ts";
import type { Frame } from "../scopes/scope.ts";
import type { OutsideUse } from "../summary/file-summary.ts";
import { isRunByHooksAlone, ownerOf } from "./test-frames.ts";

/**
 * `server = listen()` in a hook or at the top, where a `let` was forgotten: for all tests of the file, as it would be
 * with one, and so is the place of a loop. What a test itself leaves so is there for the tests of all files.
 */
export function isForAllTests(
  { root }: OutsideUse,
  outside: readonly OutsideUse[],
  frames: readonly Frame[],
): boolean {
  return outside.some(({ kind, root: name, use }) => {
    if (kind !== "implicit" || name !== root) return false;
    const frame = frames[use.frame] as Frame;
    return ownerOf(frame).parent === null || isRunByHooksAlone(frame) || (use.flags & LOOP_COUNTER) !== 0;
  });
}
