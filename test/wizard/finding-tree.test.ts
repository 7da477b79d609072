import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { BACK } from "../../src/wizard/asker.ts";
import { plainAsker } from "../../src/wizard/plain-asker.ts";
import { renderTaken, renderTreeRow } from "../../src/wizard/render-tree.ts";
import { takeable, type TreeNode } from "../../src/wizard/tree-node.ts";
import { foldedAt, rowsOf, toggled, unfolded, type TreeView } from "../../src/wizard/tree-view.ts";

function finding(key: string, disposition: "auto" | "assist" | "manual"): TreeNode {
  return { key, name: key, note: `src/${key}.ts:1`, detail: `About ${key}.`, disposition, children: [] };
}

function branch(key: string, children: readonly TreeNode[]): TreeNode {
  return { key, name: key, note: "", detail: `The stage ${key}.`, disposition: null, children };
}

const tree = [
  branch("registry", [
    branch("registry/shop", [finding("agents", "auto"), finding("sockets", "manual")]),
    branch("registry/core", [finding("jobs", "assist")]),
  ]),
  branch("cache", [finding("tables", "manual")]),
];
const start: TreeView = { taken: new Set(["agents"]), open: new Set(), query: "", at: "registry" };
const keys = (view: TreeView) => rowsOf(tree, view).map(({ node, mark }) => `${node.key} ${mark}`);

describe("the tree of findings", () => {
  it("never takes what is left alone", () => {
    expect(tree.map(takeable)).toEqual([["agents", "jobs"], []]);
    expect([...toggled(start, tree[1] as TreeNode).taken]).toEqual(["agents"]);
  });

  it("shows folded branches by their mark, and what is in them when unfolded", () => {
    expect(keys(start)).toEqual(["registry some", "cache fixed"]);
    expect(keys(unfolded(unfolded(start, "registry"), "registry/shop"))).toEqual([
      "registry some",
      "registry/shop all",
      "agents all",
      "sockets fixed",
      "registry/core none",
      "cache fixed",
    ]);
  });

  it("takes a whole branch, then leaves it out", () => {
    const full = toggled(start, tree[0] as TreeNode);
    expect([...full.taken]).toEqual(["agents", "jobs"]);
    expect(renderTaken(tree, full)).toBe("registry 2");
    expect(renderTaken(tree, toggled(full, tree[0] as TreeNode))).toBe("nothing");
  });

  it.each([
    ["SOCK", ["registry fixed", "registry/shop fixed", "sockets fixed"]],
    ["src/jobs", ["registry none", "registry/core none", "jobs none"]],
    ["agents", ["registry all", "registry/shop all", "agents all"]],
    ["about ag", ["registry all", "registry/shop all", "agents all"]],
    ["no such thing", []],
  ])("searches for %j, unfolding and marking what stands above a hit", (query, rows) => {
    expect(keys({ ...start, query })).toEqual(rows);
  });

  it("folds the branch that it stands in", () => {
    const open = unfolded(unfolded(start, "registry"), "registry/shop");
    const up = foldedAt(tree, { ...open, at: "agents" });
    expect(up.at).toBe("registry/shop");
    expect(foldedAt(tree, { ...open, at: "sockets" }).at).toBe("registry/shop");
    expect([...foldedAt(tree, up).open]).toEqual(["registry"]);
    expect(foldedAt(tree, start)).toBe(start);
  });

  it("tells auto, assist and manual apart in words, within the width of the terminal", () => {
    const open = unfolded(unfolded(start, "registry"), "registry/shop");
    const [, , row] = rowsOf(tree, open);
    if (row === undefined) throw new Error("The row is missing.");
    expect(renderTreeRow(row, true, 80)).toBe("❯      ◉ agents                auto    src/agents.ts:1");
    const long = {
      ...row,
      node: { ...row.node, name: "n".repeat(40), note: `${"folder/".repeat(20)}a.ts:7` },
    };
    const text = renderTreeRow(long, false, 80);
    expect(text.length).toBeLessThan(80);
    expect(text.endsWith("/a.ts:7")).toBe(true);
  });
});

describe("the tree line by line", () => {
  async function answering(...lines: readonly string[]) {
    const input = new PassThrough();
    const output = new PassThrough();
    let said = "";
    output.on("data", (chunk: Buffer) => void (said += chunk.toString()));
    input.end(lines.map((line) => `${line}\n`).join(""));
    const looked: string[] = [];
    const look = async (id: string) => void looked.push(id);
    const answer = await plainAsker(input, output).pickInTree("What?", tree, new Set(["agents"]), look);
    return { answer: answer === BACK ? BACK : [...answer], said, looked };
  }

  it("gives what was taken at first on enter, and goes back on b", async () => {
    const { answer, said } = await answering("");
    expect(answer).toEqual(["agents"]);
    expect(said).toContain("What?\n  1 registry, : taken in part. The stage registry.\n  2 cache");
    expect((await answering("b")).answer).toBe(BACK);
  });

  it("takes a row, a branch, and says what that makes", async () => {
    const { answer, said } = await answering("1.2.1", "1.1", "");
    expect(answer).toEqual(["jobs"]);
    expect(said).toContain(
      "  1.2.1 jobs, assist, src/jobs.ts:1: taken. About jobs.\nTaken now: registry 2\n",
    );
  });

  it("searches, lists and shows", async () => {
    const { said, looked } = await answering("/jobs", "/x9", "+1.1", "?1.1.1", "?1", "");
    expect(said).toContain("  1.2.1 jobs, assist");
    expect(said).toContain("No row holds x9.");
    expect(said).toContain("  1.1.2 sockets, manual, src/sockets.ts:1: left alone. About sockets.");
    expect(looked).toEqual(["agents"]);
    expect(said).toContain("1 is not a single finding: + 1 lists what is in it.");
  });

  it("says why it does not take an answer", async () => {
    const { answer, said } = await answering("1.1.2", "4", "1.1.1", "", "1.1.1", "");
    expect(said).toContain("sockets is left alone. About sockets.");
    expect(said).toContain("There is no row 4.");
    expect(said).toContain("Nothing is taken");
    expect(answer).toEqual(["agents"]);
  });
});
