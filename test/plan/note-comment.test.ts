import { describe, expect, it } from "vitest";
import { noteCommentEdit } from "../../src/plan/note-comment.ts";
import { applyEdits } from "../../src/edit/apply-edits.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { Finding } from "../../src/model/finding.ts";
import { scanSources } from "../../src/scan/scan-sources.ts";
import { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { parseSource } from "../../src/scan/syntax/parse.ts";

const NOTE = [{ code: "shared-binding", message: "Other modules use it too." }];

/** The text with the note at the state named `turn`, or null where there is no place for one. */
function noted(declaration: string, edits: readonly Edit[] = []): string | null {
  const text = `${declaration}\nexport function next() { turn++; other++; }\n`;
  const finding = scanSources(new Map([["turn.ts", text]])).findings.find(({ name }) => name === "turn");
  const tree = new SourceTree(parseSource("turn.ts", text));
  const edit = noteCommentEdit(tree, finding as Finding, edits, NOTE);
  return edit && applyEdits(text, [edit]).split("\nexport")[0]!;
}

describe("the note at a rewritten site", () => {
  it.each([
    ["a declaration that shares its line", "let turn = 0, other = 0;"],
    ["a statement on the same line", "let turn = 0; let other = 0;"],
    ["a template that goes on below", "let turn = 0, other = `\n`;"],
    ["a block comment that goes on below", "let other = 0;\nlet turn = 0; /* why\nnot */"],
  ])("is left out beside %s", (_what, declaration) => {
    expect(noted(declaration)).toBeNull();
  });

  it("is left out where an edit takes the end of the line", () => {
    const edit = { path: "turn.ts", start: 0, end: 40, text: "" };
    expect(noted("let turn = 0;\nlet other = 0;", [edit])).toBeNull();
  });

  it.each([
    ["a statement", "let turn = 0;", "let turn = 0; // unambient: shared-binding"],
    ["a statement without a semicolon", "let turn = 0", "let turn = 0 // unambient: shared-binding"],
    ["a comment", "let turn = 0; // whose", "let turn = 0; // whose // unambient: shared-binding"],
    [
      "the last line of a value",
      "let turn = Number(\n  0,\n);",
      "let turn = Number(\n  0,\n); // unambient: shared-binding",
    ],
  ])("stands behind %s", (_what, declaration, expected) => {
    expect(noted(`let other = 0;\n${declaration}`)).toBe(`let other = 0;\n${expected}`);
  });
});
