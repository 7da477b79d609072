import { restoring } from "./restoring.ts";

/** Properties of the global object to set, or to take away with undefined. */
export type GlobalChanges = Readonly<Record<string, unknown>>;

/**
 * Runs `fn` with these globals and puts the former ones back, as they were defined, when it has ended, or failed. Globals belong
 * to the whole process: do not use it in tests that run at the same time.
 * @example
 * await withGlobals({ fetch: async () => new Response("ok") }, async () => { … });
 */
export function withGlobals<R>(changes: GlobalChanges, fn: () => R): R {
  const before = Object.keys(changes).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  const restore = (): void => {
    for (const [name, property] of before) {
      if (property) Object.defineProperty(globalThis, name, property);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
  return restoring(() => {
    for (const [name, value] of Object.entries(changes)) assign(name, value);
    return fn();
  }, restore);
}

/** By assignment, as the test itself would: a global with a setter is told. */
function assign(name: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(globalThis, name);
  else (globalThis as Record<string, unknown>)[name] = value;
}
