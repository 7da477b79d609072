import { describe, expect, it } from "vitest";
import { ownersOf, parseCodeOwners } from "../../src/config/code-owners.ts";
import { reviewersOf } from "../../src/forge/reviewers.ts";

describe("CODEOWNERS", () => {
  it.each([
    ["", "src/a.ts", []],
    ["# @nobody", "src/a.ts", []],
    ["* @all", "src/a.ts", ["all"]],
    ["*.js @js", "src/a.ts", []],
    ["*.ts @ts # a comment", "src/deep/a.ts", ["ts"]],
    ["/build/ @ops", "build/logs/x", ["ops"]],
    ["/build/ @ops", "src/build/x", []],
    ["docs/* @docs", "docs/a.md", ["docs"]],
    ["docs/* @docs", "docs/deep/a.md", []],
    ["apps/ @octo", "x/apps/y/z.ts", ["octo"]],
    ["/docs/ @a\n/docs/private @b", "docs/private/x.md", ["b"]],
    ["**/logs @log", "a/b/logs/x.txt", ["log"]],
    ["/src/**/test/ @qa", "src/a/b/test/x.ts", ["qa"]],
    ["/src @a @org/team a@b.example", "src/x.ts", ["a", "org/team"]],
    ["* @all\n/src/generated", "src/generated/x.ts", []],
    ["with\\ space/ @sp", "with space/x", ["sp"]],
    ["[Section]\n^[Optional][2] @x\n/src @a", "src/x.ts", ["a"]],
    ["a.b @dot", "axb", []],
  ])("reads %j for %s", (file, path, expected) => {
    expect(reviewersOf(parseCodeOwners(file), [path])).toEqual(expected);
  });

  it("gives the owners of a path as written, addresses too", () => {
    const rules = parseCodeOwners("/src @a @org/team a@b.example\n/src/free.ts");
    expect(ownersOf(rules, "src/x.ts")).toEqual(["@a", "@org/team", "a@b.example"]);
    expect(ownersOf(rules, "src/free.ts")).toEqual([]);
  });

  it("puts the owners of most files first", () => {
    const file = "/a @ada\n/b @bob @ada\n/c @cy";
    expect(reviewersOf(parseCodeOwners(file), ["a/1", "a/2", "b/1", "c/1"])).toEqual(["ada", "bob", "cy"]);
  });
});
