import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/edit/apply-edits.ts";
import { insertImport } from "../../src/edit/insert-import.ts";
import { parseSource } from "../../src/scan/syntax/parse.ts";

const CELL = [{ name: "cell", local: "cell" }];

function inserted(kind: "esm" | "cjs", text: string, path = "a.ts", names = CELL): string {
  return applyEdits(text, insertImport(parseSource(path, text), kind, "@r", names));
}

describe("insertImport above what needs it", () => {
  function insertedFor(use: string, text: string): string {
    return applyEdits(text, insertImport(parseSource("a.js", text), "cjs", "@r", CELL, text.indexOf(use)));
  }

  it("stands before the requires of which one needs it", () => {
    const text =
      "'use strict';\n\n// Dependencies\nconst a = require('a'),\n    use = require('b');\n\na();\n";
    expect(insertedFor("use", text)).toBe(
      text.replace("const a", "const { cell } = require('@r');\nconst a"),
    );
  });

  it("is among imports that stand below another statement", () => {
    const text = "// A worker.\nprocess.title = 'w';\n\nimport a from 'a';\nimport b from './b';\n\nuse();\n";
    const insertedAbove = (use: string) =>
      applyEdits(text, insertImport(parseSource("a.ts", text), "esm", "@r", CELL, text.indexOf(use)));
    const line = "import { cell } from '@r';\n";
    expect(insertedAbove("use")).toBe(text.replace("import a from 'a';\n", `import a from 'a';\n${line}`));
    expect(insertedAbove("'w'")).toBe(`${line}\n${text}`);
  });

  it("stands among those that are early enough", () => {
    const text = "const a = require('a');\nconst use = require('b');\nconst c = require('c');\n";
    expect(insertedFor("use", text)).toBe(
      text.replace("const use", "const { cell } = require('@r');\nconst use"),
    );
  });

  it("moves a require that comes too late", () => {
    const text = "const a = require('a'), use = require('b');\nconst { registry } = require('@r');\n\na();\n";
    const moved =
      "const { cell, registry } = require('@r');\nconst a = require('a'), use = require('b');\n\na();\n";
    expect(insertedFor("use", text)).toBe(moved);
    expect(insertedFor("a()", text)).toBe(text.replace("{ registry", "{ cell, registry"));
  });
});

