import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { ScopedStores, type Inherit } from "../facade/scoped-stores.ts";
import type { BookkeepingOptions, Registration } from "./bookkeeping.ts";
import { CollectionState, watchedIn } from "./collection-state.ts";
import { SetStore } from "./set-store.ts";

export interface RegistrySetOptions<V> extends FacadeOptions, Pick<BookkeepingOptions<V, V>, "owner"> {
  /** What a new scope sees of the members. @default "share" */
  readonly inherit?: Inherit;
}

/** What stands behind a supervised Set's methods. */
export class SetState<V> extends CollectionState<V, V, SetStore<V>> {
  protected readonly operations = ["add", "delete", "clear", "has"];
  private readonly showReads: () => void;

  /** @param showReads Puts methods in front of the Set's own for reading as well. */
  constructor(name: string, set: Set<V>, options: RegistrySetOptions<V>, showReads: () => void) {
    const facade = new Facade(name, options);
    const root = new SetStore(set, facade, options);
    const stores = new ScopedStores(facade, root, options.inherit, ({ scope, around, isCopy }) => {
      const store = new SetStore(new Set<V>(), facade, options);
      if (isCopy) store.copyFrom(around);
      return watchedIn(scope, facade, store);
    });
    super(facade, stores);
    this.showReads = showReads;
  }

  protected watchReads(): void {
    this.showReads();
  }

  add(value: V, registration?: Registration): void {
    this.stores.write(this.facade.enter(), (store, path) => store.add(path, value, registration));
  }

  delete(value: V): boolean {
    return this.stores.write(this.facade.enter(), (store) => store.delete(value));
  }

  clear(): void {
    this.stores.write(this.facade.enter(), (store) => store.clear());
  }

  has(value: V): boolean {
    const path = this.facade.enterRead();
    const isIn = this.stores.serving(path).has(value);
    if (path === "shadow" && this.mayDiffer) this.compareHas(value, isIn);
    return isIn;
  }

  // Apart: a closure would make each read pay for it.
  private compareHas(value: V, expected: boolean): void {
    this.stores.compare("has", expected, (store) => !store.books.ended.has(value) && store.has(value));
  }
}
