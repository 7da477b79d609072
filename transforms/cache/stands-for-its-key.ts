import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { formsOf } from "./value-forms.ts";
import { keyPut, valuePut } from "./value-put.ts";

/**
 * `keys.set(hash, { hash })`: what says nothing but its key is there to be the same thing for it each time, which
 * weak tables are asked by.
 */
export function standsForItsKey(tree: SourceTree, table: SyntaxNode): boolean {
  const value = valuePut(tree, table);
  const key = value === null ? null : identifierName(keyPut(tree, table));
  return key !== null && formsOf(tree, value).some((form) => saysOnly(form, key));
}

function saysOnly(form: SyntaxNode, key: string): boolean {
  const properties = form.type === "ObjectExpression" ? nodesIn(form, "properties") : [];
  return properties.length > 0 && properties.every((each) => identifierName(nodeIn(each, "value")) === key);
}
