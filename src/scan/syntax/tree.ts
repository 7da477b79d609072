import { visitorKeys } from "oxc-parser";
import type { SyntaxFile } from "./parse.ts";

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
    if (Array.isArray(value)) for (const item of value) item && children.push(item as SyntaxNode);
    else if (value) children.push(value as SyntaxNode);
  }
  return children;
}

/** The node's parent, or null for the program itself. */
export function parentOf(file: SyntaxFile, node: SyntaxNode): SyntaxNode | null {
  return file.parents().get(node) ?? null;
}

/** The innermost node that spans exactly `start`..`end`, or null. */
export function nodeAt(file: SyntaxFile, start: number, end: number): SyntaxNode | null {
  let found: SyntaxNode | null = null;
  let node: SyntaxNode | undefined = file.program as unknown as SyntaxNode;
  while (node) {
    if (node.start === start && node.end === end) found = node;
    node = childrenOf(node).find((child) => child.start <= start && child.end >= end);
  }
  return found;
}

/** Parents of every node below `program`. */
export function linkParents(program: SyntaxNode): Map<SyntaxNode, SyntaxNode> {
  const parents = new Map<SyntaxNode, SyntaxNode>();
  const pending = [program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const child of childrenOf(node)) {
      parents.set(child, node);
      pending.push(child);
    }
  }
  return parents;
}
