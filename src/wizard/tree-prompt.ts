import type { KeypressEvent } from "@inquirer/core";
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  usePagination,
  usePrefix,
  useState,
} from "@inquirer/core";
import { BACK, type Back } from "./asker.ts";
import { answerText } from "./question-theme.ts";
import { renderTaken, renderTreeRow, wrapped } from "./render-tree.ts";
import { takeable, type TreeNode } from "./tree-node.ts";
import { foldedAt, rowsOf, toggled, unfolded, type TreeView } from "./tree-view.ts";

export interface TreeQuestion {
  readonly message: string;
  readonly tree: readonly TreeNode[];
  readonly view: TreeView;
  readonly columns: number;
}

/** How the question ends: with an answer, or for a look at one finding with the view to come back to. */
export type TreeAnswer =
  | { readonly kind: "taken"; readonly view: TreeView }
  | { readonly kind: "look"; readonly key: string; readonly view: TreeView }
  | Back;

const helpLines = {
  tree: "↑↓ move • ←→ fold • space take • a all • / search • d code, diff • ⏎ done",
  search: "type what a row must hold • ⏎ go on with these rows • esc all rows",
};

/** The tree of findings with a cursor. */
export const treePrompt = createPrompt<TreeAnswer, TreeQuestion>((question, done) => {
  const { message, tree, columns } = question;
  const [view, setView] = useState(question.view);
  const [mode, setMode] = useState<"tree" | "search">("tree");
  const [status, setStatus] = useState<"idle" | "done">("idle");
  const [complaint, setComplaint] = useState<string | null>(null);
  const prefix = usePrefix({ status });
  const rows = rowsOf(tree, view);
  const active = Math.max(
    0,
    rows.findIndex(({ node }) => node.key === view.at),
  );
  const row = rows[active];

  useKeypress((key, line) => {
    setComplaint(null);
    if (mode === "search") return searchKey(key, line);
    line.clearLine(0);
    if (key.name === "escape") return view.query === "" ? done(BACK) : setView({ ...view, query: "" });
    if (isEnterKey(key)) return finish();
    if (key.name === "d") return look();
    if (typed(key) === "/") return setMode("search");
    setView(moved(key));
  });

  function finish(): void {
    if (view.taken.size === 0) return setComplaint("Nothing is taken: take something, or go back by esc.");
    setStatus("done");
    done({ kind: "taken", view });
  }

  function look(): void {
    if (row?.node.disposition) return done({ kind: "look", key: row.node.key, view });
    setComplaint("One finding has code and a diff: → shows those of this row.");
  }

  function searchKey(
    key: KeypressEvent,
    line: { readonly line: string; clearLine(direction: -1 | 0 | 1): void },
  ): void {
    if (key.name !== "escape" && !isEnterKey(key)) return setView({ ...view, query: line.line });
    if (key.name === "escape") setView({ ...view, query: "" });
    line.clearLine(0);
    setMode("tree");
  }

  function moved(key: KeypressEvent): TreeView {
    if (isUpKey(key)) return { ...view, at: rows[Math.max(0, active - 1)]?.node.key ?? view.at };
    if (isDownKey(key)) return { ...view, at: (rows[active + 1] ?? row)?.node.key ?? view.at };
    if (row === undefined) return view;
    if (key.name === "right") return unfolded(view, row.node.key);
    if (key.name === "left") return foldedAt(tree, { ...view, at: row.node.key });
    if (isSpaceKey(key)) return toggled(view, row.node);
    return key.name === "a" ? allToggled(tree, view) : view;
  }

  if (status === "done")
    return `${prefix} ${message} ${answerText(message, renderTaken(tree, view), columns)}`;
  const page = usePagination({
    items: rows,
    active,
    renderItem: ({ item, isActive }) => renderTreeRow(item, isActive, columns),
    pageSize: 14,
    loop: false,
  });
  const search = mode === "search" || view.query !== "" ? `Search: ${view.query}` : "";
  const parts = [
    `${prefix} ${message} (esc: back)`,
    search,
    rows.length === 0 ? "  No row holds that." : page,
    row === undefined ? "" : `\n${wrapped(row.node.detail, columns)}`,
    helpLines[mode],
  ];
  return [parts.filter((part) => part !== "").join("\n"), complaint ?? ""];
});

/** inquirer's type says nothing of the sequence that readline hands along. */
function typed(key: KeypressEvent): string {
  return (key as { readonly sequence?: string }).sequence ?? "";
}

function allToggled(tree: readonly TreeNode[], view: TreeView): TreeView {
  const all = tree.flatMap(takeable);
  const taken = all.every((key) => view.taken.has(key)) ? [] : all;
  return { ...view, taken: new Set(taken) };
}
