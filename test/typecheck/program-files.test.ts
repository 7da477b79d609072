import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTypeGate } from "../../src/typecheck/type-gate.ts";
import type { NewTypeError } from "../../src/typecheck/type-gate.ts";

// A check of some files opens those, what they import and what speaks to all. What it sees is what the whole project says.
describe("the files of a type check", () => {
  let root = "";
  const texts = new Map<string, string>();

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "unambient-gate-"));
    texts.clear();
    put("tsconfig.json", '{ "compilerOptions": { "strict": true, "module": "esnext" }, "include": ["src"] }');
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function put(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    texts.set(path, text);
  }

  function errorsAfter(...edits: readonly (readonly [path: string, after: string])[]) {
    const gate = createTypeGate({ root, virtualModules: {} });
    return gate.newErrors(edits.map(([path, after]) => ({ path, before: texts.get(path) ?? "", after })));
  }

  const places = (errors: readonly NewTypeError[]): readonly string[] =>
    errors.map(({ path, code }) => `${path} ${code}`);

  const wrong = "export const n: number = shared;\n";

  it.each([
    ["a declaration file", "src/globals.d.ts", "declare const shared: string;\n"],
    ["a script", "src/page.ts", 'const shared = "text";\n'],
    ["a module that nobody imports", "src/setup.ts", "export {};\ndeclare global { const shared: string }\n"],
    ["what a file refers to", "src/refers.ts", '/// <reference path="../more/globals.d.ts" />\nexport {};\n'],
  ])("hold the globals of %s", async (_, path, text) => {
    put("more/globals.d.ts", "declare const shared: string;\n");
    put(path, text);
    put("src/a.ts", "export const n: number = 1;\n");
    expect(places(await errorsAfter(["src/a.ts", wrong]))).toEqual(["src/a.ts 2322"]);
  });

  it("hold the globals of a package that another file imports", async () => {
    put("node_modules/matchers/index.d.ts", "declare global { const shared: string }\nexport {};\n");
    put("src/setup.ts", 'import "matchers";\n');
    put("src/a.ts", "export const n: number = 1;\n");
    expect(places(await errorsAfter(["src/a.ts", wrong]))).toEqual(["src/a.ts 2322"]);
  });

  it("hold what is added to a module", async () => {
    put("src/options.ts", "export interface Options { a: number }\n");
    put("src/plugin.ts", 'export {};\ndeclare module "./options" { interface Options { b: string } }\n');
    put("src/a.ts", "export const n: number = 1;\n");
    const after = 'import type { Options } from "./options";\nexport const n: number = ({} as Options).b;\n';
    expect(places(await errorsAfter(["src/a.ts", after]))).toEqual(["src/a.ts 2322"]);
  });

  it.each([
    ["by its path", "src/deep/user.ts", 'import { n } from "../a";\n'],
    ["with the ending of what is built", "src/deep/user.ts", 'import { n } from "../a.js";\n'],
    ["lazily", "src/deep/user.ts", 'const { n } = await import(/* chunk */ "../a");\nexport {};\n'],
    ["through a module that hands it on", "src/deep/user.ts", 'import { n } from "../index";\n'],
    ["through a folder", "src/deep/user.ts", 'import { n } from "..";\n'],
  ])("hold who imports an edited file %s", async (_, path, text) => {
    put("src/a.ts", "export const n = 1;\n");
    put("src/index.ts", 'export * from "./a";\n');
    put(path, `${text}export const twice = n * 2;\n`);
    const after = "export const n = { value: 1 };\n";
    expect(places(await errorsAfter(["src/a.ts", after]))).toEqual(["src/deep/user.ts 2362"]);
  });

  it("hold who imports an edited file by an alias", async () => {
    const options = '{ "strict": true, "module": "esnext", "paths": { "#a": ["./src/a.ts"] } }';
    put("tsconfig.json", `{ "compilerOptions": ${options}, "include": ["src"] }`);
    put("src/a.ts", "export const n = 1;\n");
    put("src/user.ts", 'import { n } from "#a";\nexport const twice = n * 2;\n');
    expect(places(await errorsAfter(["src/a.ts", "export const n = { value: 1 };\n"]))).toEqual([
      "src/user.ts 2362",
    ]);
  });

  it("are no less than all of a project that is built by parts", async () => {
    put(
      "tsconfig.json",
      '{ "compilerOptions": { "composite": true, "module": "esnext" }, "include": ["src"] }',
    );
    put("src/b.ts", "export const b = 1;\n");
    put("src/a.ts", "export const n = 1;\n");
    const after = 'import { b } from "./b";\nexport const n = b;\n';
    expect(await errorsAfter(["src/a.ts", after])).toEqual([]);
  });

  it("are looked at anew when other edits reach them", async () => {
    put("src/a.ts", "export const n = 1;\n");
    put("src/user.ts", 'import { n } from "./a";\nexport const twice = n * 2;\n');
    const gate = createTypeGate({ root, virtualModules: {} });
    const edit = (path: string, after: string) => ({ path, before: texts.get(path) ?? "", after });
    const user = edit("src/user.ts", `// edited\n${texts.get("src/user.ts")}`);
    expect(await gate.newErrors([user])).toEqual([]);
    const broken = edit("src/a.ts", 'export const n = "1" as unknown;\n');
    expect(places(await gate.newErrors([user, broken]))).toEqual(["src/user.ts 18046"]);
    expect(await gate.newErrors([user])).toEqual([]);
  });
});
