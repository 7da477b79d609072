import { identifierName } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** Whether a function asks for a parameter; TypeScript declares the type of `this` among them. */
export function isAskedFor(tree: SourceTree, parameter: SyntaxNode): boolean {
  return identifierName(parameter) === "this" || tree.bindingAt(parameter.start)?.references.length !== 0;
}
