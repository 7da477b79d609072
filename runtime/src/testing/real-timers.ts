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

/** Rejects with this message unless it is cleared in time. */
export function deadline(timeout: number, reject: (error: Error) => void, message: () => string): () => void {
  const timer = realTimers.setTimeout(() => reject(new Error(message())), timeout);
  return () => realTimers.clearTimeout(timer);
}
