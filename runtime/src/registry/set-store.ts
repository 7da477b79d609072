import type { Facade } from "../facade/facade.ts";
import type { Path } from "../flags/flag-mode.ts";
import { Bookkeeping, type BookkeepingOptions, type Registration } from "./bookkeeping.ts";
import type { SupervisedStore } from "./collection-state.ts";

/** The methods that a Set had before a facade put its own in front of them: a subclass's where it has its own. */
interface SetMethods<V> {
  add(this: Set<V>, value: V): Set<V>;
  delete(this: Set<V>, value: V): boolean;
  clear(this: Set<V>): void;
  has(this: Set<V>, value: V): boolean;
  forEach(this: Set<V>, callback: (value: V, again: V) => void): void;
  values(this: Set<V>): IterableIterator<V>;
  entries(this: Set<V>): IterableIterator<[V, V]>;
}

/** One Set with what is known of its members. */
export class SetStore<V> implements SupervisedStore<V, V> {
  readonly books: Bookkeeping<V, V>;
  private readonly set: Set<V>;
  private readonly base: SetMethods<V>;

  constructor(set: Set<V>, facade: Facade, options: BookkeepingOptions<V, V>) {
    const { add, clear, has, forEach, values, entries } = set;
    const base = { add, delete: set.delete, clear, has, forEach, values, entries } as SetMethods<V>;
    this.set = set;
    this.base = base;
    this.books = new Bookkeeping(facade, options, (value) => void base.delete.call(set, value));
  }

  /** Takes over every member of another store, with the owner that `register` gave it there. */
  copyFrom(other: SetStore<V>): void {
    for (const value of other.values()) this.add("on", value, other.books.registration(value));
  }

  modeChanged(): void {
    this.books.modeChanged(() => this.entries());
  }

  add(path: Path, value: V, registration?: Registration): void {
    this.base.add.call(this.set, value);
    this.books.entered(path, value, value, registration);
  }

  delete(value: V): boolean {
    this.books.left(value);
    return this.base.delete.call(this.set, value);
  }

  clear(): void {
    this.books.cleared();
    this.base.clear.call(this.set);
  }

  has(value: V): boolean {
    return this.base.has.call(this.set, value);
  }

  get size(): number {
    return Reflect.get(Object.getPrototypeOf(this.set) as object, "size", this.set) as number;
  }

  forEach(callback: (value: V, again: V) => void): void {
    this.base.forEach.call(this.set, callback);
  }

  /** `union` and its kin, of engines that have them. */
  combine(method: string, other: unknown): unknown {
    return (
      Reflect.get(Object.getPrototypeOf(this.set) as object, method) as (
        this: Set<V>,
        other: unknown,
      ) => unknown
    ).call(this.set, other);
  }

  values(): IterableIterator<V> {
    return this.base.values.call(this.set);
  }

  entries(): IterableIterator<[V, V]> {
    return this.base.entries.call(this.set);
  }
}
