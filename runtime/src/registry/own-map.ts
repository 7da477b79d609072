import { mapMethodsOf, type MapMethods } from "./map-methods.ts";

/** A Map reached by the methods that it had before a facade put its own in front of them. */
export class OwnMap<K, V> {
  readonly map: Map<K, V>;
  protected readonly base: MapMethods<K, V>;

  constructor(map: Map<K, V>) {
    this.map = map;
    this.base = mapMethodsOf(map);
  }

  get(key: K): V | undefined {
    return this.base.get.call(this.map, key);
  }

  has(key: K): boolean {
    return this.base.has.call(this.map, key);
  }

  delete(key: K): boolean {
    return this.base.delete.call(this.map, key);
  }

  clear(): void {
    this.base.clear.call(this.map);
  }

  get size(): number {
    return this.base.size.call(this.map);
  }

  forEach(callback: (value: V, key: K) => void): void {
    this.base.forEach.call(this.map, callback);
  }

  keys(): IterableIterator<K> {
    return this.base.keys.call(this.map);
  }

  values(): IterableIterator<V> {
    return this.base.values.call(this.map);
  }

  entries(): IterableIterator<[K, V]> {
    return this.base.entries.call(this.map);
  }
}
