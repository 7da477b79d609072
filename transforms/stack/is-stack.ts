import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import { methodCalled } from "../access/container-use.ts";
import type { Declaration } from "../declaration/declaration.ts";

/** Pushed and popped; never emptied as a whole by hand as a buffer is. */
export function isStack({ tree, variable }: Declaration): boolean {
  const methods = variable.references.map(({ identifier }) => methodCalled(tree, nodeOf(identifier))?.name);
  return methods.includes("push") && methods.includes("pop");
}
