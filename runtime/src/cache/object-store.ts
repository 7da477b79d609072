type Store<V> = Record<PropertyKey, V>;

/** An object used as a memo table, with the methods of a Map over its own entries; inherited ones are no entries. */
export class ObjectStore<V> {
  readonly store: Store<V>;

  constructor(store: Store<V>) {
    this.store = store;
  }

  get size(): number {
    return Reflect.ownKeys(this.store).length;
  }

  get(key: PropertyKey): V | undefined {
    return this.has(key) ? this.store[key] : undefined;
  }

  has(key: PropertyKey): boolean {
    return Object.prototype.hasOwnProperty.call(this.store, key);
  }

  set(key: PropertyKey, value: V): this {
    this.store[key] = value;
    return this;
  }

  delete(key: PropertyKey): boolean {
    return this.has(key) && Reflect.deleteProperty(this.store, key);
  }

  clear(): void {
    for (const key of Reflect.ownKeys(this.store)) Reflect.deleteProperty(this.store, key);
  }

  keys(): IterableIterator<PropertyKey> {
    return Reflect.ownKeys(this.store).values();
  }

  values(): IterableIterator<V> {
    return Array.from(this.keys(), (key) => this.store[key] as V).values();
  }

  entries(): IterableIterator<[PropertyKey, V]> {
    return Array.from(this.keys(), (key): [PropertyKey, V] => [key, this.store[key] as V]).values();
  }

  forEach(callback: (value: V, key: PropertyKey) => void): void {
    for (const [key, value] of this.entries()) callback(value, key);
  }
}
