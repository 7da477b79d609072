import { observeEnd, type Owner } from "./owner-events.ts";

interface Watch<K> {
  readonly keys: Set<K>;
  isOver: boolean;
  stop: () => void;
}

/**
 * Which entry belongs to which owner. One listener an owner, however many entries it has; none is left behind when the last
 * of them goes.
 */
export class Supervision<K> {
  private readonly watches = new WeakMap<Owner, Watch<K>>();
  private readonly watchOfKey = new Map<K, Watch<K>>();
  private readonly onEnd: (key: K) => void;
  private watchCount = 0;

  constructor(onEnd: (key: K) => void) {
    this.onEnd = onEnd;
  }

  /** How many entries have an owner that is being watched. */
  get size(): number {
    return this.watchOfKey.size;
  }

  /** How many owners are being watched. */
  get owners(): number {
    return this.watchCount;
  }

  bind(key: K, owner: Owner): void {
    this.release(key);
    const known = this.watches.get(owner);
    const watch = known === undefined || known.isOver ? this.open(owner) : known;
    watch.keys.add(key);
    this.watchOfKey.set(key, watch);
    // An owner that had ended before is seen only now that its key is in place.
    if (watch.isOver) this.end(watch);
  }

  release(key: K): void {
    const watch = this.watchOfKey.get(key);
    if (watch === undefined) return;
    this.watchOfKey.delete(key);
    watch.keys.delete(key);
    if (watch.keys.size === 0) this.close(watch);
  }

  releaseAll(): void {
    for (const key of Array.from(this.watchOfKey.keys())) this.release(key);
  }

  private open(owner: Owner): Watch<K> {
    const watch: Watch<K> = { keys: new Set(), isOver: false, stop: () => undefined };
    this.watchCount += 1;
    watch.stop = observeEnd(owner, () => this.end(watch));
    this.watches.set(owner, watch);
    return watch;
  }

  private close(watch: Watch<K>): void {
    watch.isOver = true;
    this.watchCount -= 1;
    watch.stop();
  }

  private end(watch: Watch<K>): void {
    watch.isOver = true;
    for (const key of Array.from(watch.keys)) {
      this.release(key);
      this.onEnd(key);
    }
  }
}
