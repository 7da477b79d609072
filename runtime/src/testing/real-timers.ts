/** The timers as they were when this was loaded: a test that fakes time must not stop the waiting for it. */
export const realTimers = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  now: performance.now.bind(performance),
} as const;

/** Rejects with this message unless it is cleared in time. */
export function deadline(timeout: number, reject: (error: Error) => void, message: () => string): () => void {
  const timer = realTimers.setTimeout(() => reject(new Error(message())), timeout);
  return () => realTimers.clearTimeout(timer);
}
