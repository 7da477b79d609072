/** When each key was last let through. Bounded: the key that has been quiet for longest goes first. */
export class DedupTable {
  private readonly lastByKey = new Map<string, number>();
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get size(): number {
    return this.lastByKey.size;
  }

  /** True, and noted, when the key was not let through within the interval. */
  admit(key: string, interval: number, now: number): boolean {
    const last = this.lastByKey.get(key);
    // A clock that was set back (fake timers that come or go) must not hold the key for longer.
    if (last !== undefined && now >= last && now - last < interval) return false;
    // Deleted first, so that the keys stand in the order of their last time.
    if (last !== undefined) this.lastByKey.delete(key);
    else if (this.lastByKey.size >= this.limit) this.dropOldest();
    this.lastByKey.set(key, now);
    return true;
  }

  private dropOldest(): void {
    const oldest = this.lastByKey.keys().next();
    if (oldest.done !== true) this.lastByKey.delete(oldest.value);
  }
}
