import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { defineHidden } from "../facade/hidden.ts";
import { ScopedStores, type Inherit } from "../facade/scoped-stores.ts";

type Weak = WeakMap<object, unknown> | WeakSet<object>;
type Method = (...args: unknown[]) => unknown;

export interface RegistryWeakOptions extends FacadeOptions {
  /** What a new scope sees of the entries. They cannot be listed, so that there is no copy. @default "share" */
  readonly inherit?: Exclude<Inherit, "copy">;
}

/**
 * Counts the use of a WeakMap or WeakSet, and gives scopes their own if asked to. Its keys own its entries already,
 * so there is nothing else to supervise, and nothing here holds a key.
 * @throws TypeError for `inherit: "copy"`.
 */
export function superviseWeak<W extends Weak>(name: string, collection: W, options: RegistryWeakOptions): W {
  const { inherit } = options as { readonly inherit?: Inherit };
  if (inherit === "copy")
    throw new TypeError(
      `registry "${name}" is weak and cannot be copied: "inherit" must be "share" or "fresh".`,
    );
  const facade = new Facade(name, options);
  const isMap = "set" in collection;
  const stores = new ScopedStores<Weak>(facade, collection, inherit, () =>
    isMap ? new WeakMap<object, unknown>() : new WeakSet<object>(),
  );
  for (const each of isMap ? ["set", "delete"] : ["add", "delete"])
    put(collection, each, writing(facade, stores, methodOf(collection, each)));
  if (!stores.isShared || facade.shared.sites.countsReads)
    for (const each of isMap ? ["get", "has"] : ["has"])
      put(collection, each, reading(facade, stores, each, methodOf(collection, each)));
  return collection;
}

function methodOf(collection: Weak, name: string): Method {
  return (collection as unknown as Readonly<Record<string, Method>>)[name] as Method;
}

function put(collection: Weak, name: string, method: Method): void {
  defineHidden(collection, { [name]: method });
}

function writing(facade: Facade, stores: ScopedStores<Weak>, method: Method): Method {
  return function (this: unknown, ...args: unknown[]): unknown {
    const answer = stores.write(facade.enter(), (store) => method.apply(store, args));
    // `set` and `add` answer with their collection, whichever store it was.
    return typeof answer === "boolean" ? answer : this;
  };
}

function reading(facade: Facade, stores: ScopedStores<Weak>, name: string, method: Method): Method {
  return (...args) => {
    const path = facade.enterRead();
    const answer = method.apply(stores.serving(path), args);
    if (path === "shadow" && !stores.isShared)
      stores.compare(name, answer, (store) => method.apply(store, args));
    return answer;
  };
}
