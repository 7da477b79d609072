import { nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

const LIST = /^(?:Program|BlockStatement|StaticBlock|TSModuleBlock)$/;

/** The lists of statements that a node stands in, the module's first: a function around it has one too. */
export function listsAround(tree: SourceTree, node: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  return [...tree.ancestorsOf(node)]
    .filter(({ type }) => LIST.test(type))
    .map((list) => nodesIn(list, "body"))
    .reverse();
}
