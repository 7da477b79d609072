interface Failure {
  readonly error: unknown;
  /** Milliseconds, by the clock of `load`. */
  readonly at: number;
}

interface LoadCounts {
  loads: number;
  loadErrors: number;
}

/** One call at a time for a key: whoever asks while it runs gets the same promise. */
export class SingleFlight<K, V> {
  private readonly pending = new Map<K, Promise<V>>();
  private readonly failures = new Map<K, Failure>();
  private readonly negativeTtl: number;
  private readonly counts: LoadCounts;

  /** @param negativeTtl Milliseconds that a failure is repeated for. */
  constructor(negativeTtl: number, counts: LoadCounts) {
    this.negativeTtl = negativeTtl;
    this.counts = counts;
  }

  /** Calls `keep` with the value unless the key was written or removed while it was being loaded. */
  load(key: K, compute: (key: K) => V | PromiseLike<V>, now: number, keep: (value: V) => void): Promise<V> {
    const running = this.pending.get(key);
    if (running !== undefined) return running;
    const failure = this.failures.get(key);
    if (failure !== undefined && this.isRecent(failure, now)) return Promise.reject(failure.error as Error);
    this.failures.delete(key);
    this.counts.loads += 1;
    const started = this.run(key, compute, now, (value) => {
      if (this.pending.get(key) === started) keep(value);
    });
    this.pending.set(key, started);
    return started;
  }

  forget(key: K): void {
    if (this.pending.size > 0) this.pending.delete(key);
    if (this.failures.size > 0) this.failures.delete(key);
  }

  clear(): void {
    this.pending.clear();
    this.failures.clear();
  }

  // A clock that was set back (fake timers that come or go) must not repeat a failure for longer.
  private isRecent({ at }: Failure, now: number): boolean {
    return now >= at && now - at < this.negativeTtl;
  }

  private async run(
    key: K,
    compute: (key: K) => V | PromiseLike<V>,
    now: number,
    keep: (value: V) => void,
  ): Promise<V> {
    try {
      // One turn later, so that `pending` is set before anything can settle.
      const value = await Promise.resolve(key).then(compute);
      keep(value);
      return value;
    } catch (error) {
      this.counts.loadErrors += 1;
      if (this.negativeTtl > 0) this.failures.set(key, { error, at: now });
      throw error;
    } finally {
      this.pending.delete(key);
    }
  }
}
