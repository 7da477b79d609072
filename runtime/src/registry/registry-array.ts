import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { defineHidden } from "../facade/hidden.ts";
import { Bookkeeping, type BookkeepingOptions } from "./bookkeeping.ts";

export interface RegistryArrayOptions<V> extends FacadeOptions, Pick<BookkeepingOptions<V, V>, "owner"> {}

const STATE = Symbol("unambient.registry");

type Observed = unknown[] & { readonly [STATE]: ArrayState<unknown> };

/**
 * Observes an array: it stays the very same array. What is pushed, popped, shifted or spliced is counted and supervised; a
 * write by index or to `length` is seen at the next of those.
 */
export function superviseArray<V>(name: string, items: V[], options: RegistryArrayOptions<V>): V[] {
  const state = new ArrayState(name, items, options);
  defineHidden(items, { [STATE]: state });
  defineHidden(items, CHANGES);
  return items;
}

class ArrayState<V> {
  private readonly facade: Facade;
  private readonly items: V[];
  private readonly books: Bookkeeping<V, V>;

  constructor(name: string, items: V[], options: RegistryArrayOptions<V>) {
    this.facade = new Facade(name, options);
    this.items = items;
    this.books = new Bookkeeping(this.facade, options, (item) => this.takeOut(item));
    this.facade.listen(this);
    this.modeChanged();
  }

  modeChanged(): void {
    this.books.modeChanged(() => this.items.map((item): [V, V] => [item, item]));
  }

  change<R>(act: () => R): R {
    const path = this.facade.enter();
    if (this.books.isIdle) return act();
    const before = new Set(this.items);
    const result = act();
    const after = new Set(this.items);
    for (const item of before) if (!after.has(item)) this.books.left(item);
    for (const item of after) if (!before.has(item)) this.books.entered(path, item, item);
    return result;
  }

  private takeOut(item: V): void {
    for (let index = this.items.indexOf(item); index !== -1; index = this.items.indexOf(item))
      nativeMethod("splice").call(this.items, index, 1);
  }
}

function changing(method: string): (this: Observed, ...args: unknown[]) => unknown {
  const native = nativeMethod(method);
  return function (this: Observed, ...args: unknown[]): unknown {
    return this[STATE].change(() => native.apply(this, args));
  };
}

function nativeMethod(method: string): (...args: unknown[]) => unknown {
  return Reflect.get([], method) as (...args: unknown[]) => unknown;
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

const CHANGES = Object.fromEntries(CHANGING.map((method) => [method, changing(method)]));
