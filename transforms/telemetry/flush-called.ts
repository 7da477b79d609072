import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isReachedBeforeDeclared } from "../declaration/reached-before-declared.ts";

/** `flush` of `flush();`: a function of the module that takes nothing. */
export function flushCalled(tree: SourceTree, consequent: SyntaxNode | null): string | null {
  const [only, ...more] = consequent?.type === "BlockStatement" ? nodesIn(consequent, "body") : [consequent];
  const call = only && more.length === 0 ? nodeIn(only, "expression") : null;
  if (
    only?.type !== "ExpressionStatement" ||
    call?.type !== "CallExpression" ||
    nodesIn(call, "arguments").length > 0
  )
    return null;
  const name = identifierName(nodeIn(call, "callee"));
  return name !== null && isFunctionOfModule(tree, name) ? name : null;
}

/** Declared as one, or a constant that has its value wherever the name is asked for: it is now, full or not. */
function isFunctionOfModule(tree: SourceTree, name: string): boolean {
  const variable = tree.moduleBinding(name);
  const definition = variable?.defs[0];
  const node = definition?.node as unknown as SyntaxNode | undefined;
  if (!variable || !node) return false;
  if (definition?.type === "FunctionName") return isFunction(node);
  const statement = tree.parentOf(node);
  return (
    statement?.kind === "const" &&
    isFunction(nodeIn(node, "init")) &&
    !isReachedBeforeDeclared(tree, variable, statement)
  );
}
