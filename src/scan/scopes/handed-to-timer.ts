import type { PassTarget } from "./reference.ts";

const TIMERS =
  /^(setTimeout|setInterval|setImmediate|queueMicrotask|nextTick|requestAnimationFrame|requestIdleCallback)$/;

/**
 * `setTimeout(later, 10)`, `process.nextTick(later)`: whether a mention is what a timer, or the next tick, is to run.
 */
export function isHandedToTimer(pass: PassTarget | null): boolean {
  return pass !== null && pass.index === 0 && TIMERS.test(pass.calleePath.at(-1) ?? pass.callee ?? "");
}

const LATER = /^(then|(schedule|defer|enqueue)(?![a-z])\w*)$/;

/** The same, or by what it is handed to: `Promise.resolve().then(flush)`, `scheduler.schedule(flush)`. */
export function isHandedOnForLater(pass: PassTarget | null): boolean {
  if (isHandedToTimer(pass)) return true;
  return pass !== null && pass.index === 0 && LATER.test(pass.calleePath.at(-1) ?? pass.callee ?? "");
}
