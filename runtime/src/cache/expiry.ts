interface Entry {
  writtenAt: number;
  isVisited: boolean;
}

/**
 * Which entries are too old, and which one must go when there are too many: SIEVE (Zhang et al., NSDI 2024). A hit only
 * sets a bit, so that reading reorders nothing and the Map it watches keeps its insertion order; on web traffic it
 * misses less often than LRU. The entries themselves live elsewhere.
 */
export class Expiry<K> {
  private readonly entries = new Map<K, Entry>();
  private readonly ttl: number;
  private readonly max: number;
  private hand: Iterator<[K, Entry]> | null = null;

  constructor(ttl: number, max: number) {
    this.ttl = ttl;
    this.max = max;
  }

  get size(): number {
    return this.entries.size;
  }

  knows(key: K): boolean {
    return this.entries.has(key);
  }

  /** Notes a read; "stale" when the entry is too old to be used. */
  visit(key: K, now: number): "fresh" | "stale" | "unknown" {
    const entry = this.entries.get(key);
    if (entry === undefined) return "unknown";
    if (isTooOld(entry, now, this.ttl)) return "stale";
    entry.isVisited = true;
    return "fresh";
  }

  /** The same without counting as a use. */
  isStale(key: K, now: number): boolean {
    const entry = this.entries.get(key);
    return entry !== undefined && isTooOld(entry, now, this.ttl);
  }

  wrote(key: K, now: number): void {
    // Deleted first, so that the entries stand in the order of their writing.
    this.entries.delete(key);
    this.entries.set(key, { writtenAt: now, isVisited: false });
  }

  removed(key: K): void {
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
    this.hand = null;
  }

  /** Forgets all entries that are too old and names them. They stand first: the walk ends at the first young one. */
  takeStale(now: number): K[] {
    const stale: K[] = [];
    for (const [key, entry] of this.entries) {
      if (!isTooOld(entry, now, this.ttl)) break;
      stale.push(key);
    }
    for (const key of stale) this.entries.delete(key);
    return stale;
  }

  /** Forgets entries until there are no more than allowed and names them; never the one just written. */
  takeSurplus(justWritten: K): K[] {
    const surplus: K[] = [];
    while (this.entries.size > this.max && this.entries.size > 1) surplus.push(this.takeVictim(justWritten));
    return surplus;
  }

  // The hand walks from old to new, spares what was read since it last came by (once), and goes round.
  private takeVictim(justWritten: K): K {
    for (;;) {
      this.hand ??= this.entries.entries();
      const step = this.hand.next();
      if (step.done === true) {
        this.hand = null;
        continue;
      }
      const [key, entry] = step.value;
      if (key === justWritten) continue;
      if (entry.isVisited) entry.isVisited = false;
      else {
        this.entries.delete(key);
        return key;
      }
    }
  }
}

// Fake timers that come and go set the clock back, which would keep entries for as long: they begin anew instead.
function isTooOld(entry: Entry, now: number, ttl: number): boolean {
  if (entry.writtenAt > now) entry.writtenAt = now;
  return now - entry.writtenAt > ttl;
}
