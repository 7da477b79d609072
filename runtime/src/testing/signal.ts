import { deadline } from "./real-timers.ts";

/** A flag that a callback raises, with a value or without, and a test awaits. */
export interface Signal<T = void, Before = undefined> {
  /**
   * Raises it, and hands the value on as an assignment does. Can be a callback itself: `emitter.on("done",
   * done.set)`.
   */
  readonly set: (value: T) => T;
  /**
   * Makes every wait fail with this error, those to come as well, until the next reset; what was raised before stays
   * raised. Can be handed out too: `emitter.on("error", done.fail)`.
   */
  readonly fail: (error: unknown) => void;
  readonly isSet: boolean;
  /** How often it was raised since the last reset. */
  readonly count: number;
  /** What it was raised with last; until then, and after a reset, what it was made with. */
  readonly value: T | Before;
  /** Every value that it was raised with, oldest first. */
  readonly values: readonly T[];
  /**
   * The value of the first raise since the last reset, at once if there was one. Fails after `timeout` milliseconds,
   * 1000 by default; Infinity leaves that to the runner.
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
export function signal<T = void>(): Signal<T>;
/**
 * Makes a signal, to be used where a test keeps the last value that a callback is told.
 * @param before its value until it is raised
 * @example
 * const dish = signal<string | null>(null);
 * shop.on("serve", (served) => dish.set(served));
 * await shop.open();
 * expect(dish.value).toBe("soup");
 */
export function signal<T>(before: T): Signal<T, T>;
export function signal<T>(before?: T): Signal<T, T | undefined> {
  return new RaisedSignal<T, T | undefined>(before);
}

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

class RaisedSignal<T, Before> implements Signal<T, Before> {
  private readonly before: Before;
  private raised: T[] = [];
  private failure: { readonly error: unknown } | null = null;
  private waiting: Waiting<T>[] = [];

  constructor(before: Before) {
    this.before = before;
  }

  // Its `length` is 0, as that of the callback that it stands in for: some callers look.
  readonly set = (...[value]: [value: T]): T => {
    this.raised.push(value);
    for (const { resolve } of this.waiting.splice(0)) resolve(value);
    return value;
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

  get value(): T | Before {
    return this.isSet ? (this.raised.at(-1) as T) : this.before;
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
