import { describe, expect, it } from "vitest";
import { constantEdits } from "../../src/plan/constant-names.ts";
import { nodesIn } from "../../src/scan/sources/node-fields.ts";
import { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { parseSource } from "../../src/scan/syntax/parse.ts";

/** What is written in place of what, where the names in capitals are constant. */
function replaced(text: string): readonly (readonly [string, string])[] {
  const tree = new SourceTree(parseSource("shop.ts", text));
  const [statement = tree.program] = nodesIn(tree.program, "body");
  const isConstant = ({ start }: { start: number }) => /^[A-Z]/.test(text.slice(start));
  const edits = constantEdits(tree, statement, isConstant);
  return edits.map((edit) => [text.slice(edit.start, edit.end), edit.text]);
}

describe("the names of one statement that hold facades", () => {
  it("are parted from the others", () => {
    expect(replaced("let a = 1, B = 2;\n")).toEqual([[", ", ";\nconst "]]);
    expect(replaced("let A = 1,\n  b = 2;\n")).toEqual([
      ["let", "const"],
      [",\n  ", ";\nlet "],
    ]);
  });

  it("are parted where they stand on one line", () => {
    expect(replaced("let A = 1, B = 2;\n")).toEqual([
      ["let", "const"],
      [", ", ";\nconst "],
    ]);
  });

  it("stay together", () => {
    expect(replaced("let A = 1,\n  B = 2;\n")).toEqual([["let", "const"]]);
    expect(replaced("let a = 1, b = 2;\n")).toEqual([]);
  });

  it("are left among comments that stand on their own", () => {
    expect(replaced("let A = 1, /* of all */ b = 2;\n")).toEqual([]);
    expect(replaced("let A = 1,\n  // of all\n  b = 2;\n")).toEqual([]);
  });
});
