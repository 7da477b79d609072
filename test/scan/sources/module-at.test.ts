import { describe, expect, it } from "vitest";
import { moduleAt } from "../../../src/scan/sources/module-at.ts";
import { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import { parseSource } from "../../../src/scan/syntax/parse.ts";

function found(paths: readonly string[], from: string, specifier: string): string | null {
  const trees = new Map(paths.map((path) => [path, new SourceTree(parseSource(path, ""))]));
  return moduleAt({ tree: (path) => trees.get(path) ?? null }, from, specifier)?.path ?? null;
}

describe("the module that a path means", () => {
  it.each([
    ["a file with an ending of its own", ["src/b.js", "src/b.ts"], "./b", "src/b.ts"],
    ["the TypeScript file behind a name", ["src/b.mts"], "./b.mjs", "src/b.mts"],
    ["a folder's index", ["src/b/index.js"], "./b", "src/b/index.js"],
    ["no declaration file, which says nothing of what the module does", ["src/b.d.ts"], "./b", null],
    ["no declaration file by its own name", ["src/b.d.ts"], "./b.d.ts", null],
    ["nothing outside of the root", ["b.js"], "../../b", null],
    ["nothing that was not seen", [], "./b", null],
  ])("%s", (_, paths, specifier, path) => expect(found(paths, "src/a.ts", specifier)).toBe(path));
});
