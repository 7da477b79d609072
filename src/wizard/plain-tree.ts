import { BACK, type Back } from "./asker.ts";
import { searched, takeable, type TreeNode } from "./tree-node.ts";
import { renderTaken } from "./render-tree.ts";
import { markOf, toggled, type TreeView } from "./tree-view.ts";

export interface PlainTreeQuestion {
  /** Asks until the line can be read; a text that comes back says what is wrong with it. */
  readonly ask: <Answer>(text: string, read: (line: string) => Answer | string) => Promise<Answer | Back>;
  readonly say: (text: string) => void;
  readonly message: string;
  readonly tree: readonly TreeNode[];
  readonly taken: ReadonlySet<string>;
  readonly look: (id: string) => Promise<void>;
}

type Command =
  | { readonly kind: "done" }
  | { readonly kind: "search"; readonly query: string }
  | { readonly kind: "toggle" | "look" | "list"; readonly node: TreeNode; readonly at: string };

const marks = { all: "taken", some: "taken in part", none: "left out", fixed: "left alone" } as const;
const request =
  "A number takes a row or leaves it out; ? and a number: its code and diff; + and a number: what is in it;\n" +
  "/ and a text: search; enter when done; b for back: ";

/** The tree of findings line by line: rows have numbers such as 2.1, and only what was asked for is said. */
export async function pickInPlainTree(question: PlainTreeQuestion): Promise<ReadonlySet<string> | Back> {
  const { ask, say, message, tree, look } = question;
  let view: TreeView = { taken: question.taken, open: new Set(), query: "", at: "" };
  say(`${message}\n${listed(view, tree)}`);
  for (;;) {
    const command = await ask(request, (line) => readCommand(tree, view, line));
    if (command === BACK) return BACK;
    if (command.kind === "done") return view.taken;
    if (command.kind === "search") say(found(tree, view, command.query));
    else if (command.kind === "list") say(listed(view, command.node.children, command.at));
    else if (command.kind === "look") await look(command.node.key);
    else {
      view = toggled(view, command.node);
      say(`${rowText(command.node, command.at, view)}\nTaken now: ${renderTaken(tree, view)}\n`);
    }
  }
}

function readCommand(tree: readonly TreeNode[], view: TreeView, line: string): Command | string {
  if (line === "")
    return view.taken.size > 0 ? { kind: "done" } : "Nothing is taken: take something, or go back.";
  if (line.startsWith("/")) return { kind: "search", query: line.slice(1) };
  const kind = line.startsWith("?") ? "look" : line.startsWith("+") ? "list" : "toggle";
  const at = kind === "toggle" ? line : line.slice(1).trim();
  const node = nodeAt(tree, at);
  if (node === null) return `There is no row ${at}.`;
  if (kind === "look" && node.disposition === null)
    return `${at} is not a single finding: + ${at} lists what is in it.`;
  if (kind === "toggle" && takeable(node).length === 0) return `${node.name} is left alone. ${node.detail}`;
  return { kind, node, at };
}

function nodeAt(tree: readonly TreeNode[], at: string): TreeNode | null {
  let nodes = tree;
  let node: TreeNode | null = null;
  for (const part of at.split(".")) {
    node = nodes[Number(part) - 1] ?? null;
    if (node === null) return null;
    nodes = node.children;
  }
  return node;
}

function listed(view: TreeView, nodes: readonly TreeNode[], above = ""): string {
  const prefix = above === "" ? "" : `${above}.`;
  return nodes.map((node, i) => `${rowText(node, `${prefix}${i + 1}`, view)}\n`).join("");
}

function found(tree: readonly TreeNode[], view: TreeView, query: string): string {
  const hits = new Set(leaves(searched(tree, query)).map(({ key }) => key));
  const rows = numbered(tree, "").filter(({ node }) => hits.has(node.key) && node.children.length === 0);
  if (rows.length === 0) return `No row holds ${query}.\n`;
  return rows.map(({ node, at }) => `${rowText(node, at, view)}\n`).join("");
}

function leaves(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => (node.children.length === 0 ? [node] : leaves(node.children)));
}

function numbered(
  nodes: readonly TreeNode[],
  prefix: string,
): readonly { readonly node: TreeNode; readonly at: string }[] {
  return nodes.flatMap((node, i) => [
    { node, at: `${prefix}${i + 1}` },
    ...numbered(node.children, `${prefix}${i + 1}.`),
  ]);
}

function rowText(node: TreeNode, at: string, view: TreeView): string {
  const kind = node.disposition === null ? "" : `, ${node.disposition}`;
  return `  ${at} ${node.name}${kind}, ${node.note}: ${marks[markOf(node, view.taken)]}. ${node.detail}`;
}
