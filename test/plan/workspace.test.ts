import { expect, it } from "vitest";
import { Workspace } from "../../src/plan/workspace.ts";
import { FolderFiles } from "../../src/scan/sources/folder-files.ts";
import { PlaceNotes } from "../../src/scan/sources/place-notes.ts";

const NAMES = ["a.js", "b.js", "c.js", "d.js", "e.js"];
/** As long as some dozens of files are. */
const LONG = `export const text = "${"-".repeat(200_000)}";`;

it("keeps no tree of what it looked at long ago", () => {
  const { facts, recalled } = opened();
  const trees = recalled("look", () => NAMES.map((path) => facts.tree(path)));
  expect(recalled("nothing", () => null)).toBe(null);
  expect(facts.tree("e.js")).toBe(trees[4]);
  expect(facts.tree("a.js")).not.toBe(trees[0]);
});

function opened(): {
  readonly facts: Workspace["facts"];
  readonly recalled: <Result>(name: string, work: () => Result) => Result;
} {
  const workspace = new Workspace({
    readText: () => LONG,
    glance: () => LONG,
    earlier: new Map(),
    packageType: () => "none",
    files: NAMES,
    folders: () => new FolderFiles(NAMES),
    printOf: () => Number.NaN,
    placeNotes: new PlaceNotes(),
    parse: null,
    recall: null,
  });
  return { facts: workspace.facts, recalled: (name, work) => workspace.recalled(() => [name], work) };
}
