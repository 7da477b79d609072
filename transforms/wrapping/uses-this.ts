import { identifierName, isFunction } from "../../src/scan/sources/node-fields.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * Whether code asks for the `this` or the `arguments` of the function that it stands in: a plain function around it
 * has others.
 */
export function usesThis(node: SyntaxNode): boolean {
  return asksFor(node, isThis) || usesArguments(node);
}

/** Whether it asks for its `arguments`, which nothing hands on: `this` can be bound. */
export function usesArguments(node: SyntaxNode): boolean {
  return asksFor(node, (each) => identifierName(each) === "arguments");
}

/**
 * Whether an arrow function cannot be put around code: one that asks for `arguments` does not compile for ES5, which
 * some builds of a TypeScript project are for, whatever the one that its editors use is for.
 */
export function mayNotBeInArrow({ syntax }: SourceTree, code: readonly SyntaxNode[]): boolean {
  return syntax.language.startsWith("ts") && code.some(usesArguments);
}

function isThis(node: SyntaxNode): boolean {
  return node.type === "ThisExpression";
}

function asksFor(node: SyntaxNode, isAsked: (node: SyntaxNode) => boolean): boolean {
  if (isAsked(node)) return true;
  return childrenOf(node).some((child) =>
    isFunction(child) && child.type !== "ArrowFunctionExpression" ? false : asksFor(child, isAsked),
  );
}
