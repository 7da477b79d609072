import { restoring } from "./restoring.ts";

/** Properties of the global object to set, or to take away with undefined; `"console.log"` is one of what is there. */
export type GlobalChanges = Readonly<Record<string, unknown>>;

/**
 * Runs `fn` with these globals and puts the former ones back, as they were defined, when it has ended, or failed. Globals belong
 * to the whole process: do not use it in tests that run at the same time.
 * @example
 * await withGlobals({ fetch: async () => new Response("ok") }, async () => { … });
 */
export function withGlobals<R>(changes: GlobalChanges, fn: () => R): R {
  const before = Object.entries(changes).map(([path, value]) => {
    const { owner, name } = placeOf(path);
    return { owner, name, value, property: Object.getOwnPropertyDescriptor(owner, name) };
  });
  const restore = (): void => {
    for (const { owner, name, property } of before) {
      if (property) Object.defineProperty(owner, name, property);
      else Reflect.deleteProperty(owner, name);
    }
  };
  return restoring(() => {
    for (const { owner, name, value } of before) assign(owner, name, value);
    return fn();
  }, restore);
}

/** Where a property stands: `console.log` on `console`. */
function placeOf(path: string): { readonly owner: object; readonly name: string } {
  const names = path.split(".");
  const name = names.pop() as string;
  let owner: unknown = globalThis;
  for (const each of names) owner = (owner as Record<string, unknown>)[each];
  if (owner === null || (typeof owner !== "object" && typeof owner !== "function"))
    throw new TypeError(`withGlobals cannot set "${path}": there is no global "${names.join(".")}".`);
  return { owner: owner as object, name };
}

/** By assignment, as the test itself would: a global with a setter is told. */
function assign(owner: object, name: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(owner, name);
  else (owner as Record<string, unknown>)[name] = value;
}
