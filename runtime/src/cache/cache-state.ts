import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { ScopedStores, type Inherit } from "../facade/scoped-stores.ts";
import type { FacadeMetrics, FacadePart, TimedOperations } from "../flags/flag-handle.ts";
import type { Path } from "../flags/flag-mode.ts";
import { platform } from "../platform/node.ts";
import { CacheStore, type CacheCounts, type CacheLimits } from "./cache-store.ts";

export interface CacheOptions extends FacadeOptions, CacheLimits {
  /** What a new scope sees of the entries. @default "share" */
  readonly inherit?: Inherit;
}

/** What a cache has done, at the time of asking. */
export interface CacheMetrics {
  readonly size: number;
  readonly hits: number;
  readonly misses: number;
  readonly evictions: number;
  readonly expirations: number;
  /** In shadow mode: reads that were answered and would have missed. */
  readonly shadowMisses: number;
  readonly loads: number;
  readonly loadErrors: number;
}

/** How a cache's Map is seen to, beyond writing to it. */
export interface CacheShell<K, V> {
  /** Puts methods in front of the Map's own for reading as well. */
  watchReads(): void;
  /** An empty one of the same kind, for a scope. */
  makeMap(): Map<K, V>;
}

/** What stands behind a cache's methods: which store an operation goes to, and whether its limits hold. */
export class CacheState<K, V> implements FacadePart {
  private readonly facade: Facade;
  private readonly stores: ScopedStores<CacheStore<K, V>>;
  private readonly shell: CacheShell<K, V>;
  /** A cache of no entries: with the flag on each read misses, as if there were no cache. */
  private readonly nothing: CacheStore<K, V> | null;
  private readonly counts: CacheCounts = {
    hits: 0,
    misses: 0,
    evictions: 0,
    expirations: 0,
    shadowMisses: 0,
    loads: 0,
    loadErrors: 0,
  };

  constructor(name: string, map: Map<K, V>, options: CacheOptions, shell: CacheShell<K, V>) {
    this.facade = new Facade(name, options);
    this.shell = shell;
    const root = new CacheStore(map, this.facade, options, this.counts);
    this.nothing =
      options.max === 0 ? new CacheStore(shell.makeMap(), this.facade, options, this.counts) : null;
    this.stores = new ScopedStores(this.facade, root, options.inherit, ({ around, isCopy }) => {
      const store = new CacheStore(shell.makeMap(), this.facade, options, this.counts);
      if (isCopy) store.copyFrom(around);
      this.facade.introduce(store);
      return store;
    });
  }

  start(): void {
    this.facade.introduce(this);
    this.modeChanged();
  }

  modeChanged(): void {
    const isOff = this.facade.handle.mode === "off";
    if (!isOff || this.facade.shared.sites.countsReads) this.shell.watchReads();
    this.stores.root.modeChanged();
  }

  timed(): TimedOperations {
    this.shell.watchReads();
    return this.facade.timed("get", "has", "set", "delete", "clear");
  }

  measured(): FacadeMetrics {
    return { kind: "cache", metrics: this.metrics() };
  }

  get(key: K): V | undefined {
    const path = this.facade.enter();
    const store = this.serving(path);
    if (path === "on") return store.fetch(key);
    return path === "off" ? store.get(key) : this.getInShadow(store, key);
  }

  has(key: K): boolean {
    const path = this.facade.enter();
    const store = this.serving(path);
    return path === "on" ? store.holds(key) : store.has(key);
  }

  set(key: K, value: V): void {
    const path = this.facade.enter();
    if (path === "on" && this.nothing !== null) return;
    if (this.stores.isShared) this.put(this.stores.root, path, key, value);
    else this.putInScope(path, key, value);
  }

  delete(key: K): boolean {
    return this.stores.write(this.facade.enter(), (store) => store.delete(key));
  }

  clear(): void {
    this.stores.write(this.facade.enter(), (store) => store.clear());
  }

  getOrCompute(key: K, compute: (key: K) => V | PromiseLike<V>): Promise<V> {
    if (this.has(key)) {
      const value = this.get(key) as V;
      return Promise.resolve(value);
    }
    if (this.facade.handle.mode !== "off") this.counts.misses += 1;
    const { flight } = this.current();
    return flight.load(key, compute, platform.now(), (value) => this.set(key, value));
  }

  invalidate(test: (value: V, key: K) => boolean): number {
    const chosen = [...this.current().entries()].filter(([key, value]) => test(value, key));
    for (const [key] of chosen) this.delete(key);
    return chosen.length;
  }

  /** The store in force without what is too old, for those who count or walk the entries. */
  purged(): CacheStore<K, V> {
    const path = this.facade.enter();
    const store = this.serving(path);
    if (path === "on") store.purge();
    return store;
  }

  /** The store in force, for a look that counts as no operation. */
  current(): CacheStore<K, V> {
    return this.serving(this.facade.handle.path());
  }

  // What was kept before the flag went on stays where it is, for the day on which it goes off again.
  private serving(path: Path): CacheStore<K, V> {
    return path === "on" && this.nothing !== null ? this.nothing : this.stores.serving(path);
  }

  metrics(): CacheMetrics {
    return Object.freeze({ size: this.stores.root.size, ...this.counts });
  }

  private put(store: CacheStore<K, V>, path: Path, key: K, value: V): void {
    store.put(key, value);
    const { mode } = this.facade.handle;
    if (mode !== "off") store.bound(key, mode === "shadow" && path !== "on");
  }

  // Apart: a closure would make each write pay for it.
  private putInScope(path: Path, key: K, value: V): void {
    this.stores.write(path, (store, as) => this.put(store, as, key, value));
  }

  // Of two scopes' entries only a different value is a difference; that there is none yet is what caches are for.
  private getInShadow(store: CacheStore<K, V>, key: K): V | undefined {
    const value = store.fetchAnyAge(key);
    if (!this.stores.isShared)
      this.stores.compare("get", value, (beside) => (beside.has(key) ? beside.get(key) : value));
    return value;
  }
}
