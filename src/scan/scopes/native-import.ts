import { isTransparent } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { dottedName } from "./value-shape.ts";

const INSTANTIATE = /^WebAssembly\.(Instance|instantiate|instantiateStreaming)$/;

/**
 * Whether what stands below `stack` is in the imports that compiled code is given: `new WebAssembly.Instance(module,
 * { env: { on_body: (at, length) => … } })`.
 */
export function isNativeImport(stack: readonly Ast[]): boolean {
  for (let index = stack.length - 1; index >= 0; index--) {
    const node = stack[index] as Ast;
    if (node.type === "CallExpression" || node.type === "NewExpression")
      return INSTANTIATE.test(dottedName(node["callee"]));
    if (node.type !== "ObjectExpression" && node.type !== "Property" && !isTransparent(node)) return false;
  }
  return false;
}
