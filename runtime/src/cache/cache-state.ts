import { platform } from "../platform/node.ts";
import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { mapMethodsOf, type MapMethods } from "../registry/map-methods.ts";
import { Expiry } from "./expiry.ts";
import { SingleFlight } from "./single-flight.ts";

export interface CacheLimits {
  /** Milliseconds that an entry may be used for; Infinity for ever. @default 300000 */
  readonly ttl?: number | undefined;
  /** Most entries at a time; Infinity for any number. @default 10000 */
  readonly max?: number | undefined;
  /** Milliseconds that `getOrCompute` repeats a failure for instead of asking again. @default 0 */
  readonly negativeTtl?: number | undefined;
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

const DEFAULT_TTL = 300_000;
const DEFAULT_MAX = 10_000;

/** What stands behind a cache's methods. There is one store in all modes: limits are kept beside it, not around it. */
export class CacheState<K, V> {
  readonly base: MapMethods<K, V>;
  private readonly facade: Facade;
  private readonly map: Map<K, V>;
  private readonly expiry: Expiry<K>;
  private readonly flight: SingleFlight<K, V>;
  private readonly watchReads: () => void;
  private hits = 0;
  private misses = 0;
  private evictions = 0;
  private expirations = 0;
  private shadowMisses = 0;

  constructor(name: string, map: Map<K, V>, options: FacadeOptions & CacheLimits, watchReads: () => void) {
    this.facade = new Facade(name, options);
    this.base = mapMethodsOf(map);
    this.map = map;
    this.expiry = new Expiry(options.ttl ?? DEFAULT_TTL, options.max ?? DEFAULT_MAX);
    this.flight = new SingleFlight(options.negativeTtl ?? 0);
    this.watchReads = watchReads;
  }

  start(): void {
    this.facade.listen(this);
    this.modeChanged();
  }

  /** Off: the limits are forgotten. Otherwise: what is there counts as written now. */
  modeChanged(): void {
    const isOff = this.facade.handle.mode === "off";
    if (!isOff || this.facade.shared.sites.countsReads) this.watchReads();
    if (isOff) this.expiry.clear();
    else this.adoptStrangers();
  }

  get(key: K): V | undefined {
    const path = this.facade.enter();
    if (path === "off") return this.base.get.call(this.map, key);
    const state = this.expiry.visit(key, this.expiry.now());
    if (path === "shadow") return this.shadowed(state, key);
    if (state === "fresh") this.hits += 1;
    else {
      this.misses += 1;
      if (state === "stale") this.expire(key);
    }
    return state === "fresh" ? this.base.get.call(this.map, key) : undefined;
  }

  has(key: K): boolean {
    if (this.facade.enter() === "on" && this.expiry.isStale(key, this.expiry.now())) this.expire(key);
    return this.base.has.call(this.map, key);
  }

  set(key: K, value: V): void {
    const path = this.facade.enter();
    this.flight.forget(key);
    this.base.set.call(this.map, key, value);
    if (this.facade.handle.mode !== "off") this.bound(key, path === "shadow");
  }

  delete(key: K): boolean {
    this.facade.enter();
    this.flight.forget(key);
    this.expiry.removed(key);
    return this.base.delete.call(this.map, key);
  }

  clear(): void {
    this.facade.enter();
    this.flight.clear();
    this.expiry.clear();
    this.base.clear.call(this.map);
  }

  getOrCompute(key: K, compute: (key: K) => V | PromiseLike<V>): Promise<V> {
    if (this.has(key)) {
      const value = this.get(key) as V;
      return Promise.resolve(value);
    }
    if (this.facade.handle.mode !== "off") this.misses += 1;
    return this.flight.load(key, compute, platform.now(), (value) => this.set(key, value));
  }

  invalidate(test: (value: V, key: K) => boolean): number {
    const chosen = [...this.base.entries.call(this.map)].filter(([key, value]) => test(value, key));
    for (const [key] of chosen) this.delete(key);
    return chosen.length;
  }

  /** Without what is too old, for those who count or walk the entries. */
  purged(): this {
    if (this.facade.enter() === "on")
      for (const key of this.expiry.takeStale(this.expiry.now())) {
        this.expirations += 1;
        this.base.delete.call(this.map, key);
      }
    return this;
  }

  metrics(): CacheMetrics {
    const { hits, misses, evictions, expirations, shadowMisses } = this;
    const { loads, loadErrors } = this.flight;
    const size = this.base.size.call(this.map);
    return Object.freeze({ size, hits, misses, evictions, expirations, shadowMisses, loads, loadErrors });
  }

  // In shadow nothing is ever taken out of the store. A miss where there was a hit is what a cache is for, not a
  // difference in answers: it is counted, and no mismatch.
  private shadowed(state: "fresh" | "stale" | "unknown", key: K): V | undefined {
    const value = this.base.get.call(this.map, key);
    if (state === "fresh") this.hits += 1;
    else if (this.base.has.call(this.map, key)) this.shadowMisses += 1;
    else this.misses += 1;
    return value;
  }

  private bound(key: K, isShadow: boolean): void {
    this.expiry.wrote(key, this.expiry.now());
    if (this.expiry.isFull) this.evict(isShadow);
  }

  private evict(isShadow: boolean): void {
    for (const each of this.expiry.takeSurplus()) {
      this.evictions += 1;
      if (!isShadow) this.base.delete.call(this.map, each);
    }
  }

  private expire(key: K): void {
    this.expirations += 1;
    this.expiry.removed(key);
    this.base.delete.call(this.map, key);
  }

  private adoptStrangers(): void {
    const time = this.expiry.now();
    for (const key of this.base.keys.call(this.map))
      if (!this.expiry.knows(key)) this.expiry.wrote(key, time);
  }
}
