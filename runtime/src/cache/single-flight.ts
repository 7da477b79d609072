interface Failure {
  readonly error: unknown;
  readonly until: number;
}

/** One call at a time for a key: whoever asks while it runs gets the same promise. */
export class SingleFlight<K, V> {
  loads = 0;
  loadErrors = 0;
  private readonly pending = new Map<K, Promise<V>>();
  private readonly failures = new Map<K, Failure>();
  private readonly negativeTtl: number;

  constructor(negativeTtl: number) {
    this.negativeTtl = negativeTtl;
  }

  /** Calls `keep` with the value unless the key was written or removed while it was being loaded. */
  load(key: K, compute: (key: K) => V | PromiseLike<V>, now: number, keep: (value: V) => void): Promise<V> {
    const running = this.pending.get(key);
    if (running !== undefined) return running;
    const failure = this.failures.get(key);
    if (failure !== undefined && now < failure.until) return Promise.reject(failure.error as Error);
    this.failures.delete(key);
    this.loads += 1;
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
      this.loadErrors += 1;
      if (this.negativeTtl > 0) this.failures.set(key, { error, until: now + this.negativeTtl });
      throw error;
    } finally {
      this.pending.delete(key);
    }
  }
}
