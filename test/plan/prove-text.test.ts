import { describe, expect, it } from "vitest";
import type { FileChange } from "../../src/model/edit.ts";
import { proveParse } from "../../src/plan/prove-text.ts";
import { Workspace } from "../../src/plan/workspace.ts";
import { FolderFiles } from "../../src/scan/sources/folder-files.ts";
import { PlaceNotes } from "../../src/scan/sources/place-notes.ts";

/** Whether a file is taken as it is after its edit. */
function passes(before: string, after: string, path = "a.js"): boolean {
  const workspace = new Workspace({
    readText: () => after,
    glance: () => after,
    earlier: new Map(),
    packageType: () => "none",
    files: [path],
    folders: () => new FolderFiles([path]),
    printOf: () => Number.NaN,
    placeNotes: new PlaceNotes(),
    parse: null,
    recall: null,
  });
  const change: FileChange = { path, before, after, edits: [] };
  return proveParse([change], workspace).passed;
}

describe("an edited file", () => {
  it.each([
    ["parses", "let a = 1;", "let a = 2;", true],
    ["parses no more", "let a = 1;", "let a = = 2;", false],
    ["has got types", "let a = 1;", "let a: number = 1;", false],
    ["had types before", "let a: number = 1;", "let a: number = 2;", true],
    ["has lost its types", "let a: number = 1;", "let a = 2;", true],
  ])("%s", (_what, before, after, passed) => {
    expect(passes(before, after)).toBe(passed);
  });

  it("may have types in TypeScript", () => {
    expect(passes("let a = 1;", "let a: number = 1;", "a.ts")).toBe(true);
  });
});
