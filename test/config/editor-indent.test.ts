import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { editorIndent } from "../../src/config/editor-indent.ts";
import { asNewFile } from "../../src/config/new-json-file.ts";
import { temporaryFolder } from "../support/temp-repository.ts";

function indentBy(...lines: readonly string[]): string | null {
  const root = temporaryFolder();
  writeFileSync(join(root, ".editorconfig"), `${lines.join("\n")}\n`);
  return editorIndent(root);
}

it.each<[string, readonly string[], string | null]>([
  ["all files", ["root = true", "[*]", "indent_style = tab"], "\t"],
  ["all files, spelt otherwise", ["[**]", "  Indent_Style=TAB ; so it is"], "\t"],
  ["all files, in spaces", ["[*]", "indent_style = space", "indent_size = 4"], "    "],
  ["these files", ["[*.json]", "indent_size = 3"], "   "],
  ["these files among others", ["[*.{yml,json}]", "indent_style = tab"], "\t"],
  ["these files among others, each whole", ["[{*.yml,*.json}]", "indent_style = tab"], "\t"],
  [
    "these files further down",
    ["[*]", "indent_style = tab", "[*.json]", "indent_style = space", "indent_size = 2"],
    "  ",
  ],
  [
    "another file further down",
    ["[*]", "indent_style = tab", "[package.json]", "indent_style = space", "indent_size = 2"],
    "\t",
  ],
  ["other files", ["[*.{js,ts}]", "indent_style = tab"], null],
  ["other files, some by name", ["[{package.json,*.yml}]", "indent_style = tab"], null],
  ["nothing of indentation", ["[*]", "end_of_line = lf", "# indent_style = tab"], null],
  ["a size that is none", ["[*]", "indent_size = tab"], null],
  ["a size that nobody means", ["[*]", "indent_size = 4000"], null],
])("is read where it says it of %s", (_, lines, unit) => {
  expect(indentBy(...lines)).toBe(unit);
});

it("is nothing where there is no such file", () => {
  expect(editorIndent(temporaryFolder())).toBeNull();
});

it("goes before what package.json is indented by, in a new file", () => {
  const root = temporaryFolder();
  writeFileSync(join(root, "package.json"), '{\n  "name": "shop"\n}\n');
  writeFileSync(
    join(root, ".editorconfig"),
    "[*]\nindent_style = tab\n\n[package.json]\nindent_style = space\n",
  );
  expect(asNewFile(root, '{\n  "a": {\n    "b": 1\n  }\n}\n')).toBe('{\n\t"a": {\n\t\t"b": 1\n\t}\n}\n');
});
