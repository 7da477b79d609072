import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/edit/apply-edits.ts";
import { lineEdits } from "../../src/edit/line-edits.ts";

const TEXTS: readonly (readonly [what: string, before: string, after: string, edits: number])[] = [
  ["the same", "a\nb\n", "a\nb\n", 0],
  ["a line in the middle", "a\nb\nc\n", "a\nB\nc\n", 1],
  ["two places apart", "a\nb\nc\nd\n", "A\nb\nc\nD1\nD2\n", 2],
  ["a last line without an end", "a\nb", "a\nb\nc", 1],
  ["lines that go", "a\nb\nc\n", "c\n", 1],
  ["all of it", "", "a\n", 1],
  ["ends of lines alone", "a\r\nb\r\n", "a\r\nb\n", 1],
];

describe("the edits between two texts", () => {
  for (const [what, before, after, count] of TEXTS) {
    it(what, () => {
      const edits = lineEdits("a.js", before, after);
      expect(applyEdits(before, edits)).toBe(after);
      expect(edits).toHaveLength(count);
    });
  }
});
