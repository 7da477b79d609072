import { methodCalled } from "../access/container-use.ts";
import type { StateAccess } from "../access/state-accesses.ts";

/** Pushed and popped; never emptied as a whole by hand as a buffer is. */
export function isStack(accesses: readonly StateAccess[]): boolean {
  const methods = accesses.map(({ tree, node }) => methodCalled(tree, node)?.name);
  return methods.includes("push") && methods.includes("pop");
}
