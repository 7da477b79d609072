import { held, type Held } from "../facade/held.ts";
import { defineHidden } from "../facade/hidden.ts";
import { superviseWeak, type RegistryWeakOptions } from "../registry/registry-weak.ts";
import { CacheState, type CacheMetrics, type CacheOptions } from "./cache-state.ts";
import type { CacheLimits } from "./cache-store.ts";
import { ObjectCache, type CacheTable } from "./cache-table.ts";

/** A Map with a TTL and a size bound; a real one: assignable and equal to the Map that it replaces. */
export interface CacheMap<K, V> extends Map<K, V> {
  /**
   * The entry, or what `compute` makes of it. Callers that miss at the same time share one call. A failure is kept
   * only if `negativeTtl` says so.
   */
  getOrCompute(key: K, compute: (key: K) => V | PromiseLike<V>): Promise<V>;
  /** Takes out every entry that the test picks; without a test all. Returns how many. */
  invalidate(test?: (value: V, key: K) => boolean): number;
  metrics(): CacheMetrics;
}

const STATE = Symbol("unambient.cache");

type Cached = Map<unknown, unknown> & { readonly [STATE]: CacheState<unknown, unknown> };

/**
 * A memo table with limits. The Map handed in is itself turned into the facade; with the flag off it is unbounded, as
 * it was. A WeakMap is bounded by its keys' lives already: its use is counted only. An object used as a memo table is
 * the store behind methods that do what its operators did.
 * @example
 * const tables = cache<string, Table>("tables", { flag: "use_ttl_cache", legacy: new Map<string, Table>(), ttl: 60_000 });
 */
export function cache<K, V>(name: string, options: CacheOptions & Held<Map<K, V>>): CacheMap<K, V>;
export function cache<K extends object, V>(
  name: string,
  options: RegistryWeakOptions & CacheLimits & Held<WeakMap<K, V>>,
): WeakMap<K, V>;
export function cache<V>(
  name: string,
  options: CacheOptions & Held<Record<string, V> | Record<number, V>>,
): CacheTable<V>;
export function cache(
  name: string,
  options: CacheOptions & Held<Map<unknown, unknown> | WeakMap<object, unknown> | object>,
): unknown {
  const legacy = held(options);
  if (isWeakMap(legacy)) return superviseWeak(name, legacy, options as RegistryWeakOptions);
  if (!isMap(legacy)) return new ObjectCache(name, plainObject(legacy), options);
  const state = new CacheState(name, legacy, options, {
    watchReads: () => defineHidden(legacy, READS),
    makeMap: () => new Map(),
  });
  defineHidden(legacy, { [STATE]: state });
  defineHidden(legacy, WRITES);
  if (typeof (legacy as { getOrInsert?: unknown }).getOrInsert === "function") defineHidden(legacy, UPSERTS);
  state.start();
  return legacy;
}

function isMap(legacy: object): legacy is Map<unknown, unknown> {
  return legacy instanceof Map || kindOf(legacy) === "[object Map]";
}

function isWeakMap(legacy: object): legacy is WeakMap<object, unknown> {
  return legacy instanceof WeakMap || kindOf(legacy) === "[object WeakMap]";
}

function plainObject(legacy: object): object {
  if (kindOf(legacy) === "[object Object]") return legacy;
  throw new TypeError('cache needs a Map, WeakMap or plain object as "legacy"; use cell for anything else.');
}

function kindOf(legacy: unknown): string {
  return Object.prototype.toString.call(legacy);
}

const WRITES = {
  set(this: Cached, key: unknown, value: unknown) {
    this[STATE].set(key, value);
    return this;
  },
  delete(this: Cached, key: unknown) {
    return this[STATE].delete(key);
  },
  clear(this: Cached) {
    this[STATE].clear();
  },
  getOrCompute(this: Cached, key: unknown, compute: (key: unknown) => unknown) {
    return this[STATE].getOrCompute(key, compute);
  },
  invalidate(this: Cached, test?: (value: unknown, key: unknown) => boolean) {
    return this[STATE].invalidate(test ?? (() => true));
  },
  metrics(this: Cached) {
    return this[STATE].metrics();
  },
};

// Engines that have Map.prototype.getOrInsert would write past `set`.
const UPSERTS = {
  getOrInsert(this: Cached, key: unknown, value: unknown) {
    if (this.has(key)) return this.get(key);
    this.set(key, value);
    return value;
  },
  getOrInsertComputed(this: Cached, key: unknown, compute: (key: unknown) => unknown) {
    if (this.has(key)) return this.get(key);
    const value = compute(key);
    this.set(key, value);
    return value;
  },
};

// Put in front of the Map's own once the flag is anything but off.
const READS = {
  get(this: Cached, key: unknown) {
    return this[STATE].get(key);
  },
  has(this: Cached, key: unknown) {
    return this[STATE].has(key);
  },
  forEach(this: Cached, callback: (value: unknown, key: unknown, map: unknown) => void, thisArg?: unknown) {
    this[STATE].purged().forEach((value, key) => callback.call(thisArg, value, key, this));
  },
  keys(this: Cached) {
    return this[STATE].purged().keys();
  },
  values(this: Cached) {
    return this[STATE].purged().values();
  },
  entries(this: Cached) {
    return this[STATE].purged().entries();
  },
  [Symbol.iterator](this: Cached) {
    return this[STATE].purged().entries();
  },
  get size() {
    return (this as unknown as Cached)[STATE].purged().size;
  },
};
