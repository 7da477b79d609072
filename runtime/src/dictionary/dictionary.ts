import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { held, type Held } from "../facade/held.ts";
import type { Inherit } from "../holder/cell.ts";
import type { Scope } from "../scope/scope.ts";

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

interface ScopedStore<V> {
  readonly store: Store<V>;
  readonly isShadow: boolean;
}

class ScopedDictionary<V> implements Dictionary<V> {
  private readonly facade: Facade;
  private readonly root: Store<V>;
  private readonly inherit: Inherit;

  constructor(name: string, options: DictionaryOptions<V>) {
    this.facade = new Facade(name, options);
    this.root = held(options) as Store<V>;
    this.inherit = options.inherit ?? "share";
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
    if (this.inherit === "share") return ask(this.root);
    const answer = ask(this.serving(path === "on"));
    if (path === "shadow") this.compare(operation, () => [answer, ask(this.scoped(true).store)]);
    return answer;
  }

  // Lists are fresh arrays on each call: their lengths are what can be compared.
  private list<R extends readonly unknown[]>(operation: string, ask: (store: Store<V>) => R): R {
    const path = this.facade.enterRead();
    if (this.inherit === "share") return ask(this.root);
    const answer = ask(this.serving(path === "on"));
    if (path === "shadow")
      this.compare(operation, () => [answer.length, ask(this.scoped(true).store).length]);
    return answer;
  }

  private compare(operation: string, both: () => [unknown, unknown]): void {
    this.facade.attempt(operation, () => this.facade.compare(operation, ...both()));
  }

  private write<R>(act: (store: Store<V>) => R): R {
    const path = this.facade.enter();
    if (this.inherit === "share") return act(this.root);
    const serving = this.serving(path === "on");
    if (path === "shadow")
      this.facade.attempt("write", () => {
        const shadow = this.scoped(true).store;
        if (shadow !== serving) act(shadow);
      });
    return act(serving);
  }

  // A scope that got a store of its own while the flag was on keeps it, whatever the flag says now.
  private serving(isOn: boolean): Store<V> {
    if (isOn) return this.scoped(false).store;
    const own = this.facade.shared.carrier.scope().slots.get(this) as ScopedStore<V> | undefined;
    return own === undefined || own.isShadow ? this.root : own.store;
  }

  private scoped(isShadow: boolean): ScopedStore<V> {
    const scope = this.facade.shared.carrier.scope();
    if (scope.parent === null) return { store: this.root, isShadow: false };
    const known = scope.slots.get(this) as ScopedStore<V> | undefined;
    if (known !== undefined) return known;
    const created = { store: this.start(scope.parent), isShadow };
    scope.slots.set(this, created);
    return created;
  }

  private start(parent: Scope): Store<V> {
    const empty = Object.create(Object.getPrototypeOf(this.root) as object | null) as Store<V>;
    return this.inherit === "fresh" ? empty : Object.assign(empty, this.storeIn(parent));
  }

  private storeIn(scope: Scope | null): Store<V> {
    for (let each = scope; each !== null; each = each.parent) {
      const known = each.slots.get(this) as ScopedStore<V> | undefined;
      if (known !== undefined) return known.store;
    }
    return this.root;
  }
}
