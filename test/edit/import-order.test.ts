import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/edit/apply-edits.ts";
import { insertImport } from "../../src/edit/insert-import.ts";
import { parseSource } from "../../src/scan/syntax/parse.ts";

const CELL = [{ name: "cell", local: "cell" }];
const NEW = "import { cell } from '@r';\n";
const REQUIRED = "const { cell } = require('@r');\n";

/** The text with the import of a package, among files near by that are written like `near`. */
function inserted(kind: "esm" | "cjs", text: string, near: readonly string[] = []): string {
  const neighbours = near.map((each, at) => parseSource(`n${at}.ts`, each));
  const file = { ...parseSource("a.ts", text), neighbours: () => neighbours };
  return applyEdits(text, insertImport(file, kind, "@r", CELL));
}

/** Where `|` stands, the import is to go. */
function expectAt(kind: "esm" | "cjs", marked: string, near?: readonly string[]): void {
  const line = kind === "esm" ? NEW : REQUIRED;
  expect(inserted(kind, marked.replace("|", ""), near)).toBe(marked.replace("|", line));
}

const SORTED = "import a from 'a';\nimport b from 'b';\nimport c from 'c';\n";
const PAIR = "import a from 'a';\nimport c from 'c';\n";

describe("where the import of a package goes", () => {
  it.each([
    ["above the project's own files", "import z from 'z';\n|import b from './b';\nb(z);\n"],
    ["above those by an alias", "import z from 'z';\n|import b from '@/b';\nimport c from '#c';\nb(z);\n"],
    ["below builtins", "import fs from 'node:fs';\nimport path from 'path';\n|import b from '../b';\nb();\n"],
    ["on top of the project's own files alone", "|import b from './b';\nb();\n"],
    ["above types of the project's own files alone", "|import type { B } from './b';\nlet b: B;\n"],
    [
      "above types and values of the project's own files",
      "|import type { B } from './b';\nimport c from './c';\nconst b: B = c;\n",
    ],
    [
      "below types of packages",
      "import type { Z } from 'z';\n|import type { B } from './b';\nlet b: B | Z;\n",
    ],
    ["below what is imported for what it does", "import './setup';\n|import b from './b';\nb();\n"],
    [
      "at the end where the project's own files come first",
      "import b from './b';\nimport z from 'z';\n|b(z);\n",
    ],
    [
      "above own files of which the last is a style sheet",
      "|import b from './b';\nimport './b.css';\nb();\n",
    ],
    [
      "beside packages, above a style sheet at the end",
      "import z from 'z';\n|import b from './b';\nimport './b.css';\nb(z);\n",
    ],
    ["beside packages where a style sheet alone follows", "import z from 'z';\n|import './z.css';\nz();\n"],
    [
      "beside packages where types of own files alone follow",
      "import z from 'z';\n|import type { B } from './b';\nlet b: B = z;\n",
    ],
    ["below a package that is imported for what it does", "import z from 'z';\nimport 'z/on';\n|z();\n"],
    ["below a setup alone", "import './setup';\n|run();\n"],
    [
      "below a setup that comes between packages and own files",
      "import z from 'z';\nimport './setup';\n|import b from './b';\nb(z);\n",
    ],
    [
      "below the last package where a setup comes after the place that their order gives it",
      `${SORTED}import './setup';\nimport d from 'd';\n|import e from './e';\ne();\n`,
    ],
    [
      "at the end where a setup comes between own files",
      "import b from './b';\nimport './setup';\nimport z from 'z';\n|b(z);\n",
    ],
    [
      "in spite of types that stand in another order",
      "import type { B } from './b';\nimport z from 'z';\n|import c from './c';\nc(z);\n",
    ],
    ["where packages are in order", `import fs from 'fs';\n|${SORTED}import d from './d';\nd();\n`],
    ["where packages are in order, and some come before", `import q from '@a';\n|${SORTED}q();\n`],
    ["at the end where they are in no order", "import c from 'c';\nimport a from 'a';\n|a(c);\n"],
    ["at the end where two are in order by chance", "import a from 'a';\nimport c from 'c';\n|a(c);\n"],
    [
      "where two are in order, and three of the project's own files as well",
      `|${PAIR}import b from '../b';\nimport d from '../d';\nimport e from './e';\na(b, c, d, e);\n`,
    ],
    [
      "below two that are in order where two of the project's own files are as well",
      `${PAIR}|import b from '../b';\nimport e from './e';\na(b, c, e);\n`,
    ],
    [
      "below two that are in order where the project's own files are in none",
      `${PAIR}|import d from '../d';\nimport b from '../b';\nimport e from './e';\na(b, c, d, e);\n`,
    ],
    [
      "below one where the project's own files are in order",
      "import z from 'z';\n|import b from '../b';\nimport d from '../d';\nimport e from './e';\nb(d, e, z);\n",
    ],
    [
      "not between a comment for a tool and what it is for",
      "// eslint-disable-next-line no-one\nimport b from './b';\n|b();\n",
    ],
  ])("ES module: %s", (_, marked) => {
    expectAt("esm", marked);
  });

  it.each([
    [
      "above the project's own files",
      "const z = require('z')('debug');\n|const b = require('./b');\nb(z);\n",
    ],
    ["at the end of a list of several kinds", "const z = require('z'),\n  b = require('./b');\n|b(z);\n"],
    ["below a directive", "'use strict';\n\n|const b = require('./b');\nb();\n"],
    ["below what says what the file is", "// Boats.\n|const b = require('./b');\nb();\n"],
  ])("CommonJS: %s", (_, marked) => {
    expectAt("cjs", marked);
  });

  it("looks at the files near by for what the file does not show", () => {
    expectAt("esm", "|import x from 'x';\nx();\n", [SORTED]);
    expectAt("esm", "import x from 'x';\n|x();\n", ["import c from 'c';\nimport a from 'a';\n"]);
    expectAt("esm", "|import x from 'x';\nx();\n", [PAIR, PAIR]);
    expectAt("esm", "import x from 'x';\n|x();\n", [PAIR]);
    expectAt("esm", "import x from 'x';\n|x();\n", [PAIR, PAIR, "import c from 'c';\nimport a from 'a';\n"]);
    expectAt("esm", "import b from './b';\n|b();\n", ["import b from './b';\nimport z from 'z';\n"]);
    expect(
      inserted("esm", "import b from './b';\nb();\n", ["import z from 'z';\n\nimport b from './b';\n"]),
    ).toBe(`${NEW}\nimport b from './b';\nb();\n`);
  });

  it("parts it from builtins where the files near by do", () => {
    const parted = "import fs from 'fs';\n\nimport x from 'x';\n";
    const joined = "import fs from 'fs';\nimport x from 'x';\n";
    const below = (text: string, near: readonly string[], end = "\nimport type { B } from './b';\n") =>
      inserted("esm", text + end, near).slice(text.length, -end.length);
    expect(below("import path from 'path';\n", [parted])).toBe(`\n${NEW}`);
    expect(below("import path from 'path';\n", [joined])).toBe(NEW);
    expect(below("import path from 'path';\n", [])).toBe(NEW);
    expect(below("import y from 'y';\n", [parted])).toBe(NEW);
    expect(below(parted, [])).toBe(NEW);
    expect(below("import path from 'path';\n", ["import fs from 'fs';\n\nimport b from './b';\n"])).toBe(NEW);
  });

  it("parts it from the project's own files, not from the package that comes next", () => {
    const parted = "import c from 'c';\nimport x from 'x';\n\nimport b from './b';\n";
    expectAt("esm", "|import x from 'x';\nx();\n", [parted, parted]);
  });
});

