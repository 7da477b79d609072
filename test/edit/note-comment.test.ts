import { describe, expect, it } from "vitest";
import { noteComment, noteCommentAfter } from "../../src/edit/note-comment.ts";

describe("the comment that leaves a note in the code", () => {
  it("names each code once", () => {
    expect(noteComment(["shared-binding", "open-scopes", "shared-binding"])).toBe(
      "// unambient: shared-binding, open-scopes",
    );
  });

  it.each([
    ["nothing", "const a = 1;\n"],
    ["a comment of the file's own", "const a = 1; // unambient is nice\n"],
    ["a comment of the next line", "const a = 1;\n// unambient: shared-binding\n"],
    ["words after the codes", "const a = 1; // unambient: shared-binding and more\n"],
  ])("is not %s", (_what, text) => {
    expect(noteCommentAfter(text, text.indexOf(";"))).toBeNull();
  });

  it.each([
    ["at a line's end", "const a = 1; // unambient: shared-binding, open-scopes\nnext();\n"],
    ["before a CRLF", "const a = 1; // unambient: shared-binding, open-scopes\r\nnext();\r\n"],
    ["at the end of the file", "const a = 1; // unambient: shared-binding, open-scopes"],
  ])("is found %s, with the blank before it", (_where, text) => {
    const found = noteCommentAfter(text, 0);
    expect(text.slice(found?.start, found?.end)).toBe(" // unambient: shared-binding, open-scopes");
  });

  it("is found as a linter has had it begin, with a capital", () => {
    const text = "const a = 1; // Unambient: shared-binding\n";
    expect(noteCommentAfter(text, 0)).toEqual({ start: "const a = 1;".length, end: text.length - 1 });
  });

  it("is found behind a comment of the file's own", () => {
    const text = "const a = 1; // why // unambient: shared-binding\n";
    const found = noteCommentAfter(text, 0);
    expect(text.slice(0, found?.start)).toBe("const a = 1; // why");
  });
});
