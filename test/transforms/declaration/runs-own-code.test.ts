import { describe, expect, it } from "vitest";
import { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import { parseSource } from "../../../src/scan/syntax/parse.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { runsOwnCode } from "../../../transforms/declaration/runs-own-code.ts";

function runs(value: string, head = 'import { cell as held } from "@unambient/runtime";'): boolean {
  const tree = new SourceTree(parseSource("a.ts", `${head}\nconst value = ${value};\n`));
  const declarator = tree.nodeAt(head.length + 7, head.length + 7 + `value = ${value}`.length);
  return runsOwnCode(tree, declarator as SyntaxNode);
}

describe("runsOwnCode", () => {
  it.each([
    "{ most: 3 }",
    "new Map([[1, 2]])",
    "Date.now()",
    "Object.create(null)",
    "() => anything()",
    'held("n", { flag: "f", legacy: new Set() })',
    'Buffer.from("id").toString("base64")',
    "new Date().toISOString().slice(0, 10)",
    "Math.random().toString(36)",
    'new URL("/jobs", "https://shop.example")',
    '`${"a"}`.trim().padStart(8)',
    "Date.now() as number",
  ])("is false for %s", (value) => expect(runs(value)).toBe(false));

  it.each([
    "make()",
    "new Container()",
    "tag`text`",
    "new Map(entries())",
    "Object.assign(a, b)",
    'held("n", { flag: "f", legacy: make() })',
    "[1].map(each)",
    '"a".replace(/a/, each)',
    "Array.of(container).slice().toString()",
    "Buffer.concat(parts()).toString()",
    "new Map().toString()",
    "Error(cause).toString()",
    "Object.create(base).toString()",
    'Buffer.from("id")[name]()',
    "container.toString()",
    "make().toString()",
    "String(name).trim().at(0)",
  ])("is true for %s", (value) => expect(runs(value)).toBe(true));

  it("knows a name that hides a builtin", () => {
    expect(runs("new Map()", 'import { Map } from "./map.js";')).toBe(true);
    expect(runs('Buffer.from("a").toString()', 'import { Buffer } from "./b.js";')).toBe(true);
  });
});
