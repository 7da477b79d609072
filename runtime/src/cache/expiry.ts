import { platform } from "../platform/node.ts";
import { AgeList, type Linked } from "./age-list.ts";

interface Entry<K> extends Linked<Entry<K>> {
  readonly key: K;
  writtenAt: number;
  /** When it was last found young enough. */
  readAt: number;
  isVisited: boolean;
  /** Removed, and kept in case its key is written again. */
  isGone: boolean;
}

// How many removed entries are kept beside as many as there are.
const MOST_GONE = 16;

// In milliseconds, and as a part of the TTL where that is shorter.
const LONGEST_PROMISE = 1000;
const PROMISED_PART = 0.1;

// A second read that stands beside the first comes within this; it is short, for every hit makes this promise.
const READ_AGAIN_WITHIN = 1;

/**
 * Which entries are too old, and which one must go when there are too many: SIEVE (Zhang et al., NSDI 2024). A hit only
 * sets a bit, so that reading reorders nothing and the Map it watches keeps its insertion order; on web traffic it
 * misses less often than LRU. The entries themselves live elsewhere.
 */
export class Expiry<K> {
  private readonly entries = new Map<K, Entry<K>>();
  private readonly ttl: number;
  private readonly max: number;
  private readonly order = new AgeList<Entry<K>>();
  private hand: Entry<K> | null = null;
  private goneCount = 0;
  /** When somebody was last told that an entry is there. */
  private toldAt = -Infinity;

  constructor(ttl: number, max: number) {
    this.ttl = ttl;
    this.max = max;
  }

  get size(): number {
    return this.entries.size - this.goneCount;
  }

  /**
   * Milliseconds to hand to the others here. Reading the clock is most of what a hit costs, so that it is not done
   * where nothing ever gets too old. `Date.now` would not do: it can be set back, and a test that has it answer what
   * it lists must not find its answers used up by us.
   */
  now(): number {
    return this.ttl === Infinity ? 0 : platform.now();
  }

  knows(key: K): boolean {
    return this.present(key) !== undefined;
  }

  /** Notes a read; "stale" when the entry is too old to be used. */
  visit(key: K, now: number): "fresh" | "stale" | "unknown" {
    const entry = this.entries.get(key);
    if (entry === undefined || entry.isGone) return "unknown";
    if (!isTooOld(entry, now, this.ttl)) entry.readAt = now;
    // `if (table.get(key)) return table.get(key)` must not find nothing either.
    else if (Math.abs(now - entry.readAt) >= READ_AGAIN_WITHIN && !this.isPromised(entry, now))
      return "stale";
    entry.isVisited = true;
    return "fresh";
  }

  /** The same without counting as a use. Whoever hears that the entry is there may go on to read it. */
  isStale(key: K, now: number): boolean {
    const entry = this.present(key);
    if (entry === undefined) return false;
    if (isTooOld(entry, now, this.ttl)) return true;
    this.toldAt = now;
    return false;
  }

  wrote(key: K, now: number): void {
    const known = this.entries.get(key);
    if (known === undefined) this.add(key, now);
    else this.renew(known, now);
  }

  /** Takes over what another one knows, ages and all. */
  copyFrom(other: Expiry<K>): void {
    for (let each = other.order.oldest; each !== null; each = each.newer)
      this.wrote(each.key, each.writtenAt);
  }

  // What is invalidated is mostly loaded again soon, and a Map that keys leave and enter is slow: the entry waits for
  // that. Not with an object for a key, which somebody may expect to be collected.
  removed(key: K): void {
    const entry = this.present(key);
    if (entry === undefined) return;
    if (typeof key === "object" || typeof key === "function") this.drop(entry);
    else this.lay(entry);
    if (this.goneCount > this.size + MOST_GONE) this.sweep();
  }

  clear(): void {
    this.entries.clear();
    this.goneCount = 0;
    this.order.clear();
    this.hand = null;
  }

  /** Forgets all entries that are too old and names them. They stand first: the walk ends at the first young one. */
  takeStale(now: number): K[] {
    const stale: K[] = [];
    this.toldAt = now;
    for (
      let each = this.order.oldest;
      each !== null && isTooOld(each, now, this.ttl);
      each = this.order.oldest
    ) {
      stale.push(each.key);
      this.drop(each);
    }
    return stale;
  }

  /** Forgets entries until there are no more than allowed and names them; never the newest one. */
  takeSurplus(): K[] {
    const surplus: K[] = [];
    while (this.isFull && this.size > 1) surplus.push(this.takeVictim());
    return surplus;
  }

  /** True when there are more entries than allowed. */
  get isFull(): boolean {
    return this.size > this.max;
  }

  // The hand walks from old to new, spares what was read since it last came by (once), and goes round.
  private takeVictim(): K {
    for (;;) {
      const entry = (this.hand ?? this.order.oldest) as Entry<K>;
      this.hand = entry.newer;
      if (entry === this.order.newest) continue;
      if (entry.isVisited) entry.isVisited = false;
      else {
        this.drop(entry);
        return entry.key;
      }
    }
  }

  // `if (table.has(key)) return table.get(key)` must not find nothing because the clock ticked in between, nor a walk
  // over the keys.
  private isPromised(entry: Entry<K>, now: number): boolean {
    const longest = Math.min(LONGEST_PROMISE, this.ttl * PROMISED_PART);
    return now - this.toldAt <= longest && this.toldAt - entry.writtenAt <= this.ttl;
  }

  private present(key: K): Entry<K> | undefined {
    const entry = this.entries.get(key);
    return entry === undefined || entry.isGone ? undefined : entry;
  }

  private add(key: K, now: number): void {
    const entry: Entry<K> = {
      key,
      writtenAt: now,
      readAt: now,
      isVisited: false,
      isGone: false,
      older: null,
      newer: null,
    };
    this.entries.set(key, entry);
    this.order.append(entry);
  }

  private renew(entry: Entry<K>, now: number): void {
    entry.writtenAt = now;
    entry.isVisited = false;
    if (entry === this.order.newest) return;
    if (entry.isGone) this.goneCount -= 1;
    else this.unlink(entry);
    entry.isGone = false;
    this.order.append(entry);
  }

  private sweep(): void {
    for (const entry of Array.from(this.entries.values())) if (entry.isGone) this.entries.delete(entry.key);
    this.goneCount = 0;
  }

  private lay(entry: Entry<K>): void {
    this.unlink(entry);
    entry.isGone = true;
    this.goneCount += 1;
  }

  private drop(entry: Entry<K>): void {
    this.entries.delete(entry.key);
    this.unlink(entry);
  }

  private unlink(entry: Entry<K>): void {
    const newer = this.order.unlink(entry);
    if (this.hand === entry) this.hand = newer;
  }
}

// Fake timers that come and go set the clock back, which would keep entries for as long: they begin anew instead.
function isTooOld(entry: Entry<unknown>, now: number, ttl: number): boolean {
  if (entry.writtenAt > now) entry.writtenAt = now;
  return now - entry.writtenAt > ttl;
}
