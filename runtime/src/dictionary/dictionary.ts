import { Facade, type FacadeOptions } from "../facade/facade.ts";
import type { FacadePart, TimedOperations } from "../flags/flag-handle.ts";
import { held, type Held } from "../facade/held.ts";
import { ScopedStores, type Inherit } from "../facade/scoped-stores.ts";

/** `legacy` is the object that was used as a dictionary. */
export type DictionaryOptions<V> = DictionarySettings & Held<Record<string, V> | Record<number, V>>;

export interface DictionarySettings extends FacadeOptions {
  /** What a new scope sees of the entries. @default "share" */
  readonly inherit?: Inherit;
}

/** An object used as a dictionary, reached by methods. Every method does what the operator it stands for did. */
export interface Dictionary<V> {
  /** `object[key]` */
  get(key: PropertyKey): V;
  /** `object[key] = value` */
  set(key: PropertyKey, value: V): V;
  /** `key in object` */
  has(key: PropertyKey): boolean;
  /** `Object.hasOwn(object, key)` */
  hasOwn(key: PropertyKey): boolean;
  /** `delete object[key]` */
  delete(key: PropertyKey): boolean;
  /** `object = {}` */
  clear(): void;
  /** `Object.keys(object)` */
  keys(): string[];
  /** `Object.values(object)` */
  values(): V[];
  /** `Object.entries(object)` */
  entries(): [string, V][];
  /** `Object.assign(object, source)` */
  assign(source: Readonly<Record<PropertyKey, V>>): this;
}

/**
 * Stands for an object that was used as a dictionary and never left its module. The object handed in is the store.
 * @example
 * const jobs = dictionary<Job>("jobs", { flag: "use_supervised_registry", legacy: {} });
 * jobs.set(id, job);
 */
export function dictionary<V>(name: string, options: DictionaryOptions<V>): Dictionary<V> {
  return new ScopedDictionary(name, options);
}

type Store<V> = Record<PropertyKey, V>;

class ScopedDictionary<V> implements Dictionary<V>, FacadePart {
  private readonly facade: Facade;
  private readonly stores: ScopedStores<Store<V>>;

  constructor(name: string, options: DictionaryOptions<V>) {
    this.facade = new Facade(name, options);
    const legacy = held(options) as Store<V>;
    this.stores = new ScopedStores(this.facade, legacy, options.inherit, ({ around, isCopy }) => {
      const empty = Object.create(Object.getPrototypeOf(legacy) as object | null) as Store<V>;
      return isCopy ? Object.assign(empty, around) : empty;
    });
    this.facade.introduce(this);
  }

  timed(): TimedOperations {
    const names = ["get", "has", "hasOwn", "keys", "values", "entries", "set", "delete", "clear", "assign"];
    return this.facade.timed(...names);
  }

  get(key: PropertyKey): V {
    return this.read("get", (store) => store[key] as V);
  }

  has(key: PropertyKey): boolean {
    return this.read("has", (store) => key in store);
  }

  hasOwn(key: PropertyKey): boolean {
    return this.read("hasOwn", (store) => Object.prototype.hasOwnProperty.call(store, key));
  }

  keys(): string[] {
    return this.list("keys", (store) => Object.keys(store));
  }

  values(): V[] {
    return this.list("values", (store) => Object.values(store));
  }

  entries(): [string, V][] {
    return this.list("entries", (store) => Object.entries(store));
  }

  set(key: PropertyKey, value: V): V {
    return this.write((store) => (store[key] = value));
  }

  delete(key: PropertyKey): boolean {
    return this.write((store) => Reflect.deleteProperty(store, key));
  }

  clear(): void {
    this.write((store) => {
      for (const key of Reflect.ownKeys(store)) Reflect.deleteProperty(store, key);
    });
  }

  assign(source: Readonly<Record<PropertyKey, V>>): this {
    this.write((store) => Object.assign(store, source));
    return this;
  }

  private read<R>(operation: string, ask: (store: Store<V>) => R): R {
    const path = this.facade.enterRead();
    const answer = ask(this.stores.serving(path));
    if (path === "shadow" && !this.stores.isShared) this.stores.compare(operation, answer, ask);
    return answer;
  }

  // Lists are fresh arrays on each call: their lengths are what can be compared.
  private list<R extends readonly unknown[]>(operation: string, ask: (store: Store<V>) => R): R {
    const path = this.facade.enterRead();
    const answer = ask(this.stores.serving(path));
    if (path === "shadow" && !this.stores.isShared)
      this.stores.compare(operation, answer.length, (store) => ask(store).length);
    return answer;
  }

  private write<R>(act: (store: Store<V>) => R): R {
    return this.stores.write(this.facade.enter(), act);
  }
}
