import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { defineHidden } from "../facade/hidden.ts";
import { Bookkeeping, type BookkeepingOptions, type Registration } from "./bookkeeping.ts";

export interface RegistrySetOptions<V> extends FacadeOptions, Pick<BookkeepingOptions<V, V>, "owner"> {}

/** A Set whose members go when their owners end; a real one: assignable, cloneable and equal to what it replaces. */
export interface RegistrySet<V> extends Set<V> {
  /** Adds a member that goes when its owner ends; returns the way to take it out again. */
  register(value: V, registration?: Registration): () => boolean;
  unregister(value: V): boolean;
}

const STATE = Symbol("unambient.registry");

type Supervised = Set<unknown> & { readonly [STATE]: SetState<unknown> };

/** Turns the Set itself into its facade. */
export function superviseSet<V>(name: string, set: Set<V>, options: RegistrySetOptions<V>): RegistrySet<V> {
  const state = new SetState(name, set, options, () => defineHidden(set, READS));
  defineHidden(set, { [STATE]: state });
  defineHidden(set, WRITES);
  state.start();
  return set as RegistrySet<V>;
}

interface SetMethods<V> {
  add(this: Set<V>, value: V): Set<V>;
  delete(this: Set<V>, value: V): boolean;
  clear(this: Set<V>): void;
  has(this: Set<V>, value: V): boolean;
  forEach(this: Set<V>, callback: (value: V, again: V, set: Set<V>) => void): void;
  values(this: Set<V>): SetIterator<V>;
  entries(this: Set<V>): SetIterator<[V, V]>;
}

class SetState<V> {
  readonly base: SetMethods<V>;
  readonly facade: Facade;
  private readonly set: Set<V>;
  private readonly books: Bookkeeping<V, V>;
  private readonly watchReads: () => void;

  constructor(name: string, set: Set<V>, options: RegistrySetOptions<V>, watchReads: () => void) {
    const { add, clear, has, forEach, values, entries } = set;
    this.base = { add, delete: set.delete, clear, has, forEach, values, entries } as SetMethods<V>;
    this.facade = new Facade(name, options);
    this.set = set;
    this.books = new Bookkeeping(this.facade, options, (value) => void this.base.delete.call(set, value));
    this.watchReads = watchReads;
  }

  start(): void {
    this.facade.listen(this);
    this.modeChanged();
  }

  modeChanged(): void {
    if (this.facade.handle.mode === "shadow" || this.facade.shared.sites.countsReads) this.watchReads();
    this.books.modeChanged(() => this.base.entries.call(this.set));
  }

  add(value: V, registration?: Registration): void {
    const path = this.facade.enter();
    this.base.add.call(this.set, value);
    if (registration !== undefined || !this.books.isIdle)
      this.books.entered(path, value, value, registration);
  }

  delete(value: V): boolean {
    this.facade.enter();
    this.books.left(value);
    return this.base.delete.call(this.set, value);
  }

  clear(): void {
    this.facade.enter();
    this.books.cleared();
    this.base.clear.call(this.set);
  }

  has(value: V): boolean {
    const isIn = this.base.has.call(this.set, value);
    if (this.facade.enterRead() === "shadow")
      this.facade.compare("has", isIn, isIn && !this.books.ended.has(value));
    return isIn;
  }

  sizeSeen(operation: string, size: number): void {
    if (this.facade.enterRead() === "shadow")
      this.facade.compare(operation, size, size - this.books.ended.size);
  }

  get nativeSize(): number {
    return Reflect.get(Object.getPrototypeOf(this.set) as object, "size", this.set) as number;
  }
}

const WRITES = {
  add(this: Supervised, value: unknown) {
    this[STATE].add(value);
    return this;
  },
  delete(this: Supervised, value: unknown) {
    return this[STATE].delete(value);
  },
  clear(this: Supervised) {
    this[STATE].clear();
  },
  register(this: Supervised, value: unknown, registration?: Registration) {
    this[STATE].add(value, registration ?? {});
    return () => this.delete(value);
  },
  unregister(this: Supervised, value: unknown) {
    return this[STATE].delete(value);
  },
};

const READS = {
  has(this: Supervised, value: unknown) {
    return this[STATE].has(value);
  },
  forEach(
    this: Supervised,
    callback: (value: unknown, again: unknown, set: unknown) => void,
    thisArg?: unknown,
  ) {
    const state = this[STATE];
    state.sizeSeen("forEach", state.nativeSize);
    state.base.forEach.call(this, (value, again) => callback.call(thisArg, value, again, this));
  },
  keys(this: Supervised) {
    return iterate(this, "keys");
  },
  values(this: Supervised) {
    return iterate(this, "values");
  },
  entries(this: Supervised) {
    const state = this[STATE];
    state.sizeSeen("entries", state.nativeSize);
    return state.base.entries.call(this);
  },
  [Symbol.iterator](this: Supervised) {
    return iterate(this, "values");
  },
  get size() {
    const state = (this as unknown as Supervised)[STATE];
    state.sizeSeen("size", state.nativeSize);
    return state.nativeSize;
  },
};

function iterate(set: Supervised, operation: string): SetIterator<unknown> {
  const state = set[STATE];
  state.sizeSeen(operation, state.nativeSize);
  return state.base.values.call(set);
}
