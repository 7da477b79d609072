/** The methods that a Map had before a facade put its own in front of them. */
export interface MapMethods<K, V> {
  get(this: Map<K, V>, key: K): V | undefined;
  has(this: Map<K, V>, key: K): boolean;
  set(this: Map<K, V>, key: K, value: V): Map<K, V>;
  delete(this: Map<K, V>, key: K): boolean;
  clear(this: Map<K, V>): void;
  forEach(this: Map<K, V>, callback: (value: V, key: K, map: Map<K, V>) => void, thisArg?: unknown): void;
  keys(this: Map<K, V>): IterableIterator<K>;
  values(this: Map<K, V>): IterableIterator<V>;
  entries(this: Map<K, V>): IterableIterator<[K, V]>;
  size(this: Map<K, V>): number;
}

/** The methods of this Map: a subclass's where it has its own. */
export function mapMethodsOf<K, V>(map: Map<K, V>): MapMethods<K, V> {
  return Object.getPrototypeOf(map) === Map.prototype
    ? (NATIVE as unknown as MapMethods<K, V>)
    : inheritedMethods(map);
}

const sizeOf = Object.getOwnPropertyDescriptor(Map.prototype, "size")?.get as () => number;

// One frozen table serves Maps of all key and value types, which keeps the calls through it monomorphic.
const NATIVE: MapMethods<unknown, unknown> = Object.freeze({
  get: Map.prototype.get,
  has: Map.prototype.has,
  set: Map.prototype.set,
  delete: Map.prototype.delete,
  clear: Map.prototype.clear,
  forEach: Map.prototype.forEach,
  keys: Map.prototype.keys,
  values: Map.prototype.values,
  entries: Map.prototype.entries,
  size: sizeOf,
});

function inheritedMethods<K, V>(map: Map<K, V>): MapMethods<K, V> {
  const { get, has, set, clear, forEach, keys, values, entries } = map;
  const size = function (this: Map<K, V>): number {
    return Reflect.get(Object.getPrototypeOf(map) as object, "size", this) as number;
  };
  return { get, has, set, delete: map.delete, clear, forEach, keys, values, entries, size };
}
