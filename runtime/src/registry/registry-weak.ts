import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { defineHidden } from "../facade/hidden.ts";

type Method = (...args: unknown[]) => unknown;

/**
 * Counts the use of a WeakMap or WeakSet. Its keys own its entries already, so there is nothing else to supervise, and
 * nothing here holds a key.
 */
export function superviseWeak<W extends WeakMap<object, unknown> | WeakSet<object>>(
  name: string,
  collection: W,
  options: FacadeOptions,
): W {
  const facade = new Facade(name, options);
  const methods = collection as unknown as Readonly<Record<string, Method>>;
  for (const each of countedMethods(collection, facade.shared.sites.countsReads))
    defineHidden(collection, { [each]: counted(facade, methods[each] as Method) });
  return collection;
}

function countedMethods(collection: object, countReads: boolean): string[] {
  const isMap = "set" in collection;
  const writes = isMap ? ["set", "delete"] : ["add", "delete"];
  const reads = isMap ? ["get", "has"] : ["has"];
  return countReads ? [...writes, ...reads] : writes;
}

function counted(facade: Facade, method: Method): Method {
  return function (this: unknown, ...args: unknown[]): unknown {
    facade.enter();
    return method.apply(this, args);
  };
}
