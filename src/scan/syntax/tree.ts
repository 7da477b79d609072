import { visitorKeys } from "oxc-parser";

/** Any node of the tree, seen loosely; narrow by `type` (the shapes are those of @oxc-project/types). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** The children of a node in source order of the visitor keys; holes in arrays are left out. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (const key of visitorKeys[node.type] ?? []) {
    const value = node[key];
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item) children.push(item as SyntaxNode);
    }
  }
  return children;
}
