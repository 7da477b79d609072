import { takeable, type TreeNode } from "./tree-node.ts";
import type { Mark, TreeRow, TreeView } from "./tree-view.ts";

const marks: Readonly<Record<Mark, string>> = { all: "◉", some: "◐", none: "◯", fixed: "–" };
const nameWidth = 24;

/** One row of the tree, no wider than `columns`. */
export function renderTreeRow(
  { node, depth, mark, isOpen }: TreeRow,
  isActive: boolean,
  columns: number,
): string {
  const fold = node.children.length === 0 ? " " : isOpen ? "▾" : "▸";
  const head = `${isActive ? "❯" : " "}${"  ".repeat(depth)}${fold} ${marks[mark]} `;
  const name = fitted(node.name, nameWidth - 2 * depth);
  const kind = node.disposition === null ? "" : `${node.disposition.padEnd(6)}  `;
  const room = columns - head.length - name.length - kind.length - 3;
  return `${head}${name}  ${kind}${shortened(node.note, room)}`;
}

/** How much is taken, for the line that stays when the question is answered. */
export function renderTaken(tree: readonly TreeNode[], { taken }: TreeView): string {
  const parts = tree.flatMap((node) => {
    const count = takeable(node).filter((key) => taken.has(key)).length;
    return count === 0 ? [] : [`${node.name} ${count}`];
  });
  return parts.length === 0 ? "nothing" : parts.join(", ");
}

/** At words: a terminal would break a long sentence anywhere. */
export function wrapped(text: string, columns: number): string {
  const width = Math.max(20, columns - 2);
  return text.replace(new RegExp(`(.{1,${width}})(?:\\s+|$)`, "g"), "$1\n").trimEnd();
}

/** As wide as that: filled with blanks, or cut. */
export function fitted(text: string, width: number): string {
  return text.length <= width ? text.padEnd(width) : `${text.slice(0, width - 1)}…`;
}

/** The end of a path tells more than its start. */
function shortened(text: string, width: number): string {
  return text.length <= width ? text : `…${text.slice(text.length - Math.max(1, width - 1))}`;
}
