import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { held, type Held } from "../facade/held.ts";
import { defineHidden } from "../facade/hidden.ts";

/** What `entering` needs of an AsyncLocalStorage, whatever version of Node the types are of. */
interface EnterableStorage<T> {
  enterWith(store: T): void;
  run<R>(store: T, callback: () => R): R;
}

export type AsyncStorageOptions<S> = FacadeOptions & Held<S>;

/** What the facade adds to the program's own AsyncLocalStorage. */
export interface Entering<T> {
  /**
   * Calls `fn` with `store` in the storage. With the flag off this is `enterWith(store)` and then `fn()`: the value
   * stays for whatever runs next. With the flag on it is `run(store, fn)`: the value ends with `fn` and what `fn`
   * started.
   */
  entering<R>(store: T, fn: () => R): R;
}

/**
 * The very AsyncLocalStorage given as `legacy`, with one method more; all that it could do before goes on as before.
 * In shadow mode there is nothing to compare: it is as with the flag off.
 * @example
 * const requests = asyncStorage("requests", { flag: "use_async_error_context", legacy: new AsyncLocalStorage<Request>() });
 * requests.entering(request, () => handle(request));
 */
export function asyncStorage<S extends EnterableStorage<never>>(
  name: string,
  options: AsyncStorageOptions<S>,
): S & Entering<Parameters<S["enterWith"]>[0]> {
  const facade = new Facade(name, options);
  const storage = held(options) as S & EnterableStorage<unknown>;
  const entering = <R>(store: unknown, fn: () => R): R => {
    if (facade.enter() === "on") return storage.run(store, fn);
    storage.enterWith(store);
    return fn();
  };
  defineHidden(storage, { entering });
  return storage as unknown as S & Entering<Parameters<S["enterWith"]>[0]>;
}
