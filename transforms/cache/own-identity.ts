import { identifierName, isFunction, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { valuesOf } from "./value-put.ts";

/**
 * Whether what is put is told apart by which one it is. A class that is made anew is another class, of which nothing that was made before
 * is an instance; and what is frozen before it is handed out stands for its key wherever it goes.
 */
export function hasOwnIdentity(
  tree: SourceTree,
  value: SyntaxNode | null,
  seen: Set<SyntaxNode> = new Set(),
): boolean {
  const node = unwrapped(value);
  if (node === null || seen.has(node)) return false;
  seen.add(node);
  switch (node.type) {
    case "ClassExpression":
      return true;
    case "Identifier":
      return valuesOf(tree, node).some((each) => hasOwnIdentity(tree, each, seen));
    case "AssignmentExpression":
    case "LogicalExpression":
      return hasOwnIdentity(tree, nodeIn(node, "right"), seen);
    case "CallExpression":
      return freezes(node) || answersOf(tree, node).some((each) => hasOwnIdentity(tree, each, seen));
    default:
      return false;
  }
}

/** `Object.freeze(parts)`, `const { freeze } = Object` */
function freezes(call: SyntaxNode): boolean {
  const callee = nodeIn(call, "callee");
  return (identifierName(callee) ?? identifierName(nodeIn(callee, "property"))) === "freeze";
}

/** What a function of the file answers that is called by its name. */
function answersOf(tree: SourceTree, call: SyntaxNode): readonly SyntaxNode[] {
  const definition = tree.bindingOf(nodeIn(call, "callee"))?.defs[0];
  const node: SyntaxNode | null = definition ? nodeOf(definition.node as never) : null;
  const made = [node, nodeIn(node, "init")].find(isFunction);
  const body = made ? nodeIn(made, "body") : null;
  return body?.type === "BlockStatement" ? returned(body) : body === null ? [] : [body];
}

function returned(node: SyntaxNode): readonly SyntaxNode[] {
  if (/Function|^Class/.test(node.type)) return [];
  const argument = node.type === "ReturnStatement" ? nodeIn(node, "argument") : null;
  return argument === null ? childrenOf(node).flatMap(returned) : [argument];
}
