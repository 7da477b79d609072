import { Facade, type FacadeOptions } from "../facade/facade.ts";
import type { Path } from "../flags/flag-mode.ts";
import type { Inherit } from "../holder/cell.ts";
import type { Attributes } from "./attribute-index.ts";
import type { BookkeepingOptions, Registration } from "./bookkeeping.ts";
import { mapMethodsOf, type MapMethods } from "./map-methods.ts";
import { MapStore } from "./map-store.ts";
import type { Scope } from "../scope/scope.ts";

export interface RegistryOptions<K, V> extends FacadeOptions, BookkeepingOptions<K, V> {
  /** What a new scope sees of the entries. @default "share" */
  readonly inherit?: Inherit;
}

/** What a registry has done, at the time of asking. */
export interface RegistryMetrics {
  readonly size: number;
  readonly watchedEntries: number;
  readonly watchedOwners: number;
  readonly removedByOwner: number;
  readonly operations: number;
  readonly mismatches: number;
}

/** Puts other methods in front of the Map's own, once they are needed. */
export interface SwitchedMethods {
  watchReads(isShared: boolean): void;
  superviseWrites(): void;
}

/** What stands behind a registry's methods: which store an operation goes to, and what shadow compares. */
export class MapState<K, V> {
  private readonly facade: Facade;
  private readonly base: MapMethods<K, V>;
  private readonly root: MapStore<K, V>;
  private readonly options: RegistryOptions<K, V>;
  private readonly isShared: boolean;
  private readonly methods: SwitchedMethods;
  private isPlain: boolean;

  constructor(name: string, map: Map<K, V>, options: RegistryOptions<K, V>, methods: SwitchedMethods) {
    this.facade = new Facade(name, options);
    this.options = options;
    this.isShared = (options.inherit ?? "share") === "share";
    this.base = mapMethodsOf(map);
    this.root = new MapStore(map, this.base, this.facade, options, false);
    this.methods = methods;
    this.isPlain = this.isShared && this.root.books.isIdle;
  }

  start(): void {
    if (!this.isPlain) this.methods.superviseWrites();
    this.facade.listen(this);
    this.modeChanged();
  }

  modeChanged(): void {
    const { mode } = this.facade.handle;
    const mustSeeReads = mode === "shadow" || (!this.isShared && mode !== "off");
    if (mustSeeReads || this.facade.shared.sites.countsReads) this.methods.watchReads(this.isShared);
    this.root.books.modeChanged(() => this.base.entries.call(this.root.map));
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
    this.write(this.facade.enter(), (store) => store.clear());
  }

  /** `get` where all scopes share the entries: what may differ then are those whose owner has ended. */
  sharedGet(key: K): V | undefined {
    const path = this.facade.enterRead();
    const value = this.base.get.call(this.root.map, key);
    if (path === "shadow" && this.root.books.ended.size > 0) this.compareGet(key, value);
    return value;
  }

  sharedHas(key: K): boolean {
    const path = this.facade.enterRead();
    const isIn = this.base.has.call(this.root.map, key);
    if (path === "shadow" && this.root.books.ended.size > 0) this.compareHas(key, isIn);
    return isIn;
  }

  get(key: K): V | undefined {
    const path = this.facade.enterRead();
    const value = this.serving(path).get(key);
    if (path === "shadow") this.compareGet(key, value);
    return value;
  }

  has(key: K): boolean {
    const path = this.facade.enterRead();
    const isIn = this.serving(path).has(key);
    if (path === "shadow") this.compareHas(key, isIn);
    return isIn;
  }

  get size(): number {
    return this.base.size.call(this.read("size"));
  }

  forEach(callback: (value: V, key: K) => void): void {
    this.base.forEach.call(this.read("forEach"), callback);
  }

  keys(): IterableIterator<K> {
    return this.base.keys.call(this.read("keys"));
  }

  values(): IterableIterator<V> {
    return this.base.values.call(this.read("values"));
  }

  entries(): IterableIterator<[K, V]> {
    return this.base.entries.call(this.read("entries"));
  }

  find(attributes: Attributes): V[] {
    const store = this.serving(this.facade.enter());
    return store.books.keysWith(attributes).map((key) => store.get(key) as V);
  }

