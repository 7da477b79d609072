import { realTimers } from "./real-timers.ts";

export interface WaitOptions {
  /** Milliseconds until it fails. @default 1000 */
  readonly timeout?: number;
  /** Milliseconds between two probes. @default 5 */
  readonly interval?: number;
  /** What was waited for, for the error. */
  readonly message?: string;
}

type Truthy<T> = Exclude<T, false | 0 | "" | null | undefined>;

/**
 * Waits until `probe` returns something truthy and gives it back. A probe that throws has not been met yet; what it threw last
 * is the cause of the error when the time is up. Works with fake timers on.
 * @example
 * await waitFor(() => received.length === 2);
 */
export async function waitFor<T>(
  probe: () => T | PromiseLike<T>,
  options: WaitOptions = {},
): Promise<Truthy<T>> {
  const { timeout = 1000, interval = 5, message = "the condition to hold" } = options;
  const end = realTimers.now() + timeout;
  for (;;) {
    const outcome = await attempt(probe);
    if (outcome.value) return outcome.value as Truthy<T>;
    if (realTimers.now() >= end) {
      const text = `Waited ${timeout} ms for ${message}.`;
      throw outcome.error === undefined ? new Error(text) : new Error(text, { cause: outcome.error });
    }
    await new Promise((resolve) => realTimers.setTimeout(resolve, interval));
  }
}

async function attempt<T>(probe: () => T | PromiseLike<T>): Promise<{ value?: T; error?: unknown }> {
  try {
    return { value: await probe() };
  } catch (error) {
    return { error };
  }
}
