import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../../src/scan/files/list-files.ts";
import { trackedFiles } from "../../../src/scan/files/tracked-files.ts";
import { temporaryFolder, writeFiles } from "../../support/temp-repository.ts";

const git = (root: string, ...words: readonly string[]): string =>
  execFileSync("git", ["-C", root, "-c", "user.name=t", "-c", "user.email=t@t", ...words], {
    encoding: "utf8",
  });

const FILES = [
  "a.js",
  "lib/b.js",
  "lib/before.js",
  "lib/beneath/c.js",
  `lib/${"long".repeat(60)}.js`,
  "lib/é.js",
];

function repository(): string {
  const root = temporaryFolder();
  writeFiles(root, Object.fromEntries(FILES.map((path) => [path, ""])));
  git(root, "init", "-q");
  git(root, "add", "-f", ...FILES);
  return root;
}

describe("what git has in its index", () => {
  it("is told", () => expect([...trackedFiles(repository())]).toEqual(FILES));

  it("is told from a folder of it, and of a worktree", () => {
    const root = repository();
    const below = FILES.filter((path) => path.startsWith("lib/")).map((path) => path.slice(4));
    expect([...trackedFiles(join(root, "lib"))]).toEqual(below);
    git(root, "commit", "-qm", "files");
    const tree = join(temporaryFolder(), "tree");
    git(root, "worktree", "add", "-q", tree);
    expect([...trackedFiles(tree)]).toEqual(FILES);
  });

  it("is nothing where there is no repository", () => {
    expect(trackedFiles(temporaryFolder()).size).toBe(0);
  });
});

describe("a file that git has, although an ignore file speaks of it", () => {
  const listed = (ignored: Record<string, string>): readonly string[] => {
    const root = repository();
    writeFiles(root, ignored);
    return listFiles(root).sources.filter((path) => !path.includes("long"));
  };

  it("is listed, and others are not", () => {
    expect(listed({ ".gitignore": "b*.js\n", "lib/build.js": "" })).toEqual([
      "a.js",
      "lib/b.js",
      "lib/before.js",
      "lib/beneath/c.js",
      "lib/é.js",
    ]);
  });

  it("is left out where the tool's own ignore file names it, or it stands in a folder that is ignored", () => {
    expect(listed({ ".gitignore": "b*.js\n", ".unambientignore": "lib/b.js\nlib/beneath/\n" })).toEqual([
      "a.js",
      "lib/before.js",
      "lib/é.js",
    ]);
    expect(listed({ ".gitignore": "lib/\n" })).toEqual(["a.js"]);
  });

  it("is no folder that stands for another repository", () => {
    const root = repository();
    writeFiles(root, { ".gitignore": "*\n", "other/d.js": "" });
    git(root, "update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},other`);
    expect(listFiles(root).sources).not.toContain("other/d.js");
    expect(listFiles(root).skipped).toContainEqual({ path: "other", reason: "ignored by an ignore file" });
  });
});