describe("insertImport", () => {
  it("ends the line where what follows would go on with it", () => {
    const text = "const a = require('a')\n\n;('use strict')\nconst b = require('b')\na(b)\n";
    expect(inserted("cjs", text, "a.js")).toContain("const { cell } = require('@r');\n('use strict')\n");
    const ended = "const a = require('a'); (a.b || a)();\na.c();\n";
    expect(inserted("cjs", ended, "a.js")).toContain("const { cell } = require('@r');\n(a.b || a)();\n");
  });

  it("takes the braces of a template string in a require for no list of names", () => {
    const text = "const a = require('a');\nconst debug = require('debug')(`${a.name}:b`);\n\na({ b: 1 });\n";
    expect(inserted("cjs", text, "a.js")).toContain("const { cell } = require('@r');\n");
  });

  it.each<[string, string, string]>([
    [
      "after the imports",
      'import a from "a";\n\na();\n',
      'import a from "a";\nimport { cell } from "@r";\n\na();\n',
    ],
    [
      "before aliases that follow the imports",
      'import a from "a";\nimport b = require("b");\nimport Mock = a.Mock;\n\na();\n',
      'import a from "a";\nimport b = require("b");\nimport { cell } from "@r";\nimport Mock = a.Mock;\n\na();\n',
    ],
    [
      "after the last import among requires",
      'const a = require("a");\nimport b from "b";\nconst c = require("c");\n\na(b, c);\n',
      'const a = require("a");\nimport b from "b";\nimport { cell } from "@r";\nconst c = require("c");\n\na(b, c);\n',
    ],
    [
      "before requires among which no import stands",
      'const a = require("a");\nconst b = 1;\nimport c from "c";\n',
      'import { cell } from "@r";\n\nconst a = require("a");\nconst b = 1;\nimport c from "c";\n',
    ],
    [
      "without a semicolon where no module is taken in with one, however the code below ends",
      'import a from "a"\n\na();\na();\na();\n',
      'import a from "a"\nimport { cell } from "@r"\n\na();\na();\na();\n',
    ],
    [
      "with a semicolon where every module is taken in with one, however the code below ends",
      'import a from "a";\n\na()\na()\na()\n',
      'import a from "a";\nimport { cell } from "@r";\n\na()\na()\na()\n',
    ],
    [
      "as most modules are taken in where they do not agree",
      'import a from "a";\nimport b from "b";\nconst c = require("c")\n\na(b)\na(c)\na(b)\n',
      'import a from "a";\nimport b from "b";\nimport { cell } from "@r";\nconst c = require("c")\n\na(b)\na(c)\na(b)\n',
    ],
    [
      "as most statements end where as many modules are taken in one way as in the other",
      'import a from "a";\nimport b from "b"\n\na(b)\na(b)\na(b)\n',
      'import a from "a";\nimport b from "b"\nimport { cell } from "@r"\n\na(b)\na(b)\na(b)\n',
    ],
    [
      "in single quotes, without semicolons",
      "import a from 'a'\n\na()\n",
      "import a from 'a'\nimport { cell } from '@r'\n\na()\n",
    ],
    [
      "with blanks in braces as in the imports, whatever objects do",
      'import { a } from "a";\na({b: 1}, {c: 2});\n',
      'import { a } from "a";\nimport { cell } from "@r";\na({b: 1}, {c: 2});\n',
    ],
    [
      "without blanks in braces",
      'import {a} from "a";\na();\n',
      'import {a} from "a";\nimport {cell} from "@r";\na();\n',
    ],
    [
      "with CRLF",
      'import a from "a";\r\na();\r\n',
      'import a from "a";\r\nimport { cell } from "@r";\r\na();\r\n',
    ],
    ["before a file without imports", "const a = 1;\n", 'import { cell } from "@r";\n\nconst a = 1;\n'],
    [
      "before the comment of the first statement",
      "// One.\nconst a = 1;\n",
      'import { cell } from "@r";\n\n// One.\nconst a = 1;\n',
    ],
    [
      "after a licence",
      "/*! MIT */\nconst a = 1;\n",
      '/*! MIT */\nimport { cell } from "@r";\n\nconst a = 1;\n',
    ],
    [
      "after a licence on lines of their own, of which one alone says so",
      "// Licensed under MIT.\n//\n// By us.\n\nconst a = 1;\n",
      '// Licensed under MIT.\n//\n// By us.\n\nimport { cell } from "@r";\n\nconst a = 1;\n',
    ],
    [
      "after a licence that goes on above the first statement",
      "// Copyright us.\n// Governed by a\n// license.\nconst a = 1;\n",
      '// Copyright us.\n// Governed by a\n// license.\nimport { cell } from "@r";\n\nconst a = 1;\n',
    ],
    [
      "between what is said to a tool and the comment of the first statement",
      "// @ts-check\n// One.\nconst a = 1;\n",
      '// @ts-check\nimport { cell } from "@r";\n\n// One.\nconst a = 1;\n',
    ],
    [
      "between a licence and what is said of the first statement, whatever a tool is told below",
      "// Copyright us.\n// One, of\n// them all.\n/* eslint-env node */\nconst a = 1;\n",
      '// Copyright us.\nimport { cell } from "@r";\n\n// One, of\n// them all.\n/* eslint-env node */\nconst a = 1;\n',
    ],
    ...[
      "// eslint-disable-next-line no-var",
      "// @ts-expect-error old types",
      "// prettier-ignore",
      "/* istanbul ignore next */",
      "/* c8 ignore start */",
    ].map((told): [string, string, string] => [
      `above what a tool is told of the first statement: ${told}`,
      `${told}\nvar a = 1;\n`,
      `import { cell } from "@r";\n\n${told}\nvar a = 1;\n`,
    ]),
    [
      "below what a tool is told of the whole file",
      "/* istanbul ignore file */\nvar a = 1;\n",
      '/* istanbul ignore file */\nimport { cell } from "@r";\n\nvar a = 1;\n',
    ],
    [
      "above a comment of the first statement whose last line speaks of a licence",
      "// One, by\n// its licence.\nconst a = 1;\n",
      'import { cell } from "@r";\n\n// One, by\n// its licence.\nconst a = 1;\n',
    ],
    [
      "above a comment of the first statement, whatever its first word",
      "// Global count.\nlet count = 0;\n",
      'import { cell } from "@r";\n\n// Global count.\nlet count = 0;\n',
    ],
    [
      "above a comment of the first statement that begins as those do which name what a file may use",
      "// global count\nlet count = 0;\n",
      'import { cell } from "@r";\n\n// global count\nlet count = 0;\n',
    ],
    [
      "after the names that a file may use",
      "/* global count */\nlet own = count;\n",
      '/* global count */\nimport { cell } from "@r";\n\nlet own = count;\n',
    ],
    [
      "after a header that stands alone",
      "// Header.\n\nconst a = 1;\n",
      '// Header.\n\nimport { cell } from "@r";\n\nconst a = 1;\n',
    ],
    [
      "before a rule that heads what follows",
      "/*! MIT */\n\n\n// ---- Settings ---- //\n\nconst a = 1;\n",
      '/*! MIT */\n\nimport { cell } from "@r";\n\n// ---- Settings ---- //\n\nconst a = 1;\n',
    ],
    [
      "before the rules around a heading",
      "/*! MIT */\n\n\n// ==----==\n// Settings\n// ==----==\n\nconst a = 1;\n",
      '/*! MIT */\n\nimport { cell } from "@r";\n\n// ==----==\n// Settings\n// ==----==\n\nconst a = 1;\n',
    ],
    [
      "after a pragma",
      "// @ts-nocheck\nconst a = 1;\n",
      '// @ts-nocheck\nimport { cell } from "@r";\n\nconst a = 1;\n',
    ],
    [
      "after a shebang",
      "#!/usr/bin/env node\nconst a = 1;\n",
      '#!/usr/bin/env node\nimport { cell } from "@r";\n\nconst a = 1;\n',
    ],
    ["after a BOM", "\uFEFFconst a = 1;\n", '\uFEFFimport { cell } from "@r";\n\nconst a = 1;\n'],
    [
      "after a directive",
      '"use client";\n\nconst a = 1;\n',
      '"use client";\n\nimport { cell } from "@r";\n\nconst a = 1;\n',
    ],
    [
      "after an import of several lines",
      'import {\n  a,\n} from "a";\na();\n',
      'import {\n  a,\n} from "a";\nimport { cell } from "@r";\na();\n',
    ],
    [
      "before code on the import's line",
      'import a from "a"; a();\n',
      'import a from "a";\nimport { cell } from "@r";\na();\n',
    ],
    [
      "before a class on one line",
      "export class Shop { static open = 0; static all = new Set() }\n",
      'import { cell } from "@r";\n\nexport class Shop { static open = 0; static all = new Set() }\n',
    ],
    [
      "before a function whose lines have no semicolons",
      "export function shop() {\n  open()\n}\n",
      'import { cell } from "@r"\n\nexport function shop() {\n  open()\n}\n',
    ],
    ["into an import from there", 'import { flags } from "@r";\n', 'import { cell, flags } from "@r";\n'],
    [
      "at the end of names in no order",
      'import { flags, cache } from "@r";\n',
      'import { flags, cache, cell } from "@r";\n',
    ],
    [
      "on a line of its own at the end",
      'import {\n  flags,\n  cache\n} from "@r";\n',
      'import {\n  flags,\n  cache,\n  cell\n} from "@r";\n',
    ],
    [
      "among names in order, over lines",
      'import {\n  Batch,\n  flags,\n} from "@r";\n',
      'import {\n  Batch,\n  cell,\n  flags,\n} from "@r";\n',
    ],
    [
      "beside a type-only import from there",
      'import type { Cell } from "@r";\n',
      'import type { Cell } from "@r";\nimport { cell } from "@r";\n',
    ],
    ["not at all when it is there", 'import { cell } from "@r";\n', 'import { cell } from "@r";\n'],
  ])("ES module: %s", (_name, before, after) => {
    expect(inserted("esm", before)).toBe(after);
  });

  it.each<[string, string, string]>([
    [
      "after the requires",
      "const a = require('a')\n\na()\n",
      "const a = require('a')\nconst { cell } = require('@r')\n\na()\n",
    ],
    [
      "after a directive",
      "'use strict';\nconst b = 1;\n",
      "'use strict';\nconst { cell } = require('@r');\nconst b = 1;\n",
    ],
    [
      "after a directive and the licence below it",
      "'use strict';\n/*! MIT */\n\nconst b = 1;\n",
      "'use strict';\n/*! MIT */\n\nconst { cell } = require('@r');\n\nconst b = 1;\n",
    ],
    [
      "after a directive and a licence below it whose first line alone says so",
      "'use strict';\n// Copyright us.\n// All of it.\n\nconst b = 1;\n",
      "'use strict';\n// Copyright us.\n// All of it.\n\nconst { cell } = require('@r');\n\nconst b = 1;\n",
    ],
    [
      "after a directive and the pragmas below it",
      "'use strict';\n/*jshint newcap: false*/\n/*global Q: true*/\n\nvar x;\n",
      "'use strict';\n/*jshint newcap: false*/\n/*global Q: true*/\n\nvar cell = require('@r').cell;\n\nvar x;\n",
    ],
    [
      "after a directive, above what a tool is told of the next line",
      "'use strict';\n// eslint-disable-next-line no-var\nvar x;\n",
      "'use strict';\nvar cell = require('@r').cell;\n// eslint-disable-next-line no-var\nvar x;\n",
    ],
    [
      "after a directive, where a licence of another part stands further down",
      "'use strict';\nconst b = 1;\n/*! MIT */\n\nconst c = 1;\n",
      "'use strict';\nconst { cell } = require('@r');\nconst b = 1;\n/*! MIT */\n\nconst c = 1;\n",
    ],
    [
      "after the requires, where a licence of another part stands below",
      "const a = require('a');\n/*! MIT */\n\nconst b = 1;\n",
      "const a = require('a');\nconst { cell } = require('@r');\n/*! MIT */\n\nconst b = 1;\n",
    ],
    [
      "after a directive, where what is below it speaks of the first statement",
      "'use strict';\n// One.\nconst b = 1;\n",
      "'use strict';\nconst { cell } = require('@r');\n// One.\nconst b = 1;\n",
    ],
    [
      "in ES5",
      'var a = require("a");\nvar b = function () {};\n',
      'var a = require("a");\nvar cell = require("@r").cell;\nvar b = function () {};\n',
    ],
    [
      "by `let` where every require is one",
      'let a = require("a");\nvar b = 1;\n',
      'let a = require("a");\nlet { cell } = require("@r");\nvar b = 1;\n',
    ],
    [
      "by `var` where every require is one",
      'var a = require("a");\nlet b = 1;\n',
      'var a = require("a");\nvar { cell } = require("@r");\nlet b = 1;\n',
    ],
    [
      "by `const` where one require is",
      'var a = require("a");\nconst c = require("c");\n',
      'var a = require("a");\nconst c = require("c");\nconst { cell } = require("@r");\n',
    ],
    [
      "into a require from there",
      'const { flags } = require("@r");\n',
      'const { cell, flags } = require("@r");\n',
    ],
    ["not at all when it is there", 'var cell = require("@r").cell;\n', 'var cell = require("@r").cell;\n'],
    [
      "in the old way where a method is called `of`",
      'var a = require("a");\na.of = a;\n',
      'var a = require("a");\nvar cell = require("@r").cell;\na.of = a;\n',
    ],
    [
      "in the new way beside a loop over an iterable",
      'var a = require("a");\nfor (var b of a) b.go();\n',
      'var a = require("a");\nvar { cell } = require("@r");\nfor (var b of a) b.go();\n',
    ],
    [
      "before a require that follows code",
      'const b = 1;\nconst a = require("a");\n',
      'const { cell } = require("@r");\n\nconst b = 1;\nconst a = require("a");\n',
    ],
  ])("CommonJS: %s", (_name, before, after) => {
    expect(inserted("cjs", before, "a.js")).toBe(after);
  });

  it("follows a chain of requires and of their parts", () => {
    const chain = "var own = require('./own')\n  , path = require('path')\n  , join = path.join\n";
    const text = `/**\n * Dependencies.\n */\n\n${chain}\nvar seen = {}\n`;
    const { length } = text.slice(0, text.indexOf("\nvar seen"));
    expect(inserted("cjs", text, "a.js")).toBe(
      `${text.slice(0, length)}var cell = require('@r').cell\n${text.slice(length)}`,
    );
  });

  it("stands above a chain that makes something else as well", () => {
    const text = "var path = require('path')\n  , join = own.join\n\nvar seen = {}\n";
    expect(inserted("cjs", text, "a.js")).toBe(`var cell = require('@r').cell\n\n${text}`);
  });

  it("follows requires that stand below what the file exports", () => {
    const exported = "exports = module.exports = run;\nmodule.exports.stop = stop;\n\n";
    const rest = "\nfunction run() {}\nfunction stop() {}\n";
    expect(inserted("cjs", `${exported}const a = require("a");\n${rest}`, "a.js")).toBe(
      `${exported}const a = require("a");\nconst { cell } = require("@r");\n${rest}`,
    );
    expect(inserted("cjs", `${exported}${rest}`, "a.js")).toMatch(/^var cell = require\("@r"\)/);
    expect(inserted("cjs", `module.exports = make();\nconst a = require("a");\n`, "a.js")).toMatch(
      /^const \{/,
    );
  });

  it("puts several names among those in order, each in its place", () => {
    const names = ["registry", "cell", "batch", "Zone"].map((name) => ({ name, local: name }));
    expect(inserted("esm", 'import { cache, flags } from "@r";\n', "a.ts", names)).toBe(
      'import { batch, cache, cell, flags, registry, Zone } from "@r";\n',
    );
  });

  it("spells another local name in the way of the module system", () => {
    const names = [{ name: "cache", local: "boundedCache" }];
    expect(inserted("esm", "", "a.ts", names)).toBe('import { cache as boundedCache } from "@r";\n');
    expect(inserted("cjs", "", "a.js", names)).toBe('const { cache: boundedCache } = require("@r");\n');
  });
});

describe("a list of names that is longer than a line", () => {
  const MANY = ["boundedCacheOfTheModule", "cell", "dictionary", "emissions", "registry", "sampling"].map(
    (local) => ({ name: local, local }),
  );
  const BROKEN = `{
  boundedCacheOfTheModule,
  cell,
  dictionary,
  emissions,
  registry,
  sampling,
}`;

  it("gives each a line of its own", () => {
    expect(inserted("esm", 'import a from "a";\n', "a.ts", MANY)).toBe(
      `import a from "a";\nimport ${BROKEN} from "@r";\n`,
    );
    expect(inserted("cjs", "const a = require('a')\n", "a.js", MANY)).toBe(
      `const a = require('a')\nconst ${BROKEN} = require('@r')\n`,
    );
  });

  it("keeps the line ends, the indentation and the last comma of the file", () => {
    const text = "const a = require('a')\r\n\r\na({\r\n\tb: 1,\r\n\tc: 2\r\n})\r\n";
    const list = BROKEN.replace("sampling,", "sampling").replaceAll("  ", "\t").replaceAll("\n", "\r\n");
    expect(inserted("cjs", text, "a.js", MANY)).toContain(`const ${list} = require('@r')\r\n`);
  });

  it("breaks up a list that becomes so, in its order", () => {
    const text = 'import { cell, dictionary, emissions, registry, sampling } from "@r";\n';
    expect(inserted("esm", text, "a.ts", MANY)).toBe(`import ${BROKEN} from "@r";\n`);
    const apart = 'import { sampling, /* one */ cell, dictionary, emissions, registry } from "@r";\n';
    expect(inserted("esm", apart, "a.ts", MANY)).toBe(
      apart.replace("registry }", "registry, boundedCacheOfTheModule }"),
    );
  });

  it("leaves it on a line where the file has lines as long, or has no more than one name", () => {
    const long = `const a = [${Array.from({ length: 34 }, (_, i) => i % 10).join(",")}];\n`.replace(
      /,/g,
      ", ",
    );
    expect(inserted("esm", long, "a.ts", MANY).split("\n")).toHaveLength(long.split("\n").length + 2);
    const name = "aNameThatIsSoLongThatNoLineOfEightyCharactersHasAPlaceForItAndForWhereItIsFrom";
    expect(inserted("esm", "", "a.ts", [{ name, local: name }])).toContain(`import { ${name} } from`);
  });
});
