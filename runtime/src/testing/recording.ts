import { deadline } from "./real-timers.ts";

/**
 * A list that callbacks fill and that a test can wait for: an array in all else, and equal to one that has the same
 * entries.
 */
export interface Recording<T> extends Array<T> {
  /**
   * The list, once it has `count` entries, 1 by default; at once if it has them. Fails after `timeout` milliseconds,
   * 1000 by default; Infinity leaves that to the runner.
   */
  wait(count?: number, options?: { readonly timeout?: number }): Promise<Recording<T>>;
}

/**
 * Makes a list, to be used where a test pushes what its callbacks are told.
 * @example
 * const orders = recording<string>();
 * shop.on("order", (dish) => orders.push(dish));
 * await orders.wait(2);
 * expect(orders).toEqual(["soup", "bread"]);
 */
export function recording<T>(): Recording<T> {
  const list = [] as unknown as Recording<T>;
  const waiting = new Set<() => void>();
  const telling =
    (put: (...items: T[]) => number) =>
    (...items: T[]): number => {
      const length = put.apply(list, items);
      for (const look of waiting) look();
      return length;
    };
  const wait: Recording<T>["wait"] = (count = 1, { timeout = 1000 } = {}) => {
    if (list.length >= count) return Promise.resolve(list);
    return new Promise((resolve, reject) => {
      const end = (): void => {
        waiting.delete(look);
        clear();
      };
      const look = (): void => {
        if (list.length < count) return;
        end();
        resolve(list);
      };
      const fail = (error: Error): void => {
        end();
        reject(error);
      };
      const clear = deadline(
        timeout,
        fail,
        () => `Waited ${timeout} ms for ${count} entries, of which ${list.length} came.`,
      );
      waiting.add(look);
    });
  };
  // Its own, and unseen by what goes through its entries: assertions compare it with arrays that are written out.
  const methods = { push: telling(list.push), unshift: telling(list.unshift), wait };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(list, name, { value });
  return list;
}
