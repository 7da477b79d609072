import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { scanWithDispositions } from "../../../src/cli/scan-with-dispositions.ts";
import { change, changed, tree } from "./random-tree.ts";
import type { Tree } from "./random-tree.ts";

let root: string;
let cache: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "recalled-"));
  cache = mkdtempSync(join(tmpdir(), "recalled-cache-"));
});

afterEach(() => {
  for (const folder of [root, cache]) rmSync(folder, { recursive: true, force: true });
});

function bring(before: Tree, after: Tree): void {
  for (const path of before.keys()) if (!after.has(path)) rmSync(join(root, path));
  for (const [path, text] of after) {
    if (before.get(path) === text) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

async function scanned(isOff: boolean): Promise<string> {
  const scan = await scanWithDispositions(root, [], { isOff, location: isOff ? null : cache });
  return JSON.stringify({ ...scan, timings: {} });
}

/** Scans with what earlier ones have kept, and from nothing, after each of some changes. */
async function compareAll(trees: readonly Tree[]): Promise<void> {
  let before: Tree = new Map();
  for (const after of trees) {
    bring(before, after);
    expect(await scanned(false)).toBe(await scanned(true));
    before = after;
  }
  bring(before, new Map());
  rmSync(cache, { recursive: true });
}

describe("a scan that recalls what the last one planned", () => {
  it("says what one from nothing says, whatever was changed", { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(tree, fc.array(change, { minLength: 2, maxLength: 8 }), async (first, changes) => {
        const trees = [first];
        for (const each of changes) trees.push(changed(trees.at(-1) as Tree, each));
        await compareAll(trees);
      }),
      { numRuns: Number(process.env.RECALL_RUNS ?? 20) },
    );
  });
});

const LEVEL = "export let level = 0;\nexport function raise() { level++; return level; }\n";

describe("what a decision rests on", () => {
  it.each([
    ["a mock of the module", "", 'vi.mock("./a");\n'],
    ["a lazy import", "", 'export const later = () => import("./a");\n'],
    ["a write from outside", "", 'import { level } from "./a";\nexport const put = () => { level = 3; };\n'],
    ["an import less", 'import * as all from "./a";\nexport const every = () => all;\n', ""],
  ])("is seen: %s", async (_, one, other) => {
    const trees = [one, other, one].map(
      (text) =>
        new Map([
          ["src/a.ts", LEVEL],
          ["src/b.ts", `// b\n${text}`],
        ]),
    );
    await compareAll(trees);
  });

  it("is seen where the finding stays as it is", async () => {
    const trees = ["// none", "export const run = (code: string) => eval(code);", "// none"].map(
      (end) => new Map([["src/a.ts", `${LEVEL}${end}\n`]]),
    );
    await compareAll(trees);
  });

  it("is seen in the manifest and in what goes into a bundle", async () => {
    const treeWith = (build: string, more: string): Tree =>
      new Map([
        ["package.json", `{ "name": "shop", "source": "src/b.ts", "scripts": { "build": "${build}" } }`],
        ["src/a.ts", LEVEL],
        ["src/b.ts", `export const b = 1;\n${more}`],
      ]);
    const imported = 'import "./a";\n';
    await compareAll([
      treeWith("tsc", imported),
      treeWith("microbundle", imported),
      treeWith("microbundle", ""),
      treeWith("microbundle", imported),
      treeWith("tsc", imported),
    ]);
  });

  it("is kept for a change of something else", async () => {
    const treeWith = (remark: string): Tree =>
      new Map([
        ["src/a.ts", LEVEL],
        ["lib/b.ts", `// ${remark}\n`],
      ]);
    bring(new Map(), treeWith("one"));
    await scanned(false);
    const kept = () => JSON.parse(readFileSync(join(cache, "plan.json"), "utf8"))[1][1];
    const first = kept();
    bring(treeWith("one"), treeWith("another"));
    await scanned(false);
    expect(kept()[0]).toBe(first[0]);
    expect(kept()[1].done).toEqual(first[1].done);
  });
});
