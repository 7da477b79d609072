type Memoized = ((...args: readonly unknown[]) => unknown) & { cache: Map<unknown, unknown> };

/**
 * What `lodash/memoize` does with its cache, which is not among our dependencies: asked for on each call, so that it may be
 * replaced, and kept again as what `set` gives back (lodash 4.17, `memoize.js`).
 */
export function memoize(
  this: unknown,
  fn: (...args: readonly unknown[]) => unknown,
  resolver?: (...args: readonly unknown[]) => unknown,
): Memoized {
  const memoized = function (this: unknown, ...args: readonly unknown[]) {
    const key = resolver ? Reflect.apply(resolver, this, args) : args[0];
    if (memoized.cache.has(key)) return memoized.cache.get(key);
    const result: unknown = Reflect.apply(fn, this, args);
    memoized.cache = memoized.cache.set(key, result) || memoized.cache;
    return result;
  } as Memoized;
  memoized.cache = new Map();
  return memoized;
}
