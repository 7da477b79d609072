/** The timers as they were when this was loaded: a test that fakes time must not stop the waiting for it. */
export const realTimers = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  now: realClock(),
} as const;

// Old test environments have no global `performance`; a clock that is set back in the middle of a test is no worry.
function realClock(): () => number {
  return typeof performance === "undefined" ? Date.now.bind(Date) : performance.now.bind(performance);
}

/** The longest time that a timer takes; it makes one millisecond of a longer one. */
const LONGEST = 2 ** 31 - 1;

/**
 * Rejects with this message unless it is cleared in time; with a `timeout` of Infinity the runner's own is the limit.
 */
export function deadline(timeout: number, reject: (error: Error) => void, message: () => string): () => void {
  if (timeout > LONGEST) return () => undefined;
  const timer = realTimers.setTimeout(() => reject(new Error(message())), timeout);
  return () => realTimers.clearTimeout(timer);
}
