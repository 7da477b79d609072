import { scope, type ScopeOptions } from "../scope/scope-api.ts";

/**
 * Wraps a test in a scope of its own, so that facades which isolate start fresh and what was opened inside is cleaned
 * up.
 * @example
 * it("books a seat", withScope(async () => { … }));
 */
export function withScope<Args extends unknown[], R>(fn: (...args: Args) => R): (...args: Args) => R;
export function withScope<Args extends unknown[], R>(
  key: string | ScopeOptions,
  fn: (...args: Args) => R,
): (...args: Args) => R;
export function withScope(
  ...given: [(...args: unknown[]) => unknown] | [string | ScopeOptions, (...args: unknown[]) => unknown]
): (...args: unknown[]) => unknown {
  const fn = given[given.length - 1] as (...args: unknown[]) => unknown;
  const key = given.length === 2 ? (given[0] as string | ScopeOptions) : undefined;
  // The runner reads the number of parameters: one more than none would be a callback to it.
  const wrapped = function (this: unknown, ...args: unknown[]): unknown {
    return scope.run(key, () => fn.apply(this, args));
  };
  return Object.defineProperty(wrapped, "length", { value: fn.length });
}
