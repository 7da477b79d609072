import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { defineHidden } from "../facade/hidden.ts";

const STATE = Symbol("unambient.registry");

type Counted = { readonly [STATE]: WeakState };

interface WeakState {
  readonly facade: Facade;
  readonly base: Readonly<Record<string, (...args: unknown[]) => unknown>>;
}

/**
 * Counts the use of a WeakMap or WeakSet. Its keys own its entries already, so there is nothing else to supervise, and
 * nothing here holds a key.
 */
export function superviseWeak<W extends WeakMap<WeakKey, unknown> | WeakSet<WeakKey>>(
  name: string,
  collection: W,
  options: FacadeOptions,
): W {
  const facade = new Facade(name, options);
  const names = "set" in collection ? ["set", "delete"] : ["add", "delete"];
  if (facade.shared.sites.collectsEvidence) names.push(...("set" in collection ? ["get", "has"] : ["has"]));
  const methods = collection as unknown as Record<string, (...args: unknown[]) => unknown>;
  const base = Object.fromEntries(names.map((each) => [each, methods[each] as () => unknown]));
  defineHidden(collection, { [STATE]: { facade, base } satisfies WeakState });
  defineHidden(collection, Object.fromEntries(names.map((each) => [each, COUNTED[each]])));
  return collection;
}

const COUNTED: Readonly<Record<string, unknown>> = {
  set(this: Counted, key: unknown, value: unknown) {
    this[STATE].facade.enter();
    return this[STATE].base["set"]?.call(this, key, value);
  },
  add(this: Counted, value: unknown) {
    this[STATE].facade.enter();
    return this[STATE].base["add"]?.call(this, value);
  },
  delete(this: Counted, key: unknown) {
    this[STATE].facade.enter();
    return this[STATE].base["delete"]?.call(this, key);
  },
  get(this: Counted, key: unknown) {
    this[STATE].facade.enter();
    return this[STATE].base["get"]?.call(this, key);
  },
  has(this: Counted, key: unknown) {
    this[STATE].facade.enter();
    return this[STATE].base["has"]?.call(this, key);
  },
};
