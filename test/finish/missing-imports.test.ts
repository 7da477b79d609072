import { expect, it } from "vitest";
import { withMissingImports } from "../../src/finish/runtime-import.ts";

it("stand above what calls them, though other modules are required below that", () => {
  const text = 'const axe = require("@a/axe");\nconst jobs = registry("jobs");\nconst fs = require("fs");\n';
  const other = `const { registry } = require("@unambient/runtime");\n${text}`;
  expect(withMissingImports("a.js", text, other)).toBe(
    text.replace("const jobs", 'const { registry } = require("@unambient/runtime");\nconst jobs'),
  );
  const late = 'const jobs = require("./jobs")(registry("jobs"));\nconst axe = require("@a/axe");\n';
  expect(withMissingImports("a.js", late, other)).toMatch(/^const \{ registry \}/);
});
