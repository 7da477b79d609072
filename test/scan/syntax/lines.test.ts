import { expect, it } from "vitest";
import { lineStartsOf, positionAt } from "../../../src/scan/syntax/lines.ts";

it.each([
  ["", [0]],
  ["a", [0]],
  ["a\n\nb\n", [0, 2, 3, 5]],
  ["a\r\nb\r\n", [0, 3, 6]],
  ["a\rb\n\rc", [0, 2, 4, 5]],
])("says where the lines of %j begin", (text, starts) => {
  expect(lineStartsOf(text)).toEqual(starts);
});

it("finds the line and the column of an offset", () => {
  const starts = lineStartsOf("ab\r\ncd");
  expect(positionAt(starts, 1)).toEqual({ line: 1, column: 2 });
  expect(positionAt(starts, 4)).toEqual({ line: 2, column: 1 });
});
