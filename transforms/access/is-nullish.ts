import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** `null`, `undefined` and `void 0`, as they are spelt. */
export function isNullish(tree: SourceTree, value: SyntaxNode): boolean {
  return /^(?:null|undefined|void 0)$/.test(tree.textOf(value));
}
