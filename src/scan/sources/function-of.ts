import { childrenOf } from "../syntax/tree.ts";
import type { SyntaxNode } from "../syntax/tree.ts";
import { isFunction, nodeIn } from "./node-fields.ts";
import { nodeOf } from "./source-tree.ts";
import type { SourceTree } from "./source-tree.ts";

/** The function of the file that a name stands for, or a name of `const f = () => …`. */
export function functionOf(tree: SourceTree, name: SyntaxNode | null): readonly SyntaxNode[] {
  const definition = tree.bindingOf(name)?.defs[0];
  const node: SyntaxNode | null = definition ? nodeOf(definition.node as never) : null;
  const made = [node, nodeIn(node, "init")].find(isFunction);
  return made ? [made] : [];
}

/** The function of the module that a node stands in, however deep; undefined at the module's own level. */
export function outermostFunction(tree: SourceTree, node: SyntaxNode): SyntaxNode | undefined {
  return [...tree.ancestorsOf(node)].findLast(isFunction);
}

/** All that a function returns. */
export function returnedBy(made: SyntaxNode): readonly SyntaxNode[] {
  const body = nodeIn(made, "body");
  return body?.type === "BlockStatement" ? returned(body) : body === null ? [] : [body];
}

function returned(node: SyntaxNode): readonly SyntaxNode[] {
  if (/Function|^Class/.test(node.type)) return [];
  const argument = node.type === "ReturnStatement" ? nodeIn(node, "argument") : null;
  return argument === null ? childrenOf(node).flatMap(returned) : [argument];
}
