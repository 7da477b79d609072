import { AsyncResource } from "async_hooks";

/**
 * Gives the way to run something later in the async context of here, as every AsyncLocalStorage of the process has
 * it, whoever calls. The browser's stands beside it.
 */
export function bindHere(): <R>(fn: () => R) => R {
  const here = new AsyncResource("unambient");
  return (fn) => here.runInAsyncScope(fn);
}
