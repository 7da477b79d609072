import type { Ast } from "./ast.ts";
import { calledWithObject } from "./object-argument.ts";

const INSTANTIATE = /^WebAssembly\.(Instance|instantiate|instantiateStreaming)$/;

/**
 * Whether what stands below `stack` is in the imports that compiled code is given: `new WebAssembly.Instance(module,
 * { env: { on_body: (at, length) => … } })`.
 */
export function isNativeImport(stack: readonly Ast[]): boolean {
  return INSTANTIATE.test(calledWithObject(stack));
}
