import { describe, expect, it } from "vitest";
import { pairLines } from "../../../src/report/html/pair-lines.ts";
import { parseDiff } from "../../../src/report/html/parse-diff.ts";
import { sampleDiff } from "../sample-report.ts";

describe("parseDiff", () => {
  it("finds nothing in nothing", () => {
    expect(parseDiff("")).toEqual([]);
  });

  it("reads files, hunks and kinds of lines", () => {
    const [file, ...more] = parseDiff(sampleDiff);
    expect(more).toEqual([]);
    expect(file).toMatchObject({ path: "src/agents.ts", status: "changed" });
    expect(file?.hunks[0]).toMatchObject({ oldStart: 1, newStart: 1, heading: "export function register" });
    expect(file?.hunks[0]?.lines.filter((line) => line.kind === "added")).toHaveLength(6);
  });

  it("does not take a changed line for a header", () => {
    const diff = "--- a/q.sql\n+++ b/q.sql\n@@ -1,2 +1,2 @@\n--- drop it\n+++ keep it\n -- end\n";
    const [file, ...more] = parseDiff(diff);
    expect(more).toEqual([]);
    expect(file?.hunks[0]?.lines).toEqual([
      { kind: "removed", text: "-- drop it" },
      { kind: "added", text: "++ keep it" },
      { kind: "context", text: "-- end" },
    ]);
  });

  it("knows new and removed files, odd names, CRLF and a missing last line end", () => {
    const diff =
      '--- /dev/null\n+++ "b/n\\303\\244me \\"x\\".ts"\n@@ -0,0 +1 @@\n+let a;\r\n\\ No newline at end of file\n' +
      "--- a/gone.ts\n+++ /dev/null\n@@ -1 +0,0 @@\n-let b;\n";
    expect(parseDiff(diff)).toMatchObject([
      { path: 'näme "x".ts', status: "added", hunks: [{ lines: [{ kind: "added", text: "let a;" }] }] },
      { path: "gone.ts", status: "removed", hunks: [{ lines: [{ kind: "removed", text: "let b;" }] }] },
    ]);
  });
});

describe("pairLines", () => {
  const pairs = (body: string) =>
    pairLines(parseDiff(`--- a/x\n+++ b/x\n@@ -10,4 +20,4 @@\n${body}`)[0]!.hunks[0]!).map(
      ({ left, right }) => [
        left === null ? null : `${left.number} ${left.text}`,
        right === null ? null : `${right.number} ${right.text}`,
      ],
    );

  it("puts replaced lines side by side and leaves holes for the rest", () => {
    expect(pairs(" a\n-b\n-c\n+B\n d\n+e\n")).toEqual([
      ["10 a", "20 a"],
      ["11 b", "21 B"],
      ["12 c", null],
      ["13 d", "22 d"],
      [null, "23 e"],
    ]);
  });

  it("marks the part that differs, unless most of the line does", () => {
    const [near, far] = pairLines(
      parseDiff("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-count += 1;\n-abc\n+count.value += 1;\n+xyz\n")[0]!
        .hunks[0]!,
    );
    expect(near?.left?.changed).toEqual([5, 5]);
    expect(near?.right?.changed).toEqual([5, 11]);
    expect(far?.left?.changed).toBeNull();
  });
});
