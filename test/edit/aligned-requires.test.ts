import { describe, expect, it } from "vitest";
import { alignedHead } from "../../src/edit/aligned-requires.ts";
import { applyEdits } from "../../src/edit/apply-edits.ts";
import { insertImport } from "../../src/edit/insert-import.ts";
import { parseSource } from "../../src/scan/syntax/parse.ts";

function headIn(lines: readonly string[]): string {
  return alignedHead(parseSource("a.js", lines.join("\n")), "var cell");
}

describe("requires whose equals signs stand below each other", () => {
  it.each([
    {
      title: "one that is longer",
      lines: ['var Connection = require("./c");', 'var Pool       = require("./p");'],
    },
    {
      title: "parts of what they take in",
      lines: [
        'var parseAddre = require("url").parse;',
        'var Pool       = require("./p")("a");',
        "var limit = 5;",
      ],
    },
  ])("give their length: $title", ({ lines }) => {
    expect(headIn(lines)).toBe("var cell      ");
  });

  it.each([
    { title: "as long by chance", lines: ['var paths = require("path");', 'var https = require("http");'] },
    { title: "one line", lines: ['var path     = require("path");'] },
    { title: "not all", lines: ['var path     = require("path");', 'var http = require("http");'] },
    { title: "no requires", lines: ["var path     = 1;", "var address  = 2;"] },
    { title: "shorter ones", lines: ['var a  = require("a");', 'var bc = require("b");'] },
  ])("give none: $title", ({ lines }) => {
    expect(headIn(lines)).toBe("var cell");
  });

  it.each([
    [
      "var Url     = require('url');\nvar Charset = require('charset');\n",
      "var cell    = require('@r').cell;\n",
    ],
    [
      "const Charset  = require('c');\nconst Fallback = require('f');\nconst n = () => 1;\n",
      "const { cell } = require('@r');\n",
    ],
    [
      "const CharsetOf = require('c');\nconst Fallback  = require('f');\nconst n = () => 1;\n",
      "const { cell }  = require('@r');\n",
    ],
  ])("are followed by the one that is inserted: %j", (text, line) => {
    const edits = insertImport(parseSource("a.js", text), "cjs", "@r", [{ name: "cell", local: "cell" }]);
    expect(applyEdits(text, edits)).toContain(line);
  });
});
