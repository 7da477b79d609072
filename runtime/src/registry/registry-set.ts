import { defineHidden } from "../facade/hidden.ts";
import type { Registration } from "./bookkeeping.ts";
import type { RegistryMetrics } from "./collection-state.ts";
import { SetState, type RegistrySetOptions } from "./set-state.ts";

/** A Set whose members go when their owners end; a real one: assignable, cloneable and equal to what it replaces. */
export interface RegistrySet<V> extends Set<V> {
  /** Adds a member that goes when its owner ends; returns the way to take it out again. */
  register(value: V, registration?: Registration): () => boolean;
  unregister(value: V): boolean;
  metrics(): RegistryMetrics;
}

const STATE = Symbol("unambient.registry");

type Supervised = Set<unknown> & { readonly [STATE]: SetState<unknown> };

/** Turns the Set itself into its facade. */
export function superviseSet<V>(name: string, set: Set<V>, options: RegistrySetOptions<V>): RegistrySet<V> {
  const state = new SetState(name, set, options, () => {
    defineHidden(set, READS);
    for (const method of COMBINING) if (method in set) defineHidden(set, { [method]: combining(method) });
  });
  defineHidden(set, { [STATE]: state });
  defineHidden(set, WRITES);
  state.start();
  return set as RegistrySet<V>;
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
  metrics(this: Supervised) {
    return this[STATE].metrics();
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
    this[STATE].walked("forEach").forEach((value, again) => callback.call(thisArg, value, again, this));
  },
  keys(this: Supervised) {
    return this[STATE].walked("keys").values();
  },
  values(this: Supervised) {
    return this[STATE].walked("values").values();
  },
  entries(this: Supervised) {
    return this[STATE].walked("entries").entries();
  },
  [Symbol.iterator](this: Supervised) {
    return this[STATE].walked("values").values();
  },
  get size() {
    return (this as unknown as Supervised)[STATE].walked("size").size;
  },
};

// They would read the process's members past `has`, where a scope may have its own.
const COMBINING = [
  "union",
  "intersection",
  "difference",
  "symmetricDifference",
  "isSubsetOf",
  "isSupersetOf",
  "isDisjointFrom",
] as const;

function combining(method: string): (this: Supervised, other: unknown) => unknown {
  return function (this: Supervised, other: unknown): unknown {
    return this[STATE].walked(method).combine(method, other);
  };
}
