import type { Variable } from "@typescript-eslint/scope-manager";
import { nodeIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { dottedName } from "../pure.ts";

/**
 * `jest.mock("./bell", () => …)`: jest's plugin for Babel moves the call above the imports. What stands outside may
 * be set in it, and read where it is a constant without effects; a signal is neither. Names that begin with `mock` go
 * free.
 */
export function isInHoistedMock(tree: SourceTree, { name, references }: Variable): boolean {
  if (/^mock/i.test(name)) return false;
  return references.some(({ identifier }) => [...tree.ancestorsOf(nodeOf(identifier))].some(isHoisted));
}

function isHoisted(node: SyntaxNode): boolean {
  return node.type === "CallExpression" && dottedName(nodeIn(node, "callee")) === "jest.mock";
}
