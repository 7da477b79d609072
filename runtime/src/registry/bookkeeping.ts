import { evicted } from "../facade/evicted.ts";
import type { Facade } from "../facade/facade.ts";
import type { Path } from "../flags/flag-mode.ts";
import { AttributeIndex, type Attributes, type IndexReaders } from "./attribute-index.ts";
import type { Owner } from "./owner-events.ts";
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

/** What is known of one store's entries besides their values: owners, metadata, indexes. */
export class Bookkeeping<K, V> {
  /** Entries that would be gone if the flag were on; kept in shadow mode only. */
  readonly ended = new Set<K>();
  removedByOwner = 0;
  private readonly metadataOfKey = new Map<K, Attributes>();
  private readonly supervision: Supervision<K>;
  private readonly index: AttributeIndex<K, V>;
  private readonly facade: Facade;
  private readonly options: BookkeepingOptions<K, V>;
  private readonly remove: (key: K) => void;
  private isUsed: boolean;
  private isOver = false;

  constructor(facade: Facade, options: BookkeepingOptions<K, V>, remove: (key: K) => void) {
    this.facade = facade;
    this.options = options;
    this.remove = remove;
    this.supervision = new Supervision((key) => this.takeOut(key));
    this.index = new AttributeIndex(options.indexes ?? {});
    this.isUsed = options.owner !== undefined || options.indexes !== undefined;
    if (facade.handle.mode !== "off") this.supervision.listen();
  }

  /** True while there is nothing to keep: then writes need not come here. */
  get isIdle(): boolean {
    return !this.isUsed;
  }

  get watchedEntries(): number {
    return this.supervision.size - this.ended.size;
  }

  get watchedOwners(): number {
    return this.supervision.owners;
  }

  entered(path: Path, key: K, value: V, registration?: Registration): void {
    if (registration !== undefined) this.isUsed = true;
    if (!this.isUsed || this.isOver) return;
    this.left(key);
    const metadata = registration?.metadata;
    if (metadata !== undefined) this.metadataOfKey.set(key, metadata);
    this.index.add(key, value, metadata);
    if (registration?.owner !== undefined) this.bind(path, key, registration.owner);
    else if (path !== "off") this.bindByRule(key, value);
  }

  left(key: K): void {
    if (!this.isUsed) return;
    this.supervision.release(key);
    if (this.metadataOfKey.size > 0) this.metadataOfKey.delete(key);
    this.index.delete(key);
    if (this.ended.size > 0) this.ended.delete(key);
  }

  cleared(): void {
    this.supervision.releaseAll();
    this.metadataOfKey.clear();
    this.index.clear();
    this.ended.clear();
  }

  /** Forgets everything for good: the scope that the store was made for has ended. */
  end(): void {
    this.isOver = true;
    this.cleared();
  }

  /** What `register` said of the entry. */
  registration(key: K): Registration | undefined {
    const owner = this.supervision.registeredOwner(key);
    const metadata = this.metadataOfKey.get(key);
    return owner === undefined && metadata === undefined ? undefined : { owner, metadata };
  }

  metadata(key: K): Attributes | undefined {
    return this.metadataOfKey.get(key);
  }

  keysWith(attributes: Attributes): K[] {
    return this.index.find(attributes);
  }

  /** Stops watching when the flag goes off; watches what is there when it goes on. */
  modeChanged(entries: () => Iterable<[K, V]>): void {
    this.supervision.mute();
    this.ended.clear();
    if (this.isOver || this.facade.handle.mode === "off") return;
    this.facade.attempt("supervise", () => this.supervision.listen());
    if (this.options.owner === undefined) return;
    for (const [key, value] of Array.from(entries()))
      if (!this.supervision.has(key)) this.bindByRule(key, value);
  }

  private bind(path: Path, key: K, owner: Owner): void {
    const isOldPath = path === "off" && this.facade.handle.mode !== "off";
    try {
      this.supervision.bind(key, owner, isOldPath ? "waiting" : "registration");
    } catch (error) {
      this.facade.failed("supervise", error);
    }
  }

  private bindByRule(key: K, value: V): void {
    try {
      const owner = this.options.owner?.(value, key);
      if (owner !== null && owner !== undefined) this.supervision.bind(key, owner, "rule");
    } catch (error) {
      this.facade.failed("supervise", error);
    }
  }

  // The entry of an owner that ended. In shadow it stays, as it did, and is marked.
  private takeOut(key: K): boolean {
    if (this.facade.handle.mode === "shadow") {
      this.ended.add(key);
      return false;
    }
    this.left(key);
    this.removedByOwner += 1;
    this.remove(key);
    evicted(this.facade, key, "owner");
    return true;
  }
}
