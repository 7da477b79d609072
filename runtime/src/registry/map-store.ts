import type { Facade } from "../facade/facade.ts";
import { Bookkeeping, type BookkeepingOptions, type Registration } from "./bookkeeping.ts";
import type { MapMethods } from "./map-methods.ts";
import type { Path } from "../flags/flag-mode.ts";

/** One Map with what is known of its entries: the facade's own, or a scope's. */
export class MapStore<K, V> {
  readonly map: Map<K, V>;
  readonly books: Bookkeeping<K, V>;
  /** Made in shadow mode: it never answers while the flag is off. */
  readonly isShadow: boolean;
  private readonly base: MapMethods<K, V>;

  constructor(
    map: Map<K, V>,
    base: MapMethods<K, V>,
    facade: Facade,
    options: BookkeepingOptions<K, V>,
    isShadow: boolean,
  ) {
    this.isShadow = isShadow;
    this.map = map;
    this.base = base;
    this.books = new Bookkeeping(facade, options, (key) => void base.delete.call(map, key));
  }

  set(path: Path, key: K, value: V, registration?: Registration): void {
    this.base.set.call(this.map, key, value);
    this.books.entered(path, key, value, registration);
  }

  delete(key: K): boolean {
    this.books.left(key);
    return this.base.delete.call(this.map, key);
  }

  clear(): void {
    this.books.cleared();
    this.base.clear.call(this.map);
  }

  get(key: K): V | undefined {
    return this.base.get.call(this.map, key);
  }

  has(key: K): boolean {
    return this.base.has.call(this.map, key);
  }

  /** How many entries there would be with the flag on. */
  get supervisedSize(): number {
    return this.base.size.call(this.map) - this.books.ended.size;
  }
}
