import { realTimers } from "./real-timers.ts";

export interface WaitOptions {
  /** Milliseconds until it fails; Infinity leaves that to the runner. @default 1000 */
  readonly timeout?: number;
  /** Milliseconds between two probes. @default 5 */
  readonly interval?: number;
  /**
   * Milliseconds that it lasts in any case, so that an assertion on what must not happen, or not happen twice, has its
   * time. @default 0
   */
  readonly atLeast?: number;
  /** What was waited for, for the error. @default the probe's source */
  readonly message?: string;
}

type Truthy<T> = Exclude<T, false | 0 | "" | null | undefined>;

/**
 * Waits until `probe` returns something truthy and gives it back. A probe that throws has not been met yet; what it
 * threw last is the cause of the error when the time is up. Works with fake timers on.
 * @example
 * await waitFor(() => received.length === 2);
 */
export async function waitFor<T>(
  probe: () => T | PromiseLike<T>,
  options: WaitOptions = {},
): Promise<Truthy<T>> {
  const { timeout = 1000, interval = 5, atLeast = 0, message = sourceOf(probe) } = options;
  const start = realTimers.now();
  const end = start + Math.max(timeout, atLeast);
  // Armed now, so that whatever is due before it comes before it, however late the process gets to its timers.
  const least = sleep(atLeast);
  for (;;) {
    const outcome = await attempt(probe);
    if (outcome.value) {
      await least;
      return outcome.value as Truthy<T>;
    }
    if (realTimers.now() >= end) {
      const text = `Waited ${Math.round(end - start)} ms for ${message}.`;
      throw outcome.error === undefined ? new Error(text) : new Error(text, { cause: outcome.error });
    }
    await sleep(interval);
  }
}

async function sleep(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => realTimers.setTimeout(resolve, milliseconds));
}

/** `received.length === 2` of `() => received.length === 2` and of `function () { return received.length === 2; }` */
function sourceOf(probe: unknown): string {
  const source = String(probe)
    .replace(/^(?:async\s*)?\(\)\s*=>\s*/, "")
    .replace(/^function\s*\(\)\s*\{\s*return\s+([^;]*?);?\s*\}$/, "$1");
  return source.length > 120 ? `${source.slice(0, 120)}…` : source;
}

async function attempt<T>(probe: () => T | PromiseLike<T>): Promise<{ value?: T; error?: unknown }> {
  try {
    return { value: await probe() };
  } catch (error) {
    return { error };
  }
}
