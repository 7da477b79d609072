import { deadline } from "./real-timers.ts";

/** A flag that a callback raises and a test awaits. */
export interface Signal<T = void> {
  /** Raises it. Can be handed out as a callback itself: `emitter.on("done", done.set)`. */
  readonly set: (value: T) => void;
  readonly isSet: boolean;
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

class RaisedSignal<T> implements Signal<T> {
  private raised: T[] = [];
  private waiting: ((value: T) => void)[] = [];

  readonly set = (value: T): void => {
    this.raised.push(value);
    const waiting = this.waiting.splice(0);
    for (const resolve of waiting) resolve(value);
  };

  get isSet(): boolean {
    return this.raised.length > 0;
  }

  get values(): readonly T[] {
    return [...this.raised];
  }

  wait({ timeout = 1000 }: { readonly timeout?: number } = {}): Promise<T> {
    if (this.isSet) return Promise.resolve(this.raised[0] as T);
    return new Promise((resolve, reject) => {
      const clear = deadline(timeout, reject, () => `Waited ${timeout} ms for a signal that was not raised.`);
      this.waiting.push((value) => {
        clear();
        resolve(value);
      });
    });
  }

  reset(): void {
    this.raised = [];
  }
}
