import { identifierName, nodeIn, nodesIn } from "../../scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../scan/syntax/tree.ts";

/** The value of one of the options of a call. */
export function optionOf(options: SyntaxNode, name: string): SyntaxNode | null {
  const property = nodesIn(options, "properties").find(
    (each) => identifierName(nodeIn(each, "key")) === name,
  );
  return nodeIn(property ?? null, "value");
}
