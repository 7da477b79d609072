import type { Facade } from "../facade/facade.ts";
import type { Path } from "../flags/flag-mode.ts";
import { AttributeIndex, type Attributes, type IndexReaders } from "./attribute-index.ts";
import { holdOwner, type Owner } from "./owner-events.ts";
import { Supervision } from "./supervision.ts";

/** What `register` can say about an entry beyond its key and value. */
export interface Registration {
  /** The entry goes when this ends (with the flag on). */
  readonly owner?: Owner | undefined;
  /** Facts to find the entry by. */
  readonly metadata?: Attributes | undefined;
}

export interface BookkeepingOptions<K, V> {
  /** Says who owns an entry that was put in without `register`. */
  readonly owner?: ((value: V, key: K) => Owner | null | undefined) | undefined;
  /** Attributes to find entries by, computed when an entry is put in. */
  readonly indexes?: IndexReaders<K, V> | undefined;
}

interface Entry {
  readonly owner: Owner | WeakRef<Owner> | null;
  readonly metadata: Attributes | undefined;
}

/** What is known of one store's entries besides their values: owners, metadata, indexes. */
export class Bookkeeping<K, V> {
  /** Entries that would be gone if the flag were on; kept in shadow mode only. */
  readonly ended = new Set<K>();
  removedByOwner = 0;
  private readonly registrations = new Map<K, Entry>();
  private readonly supervision: Supervision<K>;
  private readonly index: AttributeIndex<K, V>;
  private readonly facade: Facade;
  private readonly options: BookkeepingOptions<K, V>;
  private readonly remove: (key: K) => void;
  private isUsed: boolean;

  constructor(facade: Facade, options: BookkeepingOptions<K, V>, remove: (key: K) => void) {
    this.facade = facade;
    this.options = options;
    this.remove = remove;
    this.supervision = new Supervision((key) => this.ownerEnded(key));
    this.index = new AttributeIndex(options.indexes ?? {});
    this.isUsed = options.owner !== undefined || options.indexes !== undefined;
  }

  /** True while there is nothing to keep: then writes need not come here. */
  get isIdle(): boolean {
    return !this.isUsed;
  }

  get watchedEntries(): number {
    return this.supervision.size;
  }

  get watchedOwners(): number {
    return this.supervision.owners;
  }

  entered(path: Path, key: K, value: V, registration?: Registration): void {
    if (registration !== undefined) this.isUsed = true;
    if (!this.isUsed) return;
    this.left(key);
    if (registration !== undefined) this.registrations.set(key, entryOf(registration));
    this.index.add(key, value, registration?.metadata);
    if (path !== "off") this.supervise(key, value);
  }

  left(key: K): void {
    if (!this.isUsed) return;
    this.supervision.release(key);
    this.registrations.delete(key);
    this.index.delete(key);
    this.ended.delete(key);
  }

  cleared(): void {
    this.supervision.releaseAll();
    this.registrations.clear();
    this.index.clear();
    this.ended.clear();
  }

  metadata(key: K): Attributes | undefined {
    return this.registrations.get(key)?.metadata;
  }

  keysWith(attributes: Attributes): K[] {
    return this.index.find(attributes);
  }

  /** Stops watching when the flag goes off; watches what is there when it goes on. */
  modeChanged(entries: () => Iterable<[K, V]>): void {
    this.supervision.releaseAll();
    this.ended.clear();
    if (!this.isUsed || this.facade.handle.mode === "off") return;
    for (const [key, value] of Array.from(entries())) this.supervise(key, value);
  }

  private supervise(key: K, value: V): void {
    this.facade.attempt("supervise", () => {
      const owner = ownerOf(this.registrations.get(key)) ?? this.options.owner?.(value, key);
      if (owner !== null && owner !== undefined) this.supervision.bind(key, owner);
    });
  }

  private ownerEnded(key: K): void {
    if (this.facade.handle.mode === "shadow") {
      this.ended.add(key);
      return;
    }
    this.left(key);
    this.removedByOwner += 1;
    this.remove(key);
  }
}

function entryOf({ owner, metadata }: Registration): Entry {
  return { owner: owner === undefined ? null : holdOwner(owner), metadata };
}

function ownerOf(entry: Entry | undefined): Owner | undefined {
  const owner = entry?.owner ?? undefined;
  return owner instanceof WeakRef ? (owner.deref() as Owner | undefined) : owner;
}
