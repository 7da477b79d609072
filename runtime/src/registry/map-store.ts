import type { Facade } from "../facade/facade.ts";
import type { Path } from "../flags/flag-mode.ts";
import { Bookkeeping, type BookkeepingOptions, type Registration } from "./bookkeeping.ts";
import type { SupervisedStore } from "./collection-state.ts";
import { OwnMap } from "./own-map.ts";

/** One Map with what is known of its entries. */
export class MapStore<K, V> extends OwnMap<K, V> implements SupervisedStore<K, V> {
  readonly books: Bookkeeping<K, V>;

  constructor(map: Map<K, V>, facade: Facade, options: BookkeepingOptions<K, V>) {
    super(map);
    this.books = new Bookkeeping(facade, options, (key) => void super.delete(key));
  }

  /** Takes over every entry of another store, with what `register` said of it there. */
  copyFrom(other: MapStore<K, V>): void {
    for (const [key, value] of other.entries()) this.set("on", key, value, other.books.registration(key));
  }

  modeChanged(): void {
    this.books.modeChanged(() => this.entries());
  }

  set(path: Path, key: K, value: V, registration?: Registration): void {
    this.base.set.call(this.map, key, value);
    this.books.entered(path, key, value, registration);
  }

  override delete(key: K): boolean {
    this.books.left(key);
    return super.delete(key);
  }

  override clear(): void {
    this.books.cleared();
    super.clear();
  }
}
