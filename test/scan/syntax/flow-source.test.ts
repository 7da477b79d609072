import { describe, expect, it } from "vitest";
import { SyntaxFailure } from "../../../src/errors.ts";
import { parseSource } from "../../../src/scan/syntax/parse.ts";

describe("JavaScript with Flow's types", () => {
  it("is read without them, with all else where it stands", () => {
    const text = "// @flow strict\nlet last: ?Dish = null; // as served\ntype Menu = {| a: 1 |};\n";
    const file = parseSource("a.js", text);
    expect(file.text).toBe(text);
    expect(file.untyped).toBe(
      "//       strict\nlet last        = null; // as served\n                       \n",
    );
    expect(file.program.body.map(({ type, start }) => [type, start])).toEqual([["VariableDeclaration", 16]]);
  });

  it("keeps what its comments say of the file", () => {
    const { comments } = parseSource("a.js", "/** @flow */\nlet a: number = 1; // own\n");
    expect(comments.map(({ value }) => value)).toEqual(["* @flow ", " own"]);
  });

  it.each([
    ["names", 'import type { Dish,\n  Menu } from "./dish";', "type"],
    ["a default", "import type Dish from './dish'", "type"],
    ["what TypeScript has in another way", 'import typeof Dish from "./dish";', undefined],
    ["several at once", 'import type Dish, { Menu } from "./dish";', undefined],
  ])("shows an import of types: %s", (_what, statement, kind) => {
    const { program } = parseSource("a.js", `// @flow\n${statement}\nlet a: ?Dish;\n`);
    const imported = program.body.find(({ type }) => type === "ImportDeclaration");
    expect(imported && "importKind" in imported ? imported.importKind : undefined).toBe(kind);
  });

  it("takes no import of types from a comment or a text", () => {
    const text = `// @flow\nconst a: string = \`import type A from "a";\`; // import type B from "b";\n`;
    expect(parseSource("a.js", text).program.body.map(({ type }) => type)).toEqual(["VariableDeclaration"]);
  });

  it.each([
    ["what TypeScript does not know", "a.ts", 'import typeof Dish from "./dish";'],
    [
      "types that Flow alone knows, where nothing says that it is asked",
      "a.js",
      "let last: ?{| a: * |} = null;",
    ],
    ["what Flow alone knows beside types", "a.js", "// @flow\ncomponent Menu() { return null }"],
    ["what does not parse without types either", "a.js", "// @flow\nlet last: ?Dish = = null;"],
    ["what nests too deeply", "a.js", `let last: ?Dish = ${"[".repeat(9000)}${"]".repeat(9000)};`],
  ])("is told of as broken: %s", (_what, path, text) => {
    expect(() => parseSource(path, text)).toThrow(SyntaxFailure);
  });

  it("has no second text where it has no types", () => {
    expect(parseSource("a.js", "let last = null;").untyped).toBeUndefined();
  });
});