const BY_NAMES = [
  "import * as z from './z';",
  "import { a, x } from './y';",
  "import { b, w } from './x';",
  "import D from './w';",
  "import { c } from './v';",
  "import e from './u';",
  "",
].join("\n");

describe("where the import of a package goes among imports that stand by what they take in", () => {
  const expectNames = (marked: string, names: readonly string[], near: readonly string[] = []): void => {
    const list = names.map((name) => ({ name, local: name }));
    const neighbours = near.map((each, at) => parseSource(`n${at}.ts`, each));
    const text = marked.replace("|", "");
    const file = { ...parseSource("a.ts", text), neighbours: () => neighbours };
    expect(applyEdits(text, insertImport(file, "esm", "@r", list))).toBe(
      marked.replace("|", `import { ${names.join(", ")} } from '@r';\n`),
    );
  };
  const marked = (above: string): string => BY_NAMES.replace(above, `|${above}`);

  it.each([
    ["one name among single ones", marked("import e"), ["d"]],
    ["one name at the end", `${BY_NAMES}|`, ["f"]],
    ["several names among lists", marked("import { b"), ["aa", "cell"]],
    ["several names below the last list", marked("import D"), ["d", "e"]],
    [
      "one name above one with others beside it",
      BY_NAMES.replace("import e from", "|import e, { a1 } from"),
      ["d"],
    ],
    ["upper case above lower case", marked("import { c }"), ["Z"]],
  ])("%s", (_, text, names) => {
    expectNames(text, names);
  });

  it("by the files near by, in the group of the packages", () => {
    const text = "import a from 'x';\nimport z from 'b';\n\nimport b from './b';\n";
    expectNames(text.replace("import z", "|import z"), ["cell"], [BY_NAMES]);
    expectNames(text.replace("\n\n", "\n|\n"), ["zone"], [BY_NAMES]);
  });

  it("without regard to case where the others are so", () => {
    const folded = BY_NAMES.replace(
      "import D from './w';\nimport { c } from './v';",
      "import { c } from './v';\nimport D from './w';",
    );
    expectNames(folded.replace("import e", "|import e"), ["d"]);
  });

  it("in a block of its own above own files where the files near by part them", () => {
    const near = [BY_NAMES, "import { a } from 'z';\n\nimport b from './b';\n"];
    const text = "import a from './d';\nimport d from './c';\n";
    const neighbours = near.map((each, at) => parseSource(`n${at}.ts`, each));
    const file = { ...parseSource("a.ts", text), neighbours: () => neighbours };
    expect(applyEdits(text, insertImport(file, "esm", "@r", CELL))).toBe(`${NEW}\n${text}`);
  });

  it("below the packages, where those stand above the project's own files, and all go by their modules", () => {
    const text = [
      "import * as z from '@a';",
      "import { a, b } from '@b';",
      "|import { c, d } from '../a';",
      "import e from './b';",
      "import f from './c';",
      "",
    ].join("\n");
    expectNames(text, ["k1"]);
  });

  it("moves an import up that becomes a list", () => {
    const text = BY_NAMES.replace("import e", `${NEW}import e`);
    const moved = BY_NAMES.replace("import D", "import { cache, cell } from '@r';\nimport D");
    const file = parseSource("a.ts", text);
    expect(applyEdits(text, insertImport(file, "esm", "@r", [{ name: "cache", local: "cache" }]))).toBe(
      moved,
    );
  });

  it("leaves an import where it is that was a list, or stands among others in no order", () => {
    const list = "import { cell, waitFor } from '@r';\n";
    for (const text of [BY_NAMES.replace("import D", `${list}import D`), `import z from 'z';\n${list}`]) {
      const file = parseSource("a.ts", text);
      expect(applyEdits(text, insertImport(file, "esm", "@r", [{ name: "signal", local: "signal" }]))).toBe(
        text.replace("cell, ", "cell, signal, "),
      );
    }
  });

  it.each([
    ["one of the imports is out of order", BY_NAMES.replace("import e", "import a1"), []],
    [
      "three pairs may be so by chance",
      "import { a } from './c';\nimport b0 from './b';\nimport c from './a';\nimport d from './d';\n",
      [],
    ],
    [
      "they are in the order of their modules as well",
      "import a from './a';\nimport b from './B';\nimport c from './c';\nimport d from './d';\nimport e from './e';\n",
      [],
    ],
    [
      "files near by are in no order",
      "import a from './b';\n",
      [BY_NAMES, "import e from './a';\nimport b from './b';\n"],
    ],
  ])("not where %s", (_, text, near) => {
    expectNames(`|${text}`, ["b1"], near);
  });
});
