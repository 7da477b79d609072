import { deadline, realTimers } from "./real-timers.ts";

/** An EventEmitter, another emitter that gives listeners back by `off`, or an EventTarget. */
export type EventSource =
  | {
      on(event: string, listener: (...args: unknown[]) => void): unknown;
      removeListener(event: string, listener: (...args: unknown[]) => void): unknown;
    }
  | {
      on(event: string, listener: (...args: unknown[]) => void): unknown;
      off(event: string, listener: (...args: unknown[]) => void): unknown;
    }
  | {
      addEventListener(event: string, listener: (event: unknown) => void): void;
      removeEventListener(event: string, listener: (event: unknown) => void): void;
    };

export interface EventOptions {
  /** Milliseconds until it fails; Infinity leaves that to the runner. @default 1000 */
  readonly timeout?: number;
  /**
   * Milliseconds that it listens in any case, so that an assertion on how many events there are has its time. Events
   * beyond `count` that come in it are given back as well. @default 0
   */
  readonly atLeast?: number;
}

/**
 * Waits for `count` more events and gives back the arguments of each. A test that fails before it awaits them has one
 * failure: that the events did not come is none of its own.
 * @example
 * const [[order]] = await waitForEvents(shop, "ordered");
 */
export function waitForEvents(
  source: EventSource,
  event: string,
  count = 1,
  options: EventOptions = {},
): Promise<unknown[][]> {
  const { timeout = 1000, atLeast = 0 } = options;
  const seen: unknown[][] = [];
  const waiting = new Promise<unknown[][]>((resolve, reject) => {
    const limit = Math.max(timeout, atLeast);
    const message = (): string => `Waited ${limit} ms for ${count} × "${event}", saw ${seen.length}.`;
    let isTime = atLeast <= 0;
    const settleWhenDone = (): void => {
      if (isTime && seen.length >= count) finish(() => resolve(seen));
    };
    // Armed now, so that whatever is due before it comes before it, however late the process gets to its timers.
    const least = realTimers.setTimeout(() => {
      isTime = true;
      settleWhenDone();
    }, atLeast);
    const clearLimit = deadline(limit, (error) => finish(() => reject(error)), message);
    const finish = (settle: () => void): void => {
      realTimers.clearTimeout(least);
      clearLimit();
      stop();
      settle();
    };
    const stop = listen(source, event, (...args: unknown[]): void => {
      seen.push(args);
      settleWhenDone();
    });
    settleWhenDone();
  });
  waiting.catch(() => undefined);
  return waiting;
}

/** Runs `action` and waits for the event that it should bring; gives back the event's arguments. */
export async function expectEvent(
  source: EventSource,
  event: string,
  action: () => unknown,
  options: EventOptions = {},
): Promise<unknown[]> {
  // Listening first: the action may emit before it returns.
  const waiting = waitForEvents(source, event, 1, options);
  const [seen] = await Promise.all([waiting, Promise.resolve().then(action)]);
  return seen[0] as unknown[];
}

function listen(source: EventSource, event: string, listener: (...args: unknown[]) => void): () => void {
  if ("addEventListener" in source) {
    source.addEventListener(event, listener);
    return () => source.removeEventListener(event, listener);
  }
  source.on(event, listener);
  // Some emitters have neither; what comes later is nothing to those who waited.
  const stop: unknown = "removeListener" in source ? source.removeListener : source.off;
  return () => void (typeof stop === "function" && stop.call(source, event, listener));
}
