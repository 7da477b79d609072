import { describe, expect, it } from "vitest";
import { lineCounts, unifiedDiff } from "../../src/edit/unified-diff.ts";

describe("unifiedDiff", () => {
  it("writes what git writes, in order of path", () => {
    const changes = [
      { path: "b.ts", before: null, after: "new\n", edits: [] },
      { path: "a.ts", before: "one\ntwo\n", after: "one\n2\n", edits: [] },
      { path: "c.ts", before: "same\n", after: "same\n", edits: [] },
    ];
    expect(unifiedDiff(changes)).toBe(
      [
        "--- a/a.ts",
        "+++ b/a.ts",
        "@@ -1,2 +1,2 @@",
        " one",
        "-two",
        "+2",
        "--- /dev/null",
        "+++ b/b.ts",
        "@@ -0,0 +1,1 @@",
        "+new",
        "",
      ].join("\n"),
    );
    expect(lineCounts(unifiedDiff(changes))).toEqual({ insertions: 2, deletions: 1 });
  });
});
