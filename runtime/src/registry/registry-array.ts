import { defineHidden } from "../facade/hidden.ts";
import { RoutedArray } from "../facade/routed-array.ts";
import { ArrayState, type RegistryArrayOptions } from "./array-state.ts";

const STATE = Symbol("unambient.registry");

type Observed = unknown[] & { readonly [STATE]: ArrayState<unknown> };

/**
 * Observes an array. Where all scopes share it, it stays the very same array: what is pushed, popped, shifted or
 * spliced is counted and supervised; a write by index or to `length` is seen at the next of those. Where scopes
 * isolate nothing less than a Proxy sees each access.
 */
export function superviseArray<V>(name: string, items: V[], options: RegistryArrayOptions<V>): V[] {
  const state = new ArrayState(name, items, options);
  if (!state.stores.isShared) return new Proxy(items, new IsolatedArray(state));
  defineHidden(items, { [STATE]: state });
  defineHidden(items, CHANGES);
  return items;
}

class IsolatedArray<V> extends RoutedArray<V> {
  private readonly state: ArrayState<V>;

  constructor(state: ArrayState<V>) {
    super();
    this.state = state;
  }

  override get(target: V[], key: PropertyKey): unknown {
    if (key === STATE) return this.state;
    if (Object.prototype.hasOwnProperty.call(CHANGES, key)) return CHANGES[key as string];
    // An item or the length; methods read those in their turn.
    return typeof key === "string" && Object.prototype.hasOwnProperty.call(this.current(), key)
      ? Reflect.get(this.state.reading(), key)
      : super.get(target, key);
  }

  override set(_target: V[], key: PropertyKey, value: unknown): boolean {
    return this.state.change((items) => Reflect.set(items, key, value));
  }

  override deleteProperty(_target: V[], key: PropertyKey): boolean {
    return this.state.change((items) => Reflect.deleteProperty(items, key));
  }

  override defineProperty(_target: V[], key: PropertyKey, descriptor: PropertyDescriptor): boolean {
    return this.state.change((items) => Reflect.defineProperty(items, key, descriptor));
  }

  protected current(): V[] {
    return this.state.current();
  }
}

function changing(method: string): (this: Observed, ...args: unknown[]) => unknown {
  const native = Reflect.get([], method) as (...args: unknown[]) => unknown;
  return function (this: Observed, ...args: unknown[]): unknown {
    let changed: unknown[] | undefined;
    const answer = this[STATE].change((items) => native.apply((changed = items), args));
    // `sort` and its kin answer with their array, whichever it was.
    return answer === changed ? this : answer;
  };
}

const CHANGING = [
  "push",
  "pop",
  "shift",
  "unshift",
  "splice",
  "sort",
  "reverse",
  "fill",
  "copyWithin",
] as const;

const CHANGES: Readonly<Record<string, unknown>> = Object.fromEntries(
  CHANGING.map((method) => [method, changing(method)]),
);
