import type { Dictionary } from "../dictionary/dictionary.ts";
import { CacheState, type CacheMetrics, type CacheOptions } from "./cache-state.ts";
import { ObjectStore } from "./object-store.ts";

/** An object used as a memo table, reached by methods, with a TTL and a size bound. */
export interface CacheTable<V> extends Dictionary<V> {
  /** The entry, or what `compute` makes of it; see `CacheMap`. */
  getOrCompute(key: PropertyKey, compute: (key: PropertyKey) => V | PromiseLike<V>): Promise<V>;
  /** Takes out every entry that the test picks; without a test all. Returns how many. */
  invalidate(test?: (value: V, key: PropertyKey) => boolean): number;
  metrics(): CacheMetrics;
}

/** The object handed in is the store; what it inherits is read as before and has no limits. */
export class ObjectCache<V> implements CacheTable<V> {
  private readonly state: CacheState<PropertyKey, V>;

  constructor(name: string, legacy: object, options: CacheOptions) {
    const prototype = Object.getPrototypeOf(legacy) as object | null;
    this.state = new CacheState(name, asMap<V>(legacy), options, {
      watchReads: () => undefined,
      makeMap: () => asMap<V>(Object.create(prototype) as object),
    });
    this.state.start();
  }

  /** The object in force. */
  private get object(): Record<PropertyKey, V> {
    return (this.state.current().map as unknown as ObjectStore<V>).store;
  }

  get(key: PropertyKey): V {
    const name = propertyOf(key);
    const value = this.state.get(name);
    // What is undefined in the cache may be inherited, or was never an entry: the object knows.
    return value === undefined ? (this.object[name] as V) : value;
  }

  set(key: PropertyKey, value: V): V {
    this.state.set(propertyOf(key), value);
    return value;
  }

  has(key: PropertyKey): boolean {
    const name = propertyOf(key);
    return this.state.has(name) || name in this.object;
  }

  hasOwn(key: PropertyKey): boolean {
    return this.state.has(propertyOf(key));
  }

  delete(key: PropertyKey): boolean {
    this.state.delete(propertyOf(key));
    return true;
  }

  clear(): void {
    this.state.clear();
  }

  keys(): string[] {
    this.state.purged();
    return Object.keys(this.object);
  }

  values(): V[] {
    this.state.purged();
    return Object.values(this.object);
  }

  entries(): [string, V][] {
    this.state.purged();
    return Object.entries(this.object);
  }

  // Nothing is put in from nothing, as by `Object.assign`.
  assign(source: Readonly<Record<PropertyKey, V>> | null | undefined): this {
    const put = { ...source };
    for (const key of Reflect.ownKeys(put)) this.set(key, put[key] as V);
    return this;
  }

  getOrCompute(key: PropertyKey, compute: (key: PropertyKey) => V | PromiseLike<V>): Promise<V> {
    return this.state.getOrCompute(propertyOf(key), compute);
  }

  invalidate(test: (value: V, key: PropertyKey) => boolean = () => true): number {
    return this.state.invalidate(test);
  }

  metrics(): CacheMetrics {
    return this.state.metrics();
  }
}

function asMap<V>(store: object): Map<PropertyKey, V> {
  return new ObjectStore(store as Record<PropertyKey, V>) as unknown as Map<PropertyKey, V>;
}

/** What the object itself makes of a key: `1` and `"1"` are one. */
function propertyOf(key: PropertyKey): string | symbol {
  return typeof key === "symbol" ? key : String(key);
}
