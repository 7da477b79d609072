import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { ScopedStores, type Inherit } from "../facade/scoped-stores.ts";
import type { Path } from "../flags/flag-mode.ts";
import type { Attributes } from "./attribute-index.ts";
import type { BookkeepingOptions, Registration } from "./bookkeeping.ts";
import { CollectionState, watchedIn } from "./collection-state.ts";
import { mapMethodsOf, type MapMethods } from "./map-methods.ts";
import { MapStore } from "./map-store.ts";

export interface RegistryOptions<K, V> extends FacadeOptions, BookkeepingOptions<K, V> {
  /** What a new scope sees of the entries. @default "share" */
  readonly inherit?: Inherit;
}

const OPERATIONS = [
  "plainSet",
  "plainDelete",
  "set",
  "register",
  "delete",
  "clear",
  "sharedGet",
  "sharedHas",
  "get",
  "has",
  "find",
];

/** Puts other methods in front of the Map's own, once they are needed. */
export interface SwitchedMethods {
  watchReads(isShared: boolean): void;
  superviseWrites(): void;
}

/** What stands behind a registry's methods: which store an operation goes to, and what shadow compares. */
export class MapState<K, V> extends CollectionState<K, V, MapStore<K, V>> {
  protected readonly operations = OPERATIONS;
  private readonly base: MapMethods<K, V>;
  private readonly root: MapStore<K, V>;
  private readonly isShared: boolean;
  private readonly methods: SwitchedMethods;
  private isPlain: boolean;

  constructor(name: string, map: Map<K, V>, options: RegistryOptions<K, V>, methods: SwitchedMethods) {
    const facade = new Facade(name, options);
    const root = new MapStore(map, facade, options);
    const stores = new ScopedStores(facade, root, options.inherit, ({ scope, around, isCopy }) => {
      const store = new MapStore(new Map<K, V>(), facade, options);
      if (isCopy) store.copyFrom(around);
      return watchedIn(scope, facade, store);
    });
    super(facade, stores);
    this.base = mapMethodsOf(map);
    this.root = root;
    this.isShared = stores.isShared;
    this.methods = methods;
    this.isPlain = this.isShared && root.books.isIdle;
  }

  override start(): void {
    if (!this.isPlain) this.methods.superviseWrites();
    super.start();
  }

  protected watchReads(): void {
    this.methods.watchReads(this.isShared);
  }

  /** `set` for as long as there is one store and nothing to keep beside it. */
  plainSet(key: K, value: V): void {
    this.facade.enter();
    this.base.set.call(this.root.map, key, value);
  }

  plainDelete(key: K): boolean {
    this.facade.enter();
    return this.base.delete.call(this.root.map, key);
  }

  set(key: K, value: V): void {
    this.put(this.facade.enter(), key, value);
  }

  register(key: K, value: V, registration: Registration): () => boolean {
    if (this.isPlain) this.methods.superviseWrites();
    this.isPlain = false;
    this.put(this.facade.enter(), key, value, registration);
    return () => this.peek(key) === value && this.delete(key);
  }

  delete(key: K): boolean {
    const path = this.facade.enter();
    return this.isShared ? this.root.delete(key) : this.deleteInScope(path, key);
  }

  clear(): void {
    this.stores.write(this.facade.enter(), (store) => store.clear());
  }

  /** `get` where all scopes share the entries: what may differ then are those whose owner has ended. */
  sharedGet(key: K): V | undefined {
    if (this.root.books.ended.size > 0) return this.getPastEnded(key);
    this.facade.enter();
    return this.base.get.call(this.root.map, key);
  }

  sharedHas(key: K): boolean {
    if (this.root.books.ended.size > 0) return this.hasPastEnded(key);
    this.facade.enter();
    return this.base.has.call(this.root.map, key);
  }

  private getPastEnded(key: K): V | undefined {
    const path = this.facade.enterRead();
    const value = this.base.get.call(this.root.map, key);
    if (path === "shadow") this.compareGet(key, value);
    return value;
  }

  private hasPastEnded(key: K): boolean {
    const path = this.facade.enterRead();
    const isIn = this.base.has.call(this.root.map, key);
    if (path === "shadow") this.compareHas(key, isIn);
    return isIn;
  }

  get(key: K): V | undefined {
    const path = this.facade.enterRead();
    const value = this.stores.serving(path).get(key);
    if (path === "shadow") this.compareGet(key, value);
    return value;
  }

  has(key: K): boolean {
    const path = this.facade.enterRead();
    const isIn = this.stores.serving(path).has(key);
    if (path === "shadow") this.compareHas(key, isIn);
    return isIn;
  }

  find(attributes: Attributes): V[] {
    const store = this.stores.serving(this.facade.enter());
    return store.books.keysWith(attributes).map((key) => store.get(key) as V);
  }

  metadata(key: K): Attributes | undefined {
    return this.stores.serving(this.facade.enter()).books.metadata(key);
  }

  // Closures stand in functions of their own here: one that holds them makes room for what they capture at each call,
  // also at the many that need none.
  private put(path: Path, key: K, value: V, registration?: Registration): void {
    if (this.isShared) this.root.set(path, key, value, registration);
    else this.putInScope(path, key, value, registration);
  }

  private putInScope(path: Path, key: K, value: V, registration: Registration | undefined): void {
    this.stores.write(path, (store, as) => store.set(as, key, value, registration));
  }

  private deleteInScope(path: Path, key: K): boolean {
    return this.stores.write(path, (store) => store.delete(key));
  }

  private compareGet(key: K, expected: V | undefined): void {
    this.stores.compare("get", expected, (store) =>
      store.books.ended.has(key) ? undefined : store.get(key),
    );
  }

  private compareHas(key: K, expected: boolean): void {
    this.stores.compare("has", expected, (store) => !store.books.ended.has(key) && store.has(key));
  }

  private peek(key: K): V | undefined {
    return this.stores.serving(this.facade.handle.path()).get(key);
  }
}
