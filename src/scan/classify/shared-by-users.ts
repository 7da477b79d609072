import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, frameOf, isAsked } from "./usage-profile.ts";

/**
 * `users++; return () => { users--; if (users === 0) stop() }`: how many have asked for something that all of them
 * share, which the last one ends. Where two functions by name count up and down, the first one begins it as well:
 * `users++; if (users === 1) start()`.
 */
export const sharedByUsers: Rule = ({ writes, reads }) => {
  const up = writes.find(({ use }) => UP.test(use.value ?? ""));
  const down = writes.find(({ use }) => DOWN.test(use.value ?? ""));
  if (!up || !down) return null;
  if (!isReleaseOf(down, up) && !askedBeside(up, reads)) return null;
  const last = listensBeside(up, down)
    ? reads.find((read) => isAsked(read) && frameKey(read) === frameKey(down))
    : askedBeside(down, reads);
  if (!last) return null;
  const because = "it counts for how many something that is done once still is";
  return classified("state", "init-guard", 0.75, because, fact("guard", "ended by the last", last));
};

const UP = /^(\+\+|\+=number)$/;

/** `users--`, `users = Math.max(0, users - 1)` */
const DOWN = /^(--|-=number|call:Math\.max)$/;

/**
 * `users += 1; if (users === 1) window.addEventListener(…)`, and `users -= 1; if (!users)
 * window.removeEventListener(…)`: what is done once is that something listens.
 */
export function listensBeside(up: PlacedUse, down: PlacedUse): boolean {
  return frameOf(up)?.listens === true && frameOf(down)?.listens === true;
}

/** Counted down in a function that the one which counts up hands out. */
function isReleaseOf(down: PlacedUse, up: PlacedUse): boolean {
  return down.file === up.file && frameOf(down)?.parent === up.use.frame;
}

/** Where it is asked, before it is counted or behind, whether that is the first one or the last. */
function askedBeside(step: PlacedUse, reads: readonly PlacedUse[]): PlacedUse | undefined {
  return reads.find(
    (read) => frameKey(read) === frameKey(step) && read.use.action === "compare" && read.use.value === "few",
  );
}
