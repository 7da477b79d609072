import type { Facade } from "../facade/facade.ts";
import type { ScopedStores } from "../facade/scoped-stores.ts";
import type { FacadeMetrics, FacadePart, TimedOperations } from "../flags/flag-handle.ts";
import type { Scope } from "../scope/scope.ts";
import type { Bookkeeping } from "./bookkeeping.ts";

/** What a registry has done, at the time of asking. */
export interface RegistryMetrics {
  readonly size: number;
  readonly watchedEntries: number;
  readonly watchedOwners: number;
  readonly removedByOwner: number;
  readonly operations: number;
  readonly mismatches: number;
}

/** One collection with what is known of its entries: the facade's own, or a scope's. */
export interface SupervisedStore<K, V> {
  readonly books: Bookkeeping<K, V>;
  /** Watches its entries' owners, or no longer, as the flag now says. */
  modeChanged(): void;
  readonly size: number;
  /** Past any facade's methods. */
  entries(): Iterable<[K, V]>;
}

/** What stands behind the methods of every supervised collection: its stores, its flag, and when reads must be seen. */
export abstract class CollectionState<K, V, S extends SupervisedStore<K, V>> implements FacadePart {
  protected readonly facade: Facade;
  protected readonly stores: ScopedStores<S>;

  protected constructor(facade: Facade, stores: ScopedStores<S>) {
    this.facade = facade;
    this.stores = stores;
  }

  /** Puts methods in front of the collection's own for reading as well. */
  protected abstract watchReads(): void;

  /** Which of its methods can be timed. */
  protected abstract readonly operations: readonly string[];

  start(): void {
    this.facade.introduce(this);
    this.modeChanged();
  }

  modeChanged(): void {
    const { mode } = this.facade.handle;
    const { root, isShared } = this.stores;
    const mustSeeReads = mode === "shadow" || (!isShared && mode !== "off");
    if (mustSeeReads || this.facade.shared.sites.countsReads) this.watchReads();
    root.modeChanged();
  }

  timed(): TimedOperations {
    this.watchReads();
    return this.facade.timed(...this.operations);
  }

  measured(): FacadeMetrics {
    return { kind: "registry", metrics: this.metrics() };
  }

  metrics(): RegistryMetrics {
    const { books, size } = this.stores.root;
    return Object.freeze({
      size,
      watchedEntries: books.watchedEntries,
      watchedOwners: books.watchedOwners,
      removedByOwner: books.removedByOwner,
      operations: this.facade.site.operations,
      mismatches: this.facade.site.mismatchCount,
    });
  }

  /** The store that an iteration walks. In shadow its size is compared: the cheapest sign of a different content. */
  walked(operation: string): S {
    const path = this.facade.enterRead();
    const store = this.stores.serving(path);
    if (path === "shadow" && this.mayDiffer) this.stores.compare(operation, store.size, sizeIfOn);
    return store;
  }

  // With one store for all and no owner that ended there is nothing to compare: shadow then costs what off costs.
  protected get mayDiffer(): boolean {
    return !this.stores.isShared || this.stores.root.books.ended.size > 0;
  }
}

/** A scope's own store: told of each change of the flag, and over with the scope. */
export function watchedIn<S extends FacadePart & { readonly books: { end(): void } }>(
  scope: Scope,
  facade: Facade,
  store: S,
): S {
  facade.introduce(store);
  scope.onDispose(() => store.books.end());
  return store;
}

interface Counted {
  readonly size: number;
  readonly books: { readonly ended: { readonly size: number } };
}

/** How many entries there would be with the flag on. */
function sizeIfOn({ size, books }: Counted): number {
  return size - books.ended.size;
}
