import { expect, it } from "vitest";
import { Sources } from "../../../src/scan/sources/sources.ts";

/** As long as some dozens of files are. */
const LONG = `export const text = "${"-".repeat(200_000)}";`;
const NAMES = ["a.js", "b.js", "c.js", "d.js", "e.js"];

function opened(): Sources {
  return new Sources({ readText: (path) => (path === "short.js" ? "export {};" : LONG), files: NAMES });
}

it("shows a piece of work one and the same tree of each file", () => {
  const sources = opened();
  const trees = NAMES.map((path) => sources.tree(path));
  expect(NAMES.map((path) => sources.tree(path))).toEqual(trees);
  expect(NAMES.every((path, at) => sources.tree(path) === trees[at])).toBe(true);
});

it("keeps but the trees that were asked for last from one piece of work to the next", () => {
  const sources = opened();
  const trees = new Map(NAMES.map((path) => [path, sources.tree(path)]));
  const first = sources.tree("a.js");
  sources.forgetOldTrees();
  expect(first).toBe(trees.get("a.js"));
  const kept = ["a.js", "e.js"];
  expect(NAMES.filter((path) => sources.tree(path) === trees.get(path))).toEqual(
    expect.arrayContaining(kept),
  );
  expect(sources.tree("b.js")).not.toBe(trees.get("b.js"));
  expect(sources.tree("b.js")?.text).toBe(LONG);
});

it("has but a glance at the files near by, which show what its people are used to", () => {
  const [kept, glanced]: [string[], string[]] = [[], []];
  const text = (path: string): string => `export const name = "${path}";`;
  const sources = new Sources({
    readText: (path) => (kept.push(path), text(path)),
    glance: (path) => (glanced.push(path), text(path)),
    files: NAMES,
  });
  sources.replace("b.js", "export const edited = true;");
  const texts = sources
    .tree("a.js")
    ?.syntax.neighbours?.()
    .map((near) => near.text);
  expect(texts).toEqual(["export const edited = true;", ...NAMES.slice(2).map(text)]);
  expect(kept).toEqual(["a.js"]);
  expect(glanced).toEqual(NAMES.slice(2));
});

it("keeps what is short", () => {
  const sources = opened();
  const tree = sources.tree("short.js");
  sources.forgetOldTrees();
  expect(sources.tree("short.js")).toBe(tree);
});