  metadata(key: K): Attributes | undefined {
    return this.serving(this.facade.enter()).books.metadata(key);
  }

  metrics(): RegistryMetrics {
    const { books } = this.root;
    return Object.freeze({
      size: this.base.size.call(this.root.map),
      watchedEntries: books.watchedEntries,
      watchedOwners: books.watchedOwners,
      removedByOwner: books.removedByOwner,
      operations: this.facade.site.operations,
      mismatches: this.facade.site.mismatchCount,
    });
  }

  // Closures stand in functions of their own here: one that holds them makes room for what they capture at each call, also at
  // the many that need none.
  private put(path: Path, key: K, value: V, registration?: Registration): void {
    if (this.isShared) this.root.set(path, key, value, registration);
    else this.putInScope(path, key, value, registration);
  }

  private putInScope(path: Path, key: K, value: V, registration: Registration | undefined): void {
    this.write(path, (store, as) => store.set(as, key, value, registration));
  }

  private deleteInScope(path: Path, key: K): boolean {
    return this.write(path, (store) => store.delete(key));
  }

  private compareGet(key: K, expected: V | undefined): void {
    this.compare("get", expected, (store) => (store.books.ended.has(key) ? undefined : store.get(key)));
  }

  private compareHas(key: K, expected: boolean): void {
    this.compare("has", expected, (store) => !store.books.ended.has(key) && store.has(key));
  }

  private peek(key: K): V | undefined {
    return this.serving(this.facade.handle.path()).get(key);
  }

  // The Map that an iteration walks. In shadow its size is compared: the cheapest sign of a different content.
  private read(operation: string): Map<K, V> {
    const path = this.facade.enterRead();
    const { map } = this.serving(path);
    if (path === "shadow" && this.mayDiffer)
      this.compare(operation, this.base.size.call(map), (store) => store.supervisedSize);
    return map;
  }

  // With one store for all and no owner that ended there is nothing to compare: shadow then costs what off costs.
  private get mayDiffer(): boolean {
    return !this.isShared || this.root.books.ended.size > 0;
  }

  private compare(operation: string, expected: unknown, ask: (store: MapStore<K, V>) => unknown): void {
    this.facade.attempt(operation, () => this.facade.compare(operation, expected, ask(this.scoped(true))));
  }

  // Shadow writes go to the store that answers, and to the scope's own beside it.
  private write<R>(path: Path, act: (store: MapStore<K, V>, path: Path) => R): R {
    const store = this.serving(path);
    if (path !== "shadow") return act(store, path);
    const shadow = this.scoped(true);
    if (shadow === store) return act(store, path);
    this.facade.attempt("write", () => act(shadow, "on"));
    return act(store, "off");
  }

  // A scope that got a store of its own while the flag was on keeps it, whatever the flag says now.
  private serving(path: Path): MapStore<K, V> {
    if (this.isShared) return this.root;
    if (path === "on") return this.scoped(false);
    const own = this.facade.shared.carrier.scope().slots.get(this) as MapStore<K, V> | undefined;
    return own === undefined || own.isShadow ? this.root : own;
  }

  private scoped(isShadow: boolean): MapStore<K, V> {
    if (this.isShared) return this.root;
    const scope = this.facade.shared.carrier.scope();
    if (scope.parent === null) return this.root;
    return (scope.slots.get(this) as MapStore<K, V> | undefined) ?? this.open(scope, isShadow);
  }

  private open(scope: Scope, isShadow: boolean): MapStore<K, V> {
    const start = this.options.inherit === "copy" ? this.base.entries.call(this.around(scope).map) : [];
    const map = new Map(start);
    const created = new MapStore(map, mapMethodsOf(map), this.facade, this.options, isShadow);
    scope.slots.set(this, created);
    scope.onDispose(() => created.books.cleared());
    return created;
  }

  private around(scope: Scope): MapStore<K, V> {
    for (let each = scope.parent; each !== null; each = each.parent) {
      const store = each.slots.get(this) as MapStore<K, V> | undefined;
      if (store !== undefined) return store;
    }
    return this.root;
  }
}
