import { isWeakReference } from "../platform/weak-reference.ts";
import { holdOwner, observeCollection, observeEnd, type Owner } from "./owner-events.ts";

/**
 * Who named the owner of an entry: `register`, or the registry's own rule for entries that are just put in.
 * "waiting": `register` did, on the old path of a percentage, so that the owner's end means nothing before the flag
 * changes.
 */
export type BoundBy = "registration" | "rule" | "waiting";

/**
 * What an entry points to: its owner's watch, by way of who named the owner. Entries share it, so that it costs them
 * nothing.
 */
interface Bond<K> {
  readonly watch: Watch<K>;
  readonly by: BoundBy;
}

interface Watch<K> {
  /** The owner, or a weak reference to it. */
  readonly owner: Owner;
  readonly bonds: { [by in BoundBy]?: Bond<K> };
  /** Its entries' keys in the order of binding, among keys that have left since: those are swept out now and then. */
  keys: K[];
  /** How many entries it has. */
  count: number;
  isOver: boolean;
  /** Stops listening; null while nobody listens. */
  stop: (() => void) | null;
}

const MOST_LEFTOVERS = 16;

/**
 * Which entry belongs to which owner. One listener an owner, however many entries it has; none is left behind when
 * the last of them goes, and none is there while the flag is off.
 */
export class Supervision<K> {
  private readonly watches = new WeakMap<Owner, Watch<K>>();
  private readonly bonds = new Map<K, Bond<K>>();
  private readonly takeOut: (key: K) => boolean;
  private watchedOwners = 0;
  private isListening = false;

  /** @param takeOut Called with each key of an owner that ended; false when the entry stays all the same. */
  constructor(takeOut: (key: K) => boolean) {
    this.takeOut = takeOut;
  }

  /** How many entries have an owner that is being watched, or was until it ended. */
  get size(): number {
    return this.isListening ? this.bonds.size : 0;
  }

  /** How many owners are being watched. */
  get owners(): number {
    return this.watchedOwners;
  }

  has(key: K): boolean {
    return this.bonds.has(key);
  }

  /** The owner that `register` named, if the key has one. */
  registeredOwner(key: K): Owner | undefined {
    const bond = this.bonds.get(key);
    return bond === undefined || bond.by === "rule" ? undefined : bond.watch.owner;
  }

  /** The key must not be bound. */
  bind(key: K, owner: Owner, by: BoundBy): void {
    const watch = this.watches.get(owner) ?? this.open(owner);
    if (watch.keys.length >= watch.count * 2 + MOST_LEFTOVERS) this.sweep(watch);
    watch.keys.push(key);
    watch.count += 1;
    this.bonds.set(key, (watch.bonds[by] ??= { watch, by }));
    // An owner that had ended before is seen only now that its key is in place.
    if (this.isListening && by !== "waiting") this.observe(watch);
  }

  release(key: K): void {
    if (this.bonds.size === 0) return;
    const bond = this.bonds.get(key);
    if (bond === undefined) return;
    this.bonds.delete(key);
    bond.watch.count -= 1;
    if (bond.watch.count === 0) this.close(bond.watch);
  }

  releaseAll(): void {
    for (const key of Array.from(this.bonds.keys())) this.release(key);
  }

  /** Watches every owner from now on. One that has ended meanwhile takes its entries along. */
  listen(): void {
    this.isListening = true;
    for (const [key, { watch, by }] of this.bonds)
      if (by === "waiting") this.bonds.set(key, (watch.bonds.registration ??= { watch, by: "registration" }));
    for (const watch of this.allWatches()) this.observe(watch);
  }

  /** Watches nobody; what `register` said is remembered, what the rule said is to be asked for again. */
  mute(): void {
    this.isListening = false;
    for (const watch of this.allWatches()) this.silence(watch);
    for (const [key, bond] of Array.from(this.bonds)) if (bond.by === "rule") this.release(key);
  }

  private allWatches(): Set<Watch<K>> {
    return new Set(Array.from(this.bonds.values(), ({ watch }) => watch));
  }

  private open(owner: Owner): Watch<K> {
    const held = holdOwner(owner);
    const watch: Watch<K> = { owner: held, bonds: {}, keys: [], count: 0, isOver: false, stop: null };
    this.watches.set(owner, watch);
    return watch;
  }

  private observe(watch: Watch<K>): void {
    if (watch.stop !== null) return;
    watch.isOver = false;
    const owner = ownerOf(watch);
    if (owner === undefined) this.end(watch);
    else this.observeOwner(watch, owner);
  }

  private observeOwner(watch: Watch<K>, owner: Owner): void {
    const observe = watch.owner === owner ? observeEnd : observeCollection;
    const stop = observe(owner, () => this.end(watch));
    if (watch.isOver) return;
    watch.stop = stop;
    this.watchedOwners += 1;
  }

  private silence(watch: Watch<K>): void {
    if (watch.stop === null) return;
    watch.stop();
    watch.stop = null;
    this.watchedOwners -= 1;
  }

  private close(watch: Watch<K>): void {
    this.silence(watch);
    const owner = ownerOf(watch);
    if (owner !== undefined) this.watches.delete(owner);
  }

  private end(watch: Watch<K>): void {
    watch.isOver = true;
    this.silence(watch);
    for (const key of Array.from(watch.keys)) {
      const bond = this.bonds.get(key);
      if (bond?.watch === watch && bond.by !== "waiting" && this.takeOut(key)) this.release(key);
    }
  }

  // Looking for a key in the list at each release would cost more than the list does, and a Set of keys 40 bytes an
  // entry more.
  private sweep(watch: Watch<K>): void {
    watch.keys = Array.from(new Set(watch.keys)).filter((key) => this.bonds.get(key)?.watch === watch);
  }
}

function ownerOf<K>({ owner }: Watch<K>): Owner | undefined {
  return isWeakReference(owner) ? (owner.deref() as Owner | undefined) : owner;
}
