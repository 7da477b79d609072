import type { Disposition } from "../model/finding.ts";

/** A row of the tree of findings: a stage, a package in it, or a finding. */
export interface TreeNode {
  /** A finding's id; for a branch of the tree its place. */
  readonly key: string;
  readonly name: string;
  /** What stands behind the name, in one short phrase. */
  readonly note: string;
  /** Sentences for the row under the cursor. */
  readonly detail: string;
  /** Null for a branch of the tree. */
  readonly disposition: Disposition | null;
  readonly children: readonly TreeNode[];
}

/** The findings below a node that can be taken; those that are left alone are shown only. */
export function takeable(node: TreeNode): readonly string[] {
  if (node.children.length > 0) return node.children.flatMap(takeable);
  return node.disposition === null || node.disposition === "manual" ? [] : [node.key];
}

/** The part of the tree in which `query` occurs, with all that stands above a hit; the whole of it for "". */
export function searched(nodes: readonly TreeNode[], query: string): readonly TreeNode[] {
  const wanted = query.trim().toLowerCase();
  return wanted === "" ? nodes : nodes.flatMap((node) => searchedNode(node, wanted));
}

function searchedNode(node: TreeNode, wanted: string): readonly TreeNode[] {
  const children = node.children.flatMap((child) => searchedNode(child, wanted));
  if (children.length > 0) return [{ ...node, children }];
  return `${node.name} ${node.note} ${node.detail}`.toLowerCase().includes(wanted) ? [node] : [];
}
