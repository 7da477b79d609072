import { describe, expect, it } from "vitest";
import { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import { parseSource } from "../../../src/scan/syntax/parse.ts";
import { flowAnnotation } from "../../../transforms/declaration/flow-annotation.ts";

/** What is told as the type behind `last`. */
function typeIn(text: string): string | null {
  const tree = new SourceTree(parseSource("a.js", `// @flow\n${text}\nexport const all = 1;\n`));
  const annotation = flowAnnotation(tree, tree.text.indexOf("last") + "last".length);
  return annotation && tree.textOf(annotation);
}

describe("Flow's type behind a name", () => {
  it.each([
    ["before a value", "let last: ?Dish = null;", ": ?Dish"],
    [
      "with brackets and commas",
      "let last: Map<string, { a: A, b: B }> = new Map();",
      ": Map<string, { a: A, b: B }>",
    ],
    ["before a semicolon", "let last: ?Dish;", ": ?Dish"],
    ["before another name", "let last: ?Dish, other: Dish = 1;", ": ?Dish"],
    ["at the end of a line, above another type", "let last: ?Dish\ntype Dish = string", ": ?Dish"],
    [
      "at the end of a line, above another type, with CRLF",
      "let last: ?Dish\r\ntype Dish = string",
      ": ?Dish",
    ],
    ["before a comment", "let last: ?Dish // served\ntype Dish = string", ": ?Dish"],
    ["on lines of its own", "let last: {\n  a: A,\n}\ntype A = string", ": {\n  a: A,\n}"],
    ["a function's", "let last: (Dish) => Array<A>\ntype A = string", ": (Dish) => Array<A>"],
    ["a union below the name", "let last:\n  | A\n  | B\ntype A = string", ":\n  | A\n  | B"],
    ["a union that goes on below", "let last: A |\n  B\ntype A = string", ": A |\n  B"],
    ["a choice", "let last: A extends B\n  ? C\n  : D = 1;", ": A extends B\n  ? C\n  : D"],
    ["none", "let last = 1; let other: A = 2;", null],
    ["none, beside a choice", "const a: A = b ? last : other;", null],
  ])("is seen %s", (_what, text, expected) => {
    expect(typeIn(text)).toBe(expected);
  });

  it("is not asked for in a file without them", () => {
    const tree = new SourceTree(parseSource("a.ts", "let last: Dish;"));
    expect(flowAnnotation(tree, "let last".length)).toBeNull();
  });
});
