import { defineHidden } from "../facade/hidden.ts";
import type { Attributes } from "./attribute-index.ts";
import type { Registration } from "./bookkeeping.ts";
import type { RegistryMetrics } from "./collection-state.ts";
import { MapState, type RegistryOptions } from "./map-state.ts";

/** A Map with OTP's registry on top; a real one: assignable, cloneable and equal to the Map that it replaces. */
export interface RegistryMap<K, V> extends Map<K, V> {
  /** Puts an entry in that goes when its owner ends; returns the way to take just this entry out again. */
  register(key: K, value: V, registration?: Registration): () => boolean;
  unregister(key: K): boolean;
  lookup(key: K): V | undefined;
  /** Values whose metadata and indexed attributes have all of these. */
  find(attributes: Attributes): V[];
  metadata(key: K): Attributes | undefined;
  metrics(): RegistryMetrics;
}

const STATE = Symbol("unambient.registry");

type Supervised = Map<unknown, unknown> & { readonly [STATE]: MapState<unknown, unknown> };

/** Turns the Map itself into its facade: whoever holds the Map sees the same data. */
export function superviseMap<K, V>(
  name: string,
  map: Map<K, V>,
  options: RegistryOptions<K, V>,
): RegistryMap<K, V> {
  const state = new MapState(name, map, options, {
    watchReads: (isShared) => {
      defineHidden(map, READS);
      if (!isShared) defineHidden(map, SCOPED_READS);
    },
    superviseWrites: () => defineHidden(map, SUPERVISED_WRITES),
  });
  defineHidden(map, { [STATE]: state });
  defineHidden(map, WRITES);
  if (typeof (map as { getOrInsert?: unknown }).getOrInsert === "function") defineHidden(map, UPSERTS);
  state.start();
  return map as RegistryMap<K, V>;
}

// Shared by all registries, so that one costs a pointer a method instead of a closure. They are own properties of the
// Map, not a subclass's: equality checks compare prototypes.
const WRITES = {
  set(this: Supervised, key: unknown, value: unknown) {
    this[STATE].plainSet(key, value);
    return this;
  },
  delete(this: Supervised, key: unknown) {
    return this[STATE].plainDelete(key);
  },
  clear(this: Supervised) {
    this[STATE].clear();
  },
  register(this: Supervised, key: unknown, value: unknown, registration?: Registration) {
    return this[STATE].register(key, value, registration ?? {});
  },
  unregister(this: Supervised, key: unknown) {
    return this[STATE].delete(key);
  },
  lookup(this: Supervised, key: unknown) {
    return this[STATE].get(key);
  },
  find(this: Supervised, attributes: Attributes) {
    return this[STATE].find(attributes);
  },
  metadata(this: Supervised, key: unknown) {
    return this[STATE].metadata(key);
  },
  metrics(this: Supervised) {
    return this[STATE].metrics();
  },
};

// In the place of the plain ones once a registry has something to supervise or isolate. One function for both would
// be too large for the engine to put into its callers, and a plain write then costs twice a Map's.
const SUPERVISED_WRITES = {
  set(this: Supervised, key: unknown, value: unknown) {
    this[STATE].set(key, value);
    return this;
  },
  delete(this: Supervised, key: unknown) {
    return this[STATE].delete(key);
  },
};

// Engines that have Map.prototype.getOrInsert would write past `set`.
const UPSERTS = {
  getOrInsert(this: Supervised, key: unknown, value: unknown) {
    if (!this.has(key)) this.set(key, value);
    return this.get(key);
  },
  getOrInsertComputed(this: Supervised, key: unknown, compute: (key: unknown) => unknown) {
    if (!this.has(key)) this.set(key, compute(key));
    return this.get(key);
  },
};

// Put in front of a Map's own only once a registry needs them: until then reads cost what they cost before.
const READS = {
  get(this: Supervised, key: unknown) {
    return this[STATE].sharedGet(key);
  },
  has(this: Supervised, key: unknown) {
    return this[STATE].sharedHas(key);
  },
  forEach(
    this: Supervised,
    callback: (value: unknown, key: unknown, map: unknown) => void,
    thisArg?: unknown,
  ) {
    this[STATE].walked("forEach").forEach((value, key) => callback.call(thisArg, value, key, this));
  },
  keys(this: Supervised) {
    return this[STATE].walked("keys").keys();
  },
  values(this: Supervised) {
    return this[STATE].walked("values").values();
  },
  entries(this: Supervised) {
    return this[STATE].walked("entries").entries();
  },
  [Symbol.iterator](this: Supervised) {
    return this[STATE].walked("entries").entries();
  },
  get size() {
    return (this as unknown as Supervised)[STATE].walked("size").size;
  },
};

// Apart for the same reason as the writes.
const SCOPED_READS = {
  get(this: Supervised, key: unknown) {
    return this[STATE].get(key);
  },
  has(this: Supervised, key: unknown) {
    return this[STATE].has(key);
  },
};
