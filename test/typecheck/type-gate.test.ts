import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { runtimeTypes } from "../../src/typecheck/runtime-types.ts";
import { createTypeGate } from "../../src/typecheck/type-gate.ts";

const newGate = () => createTypeGate({ root: "/unambient-type-gate", virtualModules: runtimeTypes() });

describe("the type gate", () => {
  it("reports an error that the edit brings, with its place", async () => {
    const after = "export const n: number = 'text';\n";
    const errors = await newGate().newErrors([
      { path: "a.ts", before: "export const n: number = 1;\n", after },
    ]);
    expect(errors).toMatchObject([{ path: "a.ts", code: 2322, start: after.indexOf("n:") }]);
  });

  it("forgives an error that was there before, wherever the edit moves it", async () => {
    const before = "const n: number = 'text';\n";
    const errors = await newGate().newErrors([{ path: "a.ts", before, after: `// moved\n${before}` }]);
    expect(errors).toEqual([]);
  });

  it("counts: one forgiven error does not cover a second of its kind", async () => {
    const before = "const n: number = 'text';\n";
    const errors = await newGate().newErrors([{ path: "a.ts", before, after: `${before}{ ${before} }` }]);
    expect(errors).toHaveLength(1);
  });

  it("forgives an error whose words the compiler puts in another order", async () => {
    const before = 'function take(kind: "b" | "a"): void {}\ntake("c" as string);\n';
    const after = `const first: string | "a" = "a";\n${before}`;
    expect(await newGate().newErrors([{ path: "a.ts", before, after }])).toEqual([]);
  });

  it("forgives an error of which the compiler leaves out other words, on a line that changes", async () => {
    const kinds = Array.from({ length: 60 }, (_, index) => `"kind-${index}"`);
    const before = `function take(kind: ${kinds.join(" | ")}): void {}\ntake("c" as string);\n`;
    const edited = before.replace('"c" as', '"d" as');
    const after = `export const last = [${kinds.reverse().join(", ")}] as const;\n${edited}`;
    expect(await newGate().newErrors([{ path: "a.ts", before, after }])).toEqual([]);
  });

  it("takes other words on a line that stays for another error", async () => {
    const line = "export const n: number = other;\n";
    const errors = await newGate().newErrors([
      { path: "a.ts", before: `const other = "a";\n${line}`, after: `const other = true;\n${line}` },
    ]);
    expect(errors).toHaveLength(1);
  });

  it("looks into the files that import an exported type that changed", async () => {
    const user = 'import { n } from "./a";\nexport const twice = n * 2;\n';
    const files = [
      { path: "a.ts", before: "export const n = 1;\n", after: "export const n = { value: 1 };\n" },
      { path: "b.ts", before: user, after: user },
    ];
    expect(await newGate().newErrors(files)).toMatchObject([{ path: "b.ts", code: 2362 }]);
  });

  it("forgets the edits of a call that the next one does not repeat", async () => {
    const gate = newGate();
    const user = 'import { n } from "./a";\nexport const twice = n * 2;\n';
    const broken = {
      path: "a.ts",
      before: "export const n = 1;\n",
      after: 'export const n = "1" as unknown;\n',
    };
    const edited = { path: "b.ts", before: user, after: `// edited\n${user}` };
    expect(await gate.newErrors([broken, edited])).not.toEqual([]);
    expect(await gate.newErrors([edited])).toEqual([]);
  });

  it("knows the runtime's types in a project that has not installed it", async () => {
    const after =
      'import { cell } from "@unambient/runtime";\nconst n = cell("n", { flag: "f", legacy: 0 });\nn.value = "text";\n';
    expect(await newGate().newErrors([{ path: "a.ts", before: "", after }])).toMatchObject([{ code: 2322 }]);
  });

  it("does not check JavaScript that does not ask for it", async () => {
    const after = "/** @type {number} */\nexport const n = 'text';\n";
    expect(await newGate().newErrors([{ path: "a.js", before: "", after }])).toEqual([]);
    expect(
      await newGate().newErrors([{ path: "a.js", before: "", after: `// @ts-check\n${after}` }]),
    ).toMatchObject([{ code: 2322 }]);
  });

  it("does not check JavaScript that the configuration leaves out, but what it takes in and that imports", async () => {
    const root = mkdtempSync(join(tmpdir(), "unambient-gate-"));
    const put = (path: string, text: string): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    put("tsconfig.json", '{ "compilerOptions": { "allowJs": true, "checkJs": true }, "include": ["lib"] }');
    const before = 'import "../shared/part.js";\n';
    for (const path of ["lib/main.js", "shared/part.js", "test/main.js"]) put(path, before);
    const gate = createTypeGate({ root, virtualModules: runtimeTypes() });
    const after = `${before}/** @type {number} */\nexport const n = 'text';\n`;
    const errorsIn = (path: string) => gate.newErrors([{ path, before, after }]);
    expect(await errorsIn("test/main.js")).toEqual([]);
    expect(await errorsIn("lib/main.js")).toMatchObject([{ code: 2322 }]);
    expect(await errorsIn("shared/part.js")).toMatchObject([{ code: 2322 }]);
    rmSync(root, { recursive: true });
  });

  it.each([
    ["before TypeScript 6", "es2015", "5.8.2", "", 2307],
    ["told to", 'es2015", "moduleResolution": "classic', "6.0.2", "", 2792],
    ["not since TypeScript 6", "es2015", "6.0.2", "", null],
    ["not for CommonJS", "commonjs", "5.8.2", "", null],
    ["before, with a package named in a comment", "es2015", "5.8.2", '// require("elsewhere")\n', 2307],
    ["not where the project lives with that", "es2015", "5.8.2", 'import "vitest";\n', null],
  ])("sees that the compiler looks for no packages: %s", async (_when, module, version, others, code) => {
    const root = mkdtempSync(join(tmpdir(), "unambient-gate-"));
    mkdirSync(join(root, "node_modules/typescript"), { recursive: true });
    writeFileSync(join(root, "node_modules/typescript/package.json"), JSON.stringify({ version }));
    mkdirSync(join(root, "node_modules/vitest"));
    writeFileSync(join(root, "node_modules/vitest/index.d.ts"), "export {};\n");
    writeFileSync(join(root, "tsconfig.json"), `{ "compilerOptions": { "module": "${module}" } }`);
    const before = `${others}export const n = 1;\n`;
    writeFileSync(join(root, "main.ts"), before);
    const after = `import { cell } from "@unambient/runtime";\n${before}export const made = cell;\n`;
    const gate = createTypeGate({ root, virtualModules: runtimeTypes() });
    const errors = await gate.newErrors([{ path: "main.ts", before, after }]);
    expect(errors.map((error) => error.code)).toEqual(code === null ? [] : [code]);
    if (code !== null) expect(errors[0]?.message).toMatch(/moduleResolution/);
    rmSync(root, { recursive: true });
  });

  it.each([
    ["5.9.3", "{}", []],
    ["5.9.3", '{ "strict": true }', [2322]],
    ["5.9.3", '{ "strictNullChecks": true }', [2322]],
    ["6.0.2", "{}", [2322]],
  ])(
    "is as strict as the project's own compiler: TypeScript %s, options %s",
    async (version, options, codes) => {
      const root = mkdtempSync(join(tmpdir(), "unambient-gate-"));
      mkdirSync(join(root, "node_modules/typescript"), { recursive: true });
      writeFileSync(join(root, "node_modules/typescript/package.json"), JSON.stringify({ version }));
      writeFileSync(join(root, "tsconfig.json"), `{ "compilerOptions": ${options} }`);
      const [before, after] = ["export const n = 1;\n", "export const n: number = null;\n"];
      writeFileSync(join(root, "main.ts"), before);
      const gate = createTypeGate({ root, virtualModules: runtimeTypes() });
      const errors = await gate.newErrors([{ path: "main.ts", before, after }]);
      expect(errors.map((error) => error.code)).toEqual(codes);
      rmSync(root, { recursive: true });
    },
  );

  it.each([
    ["5.9.3", "{}", [2322]],
    ["5.9.3", '{ "types": [] }', []],
    ["6.0.2", "{}", []],
    ["6.0.2", '{ "types": ["clock"] }', [2322]],
  ])(
    "knows the globals that the project's own compiler knows: TypeScript %s, options %s",
    async (version, options, codes) => {
      const root = mkdtempSync(join(tmpdir(), "unambient-gate-"));
      for (const folder of ["typescript", "@types/clock"])
        mkdirSync(join(root, "node_modules", folder), { recursive: true });
      writeFileSync(join(root, "node_modules/typescript/package.json"), JSON.stringify({ version }));
      writeFileSync(
        join(root, "node_modules/@types/clock/index.d.ts"),
        "declare const clock: { read(): string };\n",
      );
      writeFileSync(join(root, "tsconfig.json"), `{ "compilerOptions": ${options} }`);
      const [before, after] = [
        "export const at = clock.read();\n",
        "export const at: number = clock.read();\n",
      ];
      writeFileSync(join(root, "main.ts"), before);
      const gate = createTypeGate({ root, virtualModules: runtimeTypes() });
      const errors = await gate.newErrors([{ path: "main.ts", before, after }]);
      expect(errors.map((error) => error.code)).toEqual(codes);
      rmSync(root, { recursive: true });
    },
  );
});
