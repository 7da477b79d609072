import { describe, expect, it } from "vitest";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import { parseSource } from "../../src/scan/syntax/parse.ts";

const styleOf = (text: string) => fileStyleOf(parseSource("a.js", text));

describe("the style of a file", () => {
  it.each([
    ["import { a } from 'a';", true],
    ["import {a} from 'a';", false],
    ["import { a } from 'a'; a(/^(\\p{Mn})|(\\p{Cf})|\\u{1F600}$/u, /\\P{L}{2}/u);", true],
  ])("spaced braces in %s: %s", (text, isSpaced) => expect(styleOf(text).spacedBraces).toBe(isSpaced));

  it.each([
    ["if (a) {\n  b();\n}", true],
    ["if (a) b();", false],
    ["if (a) {\n  b();\n}\nif (c) return_();", false],
    ["if (a(b) in c) {\n  d();\n}", true],
    ["if ((a) instanceof B) {\n  c();\n}", true],
    ["a();", false],
  ])("braces around every branch of %j: %s", (text, isBraced) =>
    expect(styleOf(text).bracedBranches).toBe(isBraced),
  );

  it.each([
    ["if (a) {\n   b();\n}", "   "],
    ["if (a) {\n\tb();\n}", "\t"],
    ["a();", "  "],
    ["a(b,\n   c);\nif (d) {\n    e();\n    if (f) {\n        g();\n    }\n}", "    "],
    ["if (a) {\n        b();\n}", "        "],
    ["a(\n            b,\n);\nif (c) {\n    d();\n}\ne(\n            f,\n);", "    "],
    // A comment set far to the right, which a pattern that could cut blanks up in many ways would never get past.
    [`/*\n${" ".repeat(90)}* note\n*/\nif (a) {\n    b();\n}`, "    "],
  ])("indents of %j", (text, indent) => expect(styleOf(text).indent).toBe(indent));

  it.each([
    // Prettier's "es5" writes one after an entry and none after an argument, its "all" both.
    ["const a = () => ({\n  b: 1,\n});\nrun(\n  a,\n  b\n);", true, false],
    ["const a = () => ({\n  b: 1,\n});\nrun(\n  a,\n  b,\n);", true, true],
    ["const a = () => ({\n  b: 1\n});\nrun(\n  a,\n  b,\n);\nrun(\n  c,\n  ...d\n);", true, true],
    ["const a = () => ({\n  b: 1,\n});", true, true],
    ["const a = () => ({\n  b: 1,\n});\nrun(\n  c,\n  ...d\n);", true, true],
    ["const a = () => [\n  ({\n    b: 1\n  }),\n];\nrun(\n  a(\n    b\n  )\n);", true, true],
    ["const a = () => ({\n  b: 1\n});", false, false],
    ["var a = function () {\n  return {\n    b: 1,\n  };\n};", true, false],
  ])("commas after the last of %j: entries %s, arguments %s", (text, afterEntries, afterArguments) => {
    const { trailingCommas, argumentCommas } = styleOf(text);
    expect([trailingCommas, argumentCommas]).toEqual([afterEntries, afterArguments]);
  });
});
