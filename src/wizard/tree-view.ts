import { searched, takeable, type TreeNode } from "./tree-node.ts";

/** What a person has done to the tree so far. */
export interface TreeView {
  /** Findings that shall be taken. */
  readonly taken: ReadonlySet<string>;
  /** Keys of the branches that are unfolded. */
  readonly open: ReadonlySet<string>;
  /** Shows only what holds this text, unfolded. */
  readonly query: string;
  /** Key of the row under the cursor. */
  readonly at: string;
}

export type Mark = "all" | "some" | "none" | "fixed";

export interface TreeRow {
  readonly node: TreeNode;
  /** 0 for a stage. */
  readonly depth: number;
  readonly mark: Mark;
  readonly isOpen: boolean;
}

/** The rows on show, from the top. */
export function rowsOf(tree: readonly TreeNode[], view: TreeView, depth = 0): readonly TreeRow[] {
  return searched(tree, view.query).flatMap((node) => {
    const isOpen = view.query.trim() !== "" || view.open.has(node.key);
    const row = { node, depth, mark: markOf(node, view.taken), isOpen };
    return isOpen ? [row, ...rowsOf(node.children, view, depth + 1)] : [row];
  });
}

/** Takes everything below a row; leaves it out where everything was taken. */
export function toggled(view: TreeView, node: TreeNode): TreeView {
  const keys = takeable(node);
  const taken = new Set(view.taken);
  const isFull = keys.every((key) => taken.has(key));
  for (const key of keys)
    if (isFull) taken.delete(key);
    else taken.add(key);
  return { ...view, taken };
}

export function unfolded(view: TreeView, key: string): TreeView {
  return { ...view, open: new Set([...view.open, key]) };
}

/** Folds a branch; from a row inside of one it goes up to that branch. */
export function foldedAt(tree: readonly TreeNode[], view: TreeView): TreeView {
  if (view.open.has(view.at)) {
    return { ...view, open: new Set([...view.open].filter((key) => key !== view.at)) };
  }
  const rows = rowsOf(tree, view);
  const at = rows.findIndex((row) => row.node.key === view.at);
  const parent = rows.slice(0, at).findLast((row) => row.depth < (rows[at]?.depth ?? 0));
  return parent === undefined ? view : { ...view, at: parent.node.key };
}

/** Whether what can be taken below a node is taken. */
export function markOf(node: TreeNode, taken: ReadonlySet<string>): Mark {
  const keys = takeable(node);
  if (keys.length === 0) return "fixed";
  const count = keys.filter((key) => taken.has(key)).length;
  if (count === 0) return "none";
  return count === keys.length ? "all" : "some";
}
