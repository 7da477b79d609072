import { deadline } from "./real-timers.ts";

/** An EventEmitter or an EventTarget. */
export type EventSource =
  | {
      on(event: string, listener: (...args: unknown[]) => void): unknown;
      removeListener(event: string, listener: (...args: unknown[]) => void): unknown;
    }
  | {
      addEventListener(event: string, listener: (event: unknown) => void): void;
      removeEventListener(event: string, listener: (event: unknown) => void): void;
    };

export interface EventOptions {
  /** Milliseconds until it fails. @default 1000 */
  readonly timeout?: number;
}

/**
 * Waits for `count` more events and gives back the arguments of each.
 * @example
 * const [[order]] = await waitForEvents(shop, "ordered");
 */
export function waitForEvents(
  source: EventSource,
  event: string,
  count = 1,
  options: EventOptions = {},
): Promise<unknown[][]> {
  const { timeout = 1000 } = options;
  const seen: unknown[][] = [];
  return new Promise((resolve, reject) => {
    const listener = (...args: unknown[]): void => {
      seen.push(args);
      if (seen.length >= count) finish(() => resolve(seen));
    };
    const message = (): string => `Waited ${timeout} ms for ${count} × "${event}", saw ${seen.length}.`;
    const clear = deadline(timeout, (error) => finish(() => reject(error)), message);
    const stop = listen(source, event, listener);
    const finish = (settle: () => void): void => {
      clear();
      stop();
      settle();
    };
    if (count <= 0) finish(() => resolve(seen));
  });
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
  return () => void source.removeListener(event, listener);
}
