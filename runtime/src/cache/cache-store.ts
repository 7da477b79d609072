import { evicted } from "../facade/evicted.ts";
import type { Facade } from "../facade/facade.ts";
import type { FacadePart } from "../flags/flag-handle.ts";
import { OwnMap } from "../registry/own-map.ts";
import { Expiry } from "./expiry.ts";
import { SingleFlight } from "./single-flight.ts";

export interface CacheLimits {
  /** Milliseconds that an entry may be used for; Infinity for ever. @default 300000 */
  readonly ttl?: number | undefined;
  /** Most entries at a time; Infinity for any number, 0 for a cache that keeps nothing. @default 10000 */
  readonly max?: number | undefined;
  /** Milliseconds that `getOrCompute` repeats a failure for instead of asking again. @default 0 */
  readonly negativeTtl?: number | undefined;
}

/** What the stores of one cache have done together. */
export interface CacheCounts {
  hits: number;
  misses: number;
  evictions: number;
  expirations: number;
  shadowMisses: number;
  loads: number;
  loadErrors: number;
}

const DEFAULT_TTL = 300_000;
const DEFAULT_MAX = 10_000;

/** One Map with its limits, which are kept beside it, not around it: a flip of the flag moves nothing. */
export class CacheStore<K, V> extends OwnMap<K, V> implements FacadePart {
  readonly flight: SingleFlight<K, V>;
  private readonly expiry: Expiry<K>;
  private readonly facade: Facade;
  private readonly counts: CacheCounts;

  constructor(map: Map<K, V>, facade: Facade, limits: CacheLimits, counts: CacheCounts) {
    super(map);
    this.facade = facade;
    this.counts = counts;
    this.expiry = new Expiry(limits.ttl ?? DEFAULT_TTL, limits.max ?? DEFAULT_MAX);
    this.flight = new SingleFlight(limits.negativeTtl ?? 0, counts);
  }

  /** Takes over every entry of another store, with its age. */
  copyFrom(other: CacheStore<K, V>): void {
    for (const [key, value] of other.entries()) this.base.set.call(this.map, key, value);
    this.expiry.copyFrom(other.expiry);
    this.modeChanged();
  }

  /** The entry, unless it is too old. */
  fetch(key: K): V | undefined {
    const state = this.expiry.visit(key, this.expiry.now());
    if (state === "fresh") {
      this.counts.hits += 1;
      return this.base.get.call(this.map, key);
    }
    this.counts.misses += 1;
    if (state === "stale") this.expire(key);
    return undefined;
  }

  /**
   * In shadow nothing is ever taken out. A miss where there was a hit is what a cache is for, not a difference in
   * answers: it is counted, and no mismatch.
   */
  fetchAnyAge(key: K): V | undefined {
    const state = this.expiry.visit(key, this.expiry.now());
    if (state === "fresh") this.counts.hits += 1;
    else if (this.has(key)) this.counts.shadowMisses += 1;
    else this.counts.misses += 1;
    return this.get(key);
  }

  /** True for an entry that is not too old. */
  holds(key: K): boolean {
    if (this.expiry.isStale(key, this.expiry.now())) this.expire(key);
    return this.has(key);
  }

  put(key: K, value: V): void {
    this.flight.forget(key);
    this.base.set.call(this.map, key, value);
  }

  /** Starts an entry's time, and makes room where there are too many; `isDry`: counts only who would have to go. */
  bound(key: K, isDry: boolean): void {
    this.expiry.wrote(key, this.expiry.now());
    if (this.expiry.isFull) this.evict(isDry);
  }

  override delete(key: K): boolean {
    this.flight.forget(key);
    this.expiry.removed(key);
    return super.delete(key);
  }

  override clear(): void {
    this.flight.clear();
    this.expiry.clear();
    super.clear();
  }

  /** Takes out what is too old. */
  purge(): void {
    for (const key of this.expiry.takeStale(this.expiry.now())) this.leave(key);
  }

  /** Off: the limits are forgotten. Otherwise: what is there without limits counts as written now. */
  modeChanged(): void {
    if (this.facade.handle.mode === "off") this.expiry.clear();
    else this.adoptStrangers();
  }

  private adoptStrangers(): void {
    const time = this.expiry.now();
    for (const key of this.keys()) if (!this.expiry.knows(key)) this.expiry.wrote(key, time);
  }

  private evict(isDry: boolean): void {
    for (const each of this.expiry.takeSurplus()) {
      this.counts.evictions += 1;
      if (isDry) continue;
      super.delete(each);
      evicted(this.facade, each, "size");
    }
  }

  private expire(key: K): void {
    this.expiry.removed(key);
    this.leave(key);
  }

  private leave(key: K): void {
    this.counts.expirations += 1;
    super.delete(key);
    evicted(this.facade, key, "age");
  }
}
