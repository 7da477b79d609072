import { expect, it } from "vitest";
import { widthOf } from "../../src/edit/line-width.ts";

const long = "a".repeat(90);

it.each([
  ["code", `const all = [${"name, ".repeat(14)}last];`, 103],
  ["code with a short string", `const all = ["b", ${"name, ".repeat(14)}last];`, 108],
])("is that of a long line of %s", (_name, line, width) => {
  expect(widthOf(`const a = 1;\n${line}\n`)).toBe(width);
});

it.each([
  ["short lines", "const a = 1;"],
  ["a comment", `// ${long}`],
  ["a comment after code", `const a = 1; // ${long}`],
  ["a string", `const a = "${long}";`],
  ["a template", `const a = \`\${name} ${long}\`;`],
  ["the first line of a template", `const a = \`${long}`],
  ["the import of a name", `import { name } from "./${long}";`],
  ["a line of a bundle", `const all = [${"name, ".repeat(40)}last];`],
])("is the usual one, whatever %s may say", (_name, line) => {
  expect(widthOf(`${line}\n`)).toBe(80);
});
