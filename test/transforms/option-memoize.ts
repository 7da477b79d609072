interface Options {
  readonly cacheKey?: (args: readonly unknown[]) => unknown;
  readonly cache?: Map<unknown, { readonly data: unknown }>;
}

/** What `mem` and `memoize` do with the cache of their options, which are not among our dependencies (mem 9, `index.ts`). */
export function optionMemoize(
  fn: (...args: readonly unknown[]) => unknown,
  { cacheKey = ([first]) => first, cache = new Map() }: Options = {},
) {
  return function (this: unknown, ...args: readonly unknown[]) {
    const key = cacheKey(args);
    const item = cache.get(key);
    if (item) return item.data;
    const data: unknown = Reflect.apply(fn, this, args);
    cache.set(key, { data });
    return data;
  };
}
