import { DefinitionType } from "@typescript-eslint/scope-manager";
import { nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { formsOf } from "./value-forms.ts";
import { keyPut, valuePut } from "./value-put.ts";

/**
 * `let wrapped; try { wrapped = wrap(module) } catch { wrapped = module } known.set(path, wrapped)`: what a caller
 * hands in beside the key is changed, and kept so that this happens once. Who comes later hands in what was changed
 * already.
 */
export function isHandedIn(tree: SourceTree, table: SyntaxNode): boolean {
  const forms = formsOf(tree, valuePut(tree, table));
  const key = formsOf(tree, keyPut(tree, table));
  return forms.some((form) => {
    const given = tree.bindingOf(form);
    if (given?.defs[0]?.type !== DefinitionType.Parameter) return false;
    const isNamed = (node: SyntaxNode): boolean => tree.bindingOf(unwrapped(node)) === given;
    const isSaidIn = (node: SyntaxNode): boolean => isNamed(node) || childrenOf(node).some(isSaidIn);
    return forms.some((made) => isCallOf(made, isNamed)) && !key.some(isSaidIn);
  });
}

function isCallOf(made: SyntaxNode, isNamed: (node: SyntaxNode) => boolean): boolean {
  return made.type === "CallExpression" && nodesIn(made, "arguments").some(isNamed);
}
