import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { ScopedStores, type Inherit } from "../facade/scoped-stores.ts";
import type { FacadePart, TimedOperations } from "../flags/flag-handle.ts";
import type { Path } from "../flags/flag-mode.ts";
import { Bookkeeping, type BookkeepingOptions } from "./bookkeeping.ts";
import { watchedIn } from "./collection-state.ts";

export interface RegistryArrayOptions<V> extends FacadeOptions, Pick<BookkeepingOptions<V, V>, "owner"> {
  /** What a new scope sees of the items. @default "share" */
  readonly inherit?: Inherit;
}

/** One array with what is known of its items. */
export class ArrayStore<V> implements FacadePart {
  readonly items: V[];
  readonly books: Bookkeeping<V, V>;

  constructor(items: V[], facade: Facade, options: RegistryArrayOptions<V>) {
    this.items = items;
    this.books = new Bookkeeping(facade, options, (item) => this.takeOut(item));
  }

  modeChanged(): void {
    this.books.modeChanged(() => this.items.map((item): [V, V] => [item, item]));
  }

  /** Does something to the array, and takes note of what came and went. */
  change<R>(path: Path, act: (items: V[]) => R): R {
    if (this.books.isIdle) return act(this.items);
    const before = new Set(this.items);
    const result = act(this.items);
    const after = new Set(this.items);
    for (const item of before) if (!after.has(item)) this.books.left(item);
    for (const item of after) if (!before.has(item)) this.books.entered(path, item, item);
    return result;
  }

  private takeOut(item: V): void {
    for (let index = this.items.indexOf(item); index !== -1; index = this.items.indexOf(item))
      Array.prototype.splice.call(this.items, index, 1);
  }
}

/** What stands behind a supervised array. */
export class ArrayState<V> implements FacadePart {
  readonly stores: ScopedStores<ArrayStore<V>>;
  private readonly facade: Facade;

  constructor(name: string, items: V[], options: RegistryArrayOptions<V>) {
    const facade = new Facade(name, options);
    const root = new ArrayStore(items, facade, options);
    this.facade = facade;
    this.stores = new ScopedStores(facade, root, options.inherit, ({ scope, around, isCopy }) => {
      const store = new ArrayStore<V>([], facade, options);
      if (isCopy) store.change("on", (own) => own.push(...around.items));
      return watchedIn(scope, facade, store);
    });
    facade.introduce(this);
    this.modeChanged();
  }

  timed(): TimedOperations {
    return this.facade.timed("change", "reading");
  }

  modeChanged(): void {
    this.stores.root.modeChanged();
  }

  change<R>(act: (items: V[]) => R): R {
    return this.stores.write(this.facade.enter(), (store, path) => store.change(path, act));
  }

  /** The array in force, to read from; in shadow its length is compared. */
  reading(): V[] {
    const path = this.facade.enterRead();
    const { items } = this.stores.serving(path);
    if (path === "shadow") this.stores.compare("length", items.length, (store) => store.items.length);
    return items;
  }

  /** The array in force for a look that is no read of its items. */
  current(): V[] {
    return this.stores.serving(this.facade.handle.path()).items;
  }
}
