import { describe, expect, it } from "vitest";
import { applyEdits, areApart, OverlappingEdits } from "../../src/edit/apply-edits.ts";
import type { Edit } from "../../src/model/edit.ts";

const edit = (start: number, end: number, text: string, path = "a.ts"): Edit => ({ path, start, end, text });

describe("applyEdits", () => {
  it.each<[string, readonly Edit[], string]>([
    ["no edit", [], "abcdef"],
    ["a replacement", [edit(1, 3, "X")], "aXdef"],
    ["edits in any order", [edit(4, 5, "Y"), edit(0, 1, "X")], "XbcdYf"],
    ["insertions at one place in the order given", [edit(2, 2, "1"), edit(2, 2, "2")], "ab12cdef"],
    ["an insertion before the replacement that begins there", [edit(2, 4, "X"), edit(2, 2, "1")], "ab1Xef"],
    ["an insertion where a replacement ends", [edit(1, 2, "X"), edit(2, 2, "1")], "aX1cdef"],
    ["an insertion at the end", [edit(6, 6, "!")], "abcdef!"],
  ])("%s", (_name, edits, expected) => {
    expect(applyEdits("abcdef", edits)).toBe(expected);
  });

  it("refuses edits that share a character, and names both", () => {
    const [first, second] = [edit(0, 3, "X"), edit(2, 4, "Y")];
    expect(() => applyEdits("abcdef", [second, first])).toThrow(OverlappingEdits);
    expect(() => applyEdits("abcdef", [second, first])).toThrow(expect.objectContaining({ first, second }));
  });
});

describe("areApart", () => {
  it.each<[string, Edit, Edit, boolean]>([
    ["in two files", edit(0, 3, ""), edit(0, 3, "", "b.ts"), true],
    ["with a character between", edit(0, 2, ""), edit(3, 4, ""), true],
    ["side by side", edit(0, 2, ""), edit(2, 4, ""), false],
    ["insertions at one place", edit(2, 2, "a"), edit(2, 2, "b"), false],
    ["one inside the other", edit(0, 6, ""), edit(2, 4, ""), false],
  ])("%s", (_name, accepted, more, expected) => {
    expect(areApart([accepted], [more])).toBe(expected);
  });
});
