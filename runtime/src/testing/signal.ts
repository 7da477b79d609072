import { deadline } from "./real-timers.ts";

/** A flag that a callback raises and a test awaits. */
export interface Signal<T = void> {
  /** Raises it. Can be handed out as a callback itself: `emitter.on("done", done.set)`. */
  readonly set: (value: T) => void;
  /**
   * Makes every wait fail with this error, those to come as well, until the next reset; what was raised before stays raised.
   * Can be handed out too: `emitter.on("error", done.fail)`.
   */
  readonly fail: (error: unknown) => void;
  readonly isSet: boolean;
  /** How often it was raised since the last reset. */
  readonly count: number;
  /** Every value that it was raised with, oldest first. */
  readonly values: readonly T[];
  /**
   * The value of the first raise since the last reset, at once if there was one. Fails after `timeout` milliseconds, 1000 by
   * default; Infinity leaves that to the runner.
   */
  wait(options?: { readonly timeout?: number }): Promise<T>;
  reset(): void;
}

/**
 * Makes a signal, to be used where a test set a variable in a callback and slept.
 * @example
 * const done = signal();
 * job.on("end", done.set);
 * await done.wait();
 */
export function signal<T = void>(): Signal<T> {
  return new RaisedSignal<T>();
}

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

class RaisedSignal<T> implements Signal<T> {
  private raised: T[] = [];
  private failure: { readonly error: unknown } | null = null;
  private waiting: Waiting<T>[] = [];

  // Its `length` is 0, as that of the callback that it stands in for: some callers look.
  readonly set = (...[value]: [value: T]): void => {
    this.raised.push(value);
    for (const { resolve } of this.waiting.splice(0)) resolve(value);
  };

  readonly fail = (error: unknown): void => {
    this.failure ??= { error };
    for (const { reject } of this.waiting.splice(0)) reject(error);
  };

  get isSet(): boolean {
    return this.raised.length > 0;
  }

  get count(): number {
    return this.raised.length;
  }

  get values(): readonly T[] {
    return [...this.raised];
  }

  wait({ timeout = 1000 }: { readonly timeout?: number } = {}): Promise<T> {
    if (this.failure) return Promise.reject(this.failure.error as Error);
    if (this.isSet) return Promise.resolve(this.raised[0] as T);
    return new Promise((resolve, reject) => {
      const clear = deadline(timeout, reject, () => `Waited ${timeout} ms for a signal that was not raised.`);
      this.waiting.push({
        resolve: (value) => {
          clear();
          resolve(value);
        },
        reject: (error) => {
          clear();
          reject(error);
        },
      });
    });
  }

  reset(): void {
    this.raised = [];
    this.failure = null;
  }
}
