import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProjectFolder, runtimeFolder } from "./built-package.ts";
import { BUNDLER, errorsIn, NODE, STRICT } from "./compile.ts";
import { uses } from "./uses-program.ts";

// As users see the types: from the built declaration files, under the strictest options and under lax old ones.
let project: ProjectFolder;
beforeAll(() => (project = new ProjectFolder()));
afterAll(() => project.remove());

// Each line below must be an error: an expectation that is not met is one itself.
const misuses = `
import { registry, cell, flags } from "@unambient/runtime";
// @ts-expect-error a registry is no Map of another type
export const wrong: Map<string, string> = registry("a", { flag: "f", legacy: new Map<string, number>() });
// @ts-expect-error a plain object is no collection
registry("a", { flag: "f", legacy: { a: 1 } });
// @ts-expect-error a cell holds its type only
cell<number>("a", { flag: "f", legacy: 0 }).value = "x";
// @ts-expect-error a mode is a known one
flags.set("f", "maybe");
`;

const lax = `
import { registry } from "@unambient/runtime";
export const agents: Map<string, number> = registry("a", { flag: "f", legacy: new Map() });
`;

describe("the types", () => {
  it("use nothing that TypeScript 3.4 does not know", () => {
    const dist = join(runtimeFolder, "dist");
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.d\.m?ts$/.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    // Where the library is that of ES5, the declarations of Node stand in for Map and Set, not for the read-only ones.
    const tooNew =
      /\b(WeakKey|WeakRef|ReadonlyMap|ReadonlySet|MapIterator|SetIterator|accessor|satisfies)\b|\{\s*type |\.ts"|<const |^(?:import|export) type [{*]|^\s+(?:\w+ )*get \w+\(/m;
    expect(files.filter((file) => tooNew.test(readFileSync(join(dist, file), "utf8")))).toEqual([]);
  });

  it.each(["es5", "es2018"])("need no newer library than %s, nor Node's declarations", (library) => {
    const parts = ["testing", "mocha", "handler"].map((part) => `@unambient/runtime/${part}`);
    const program = `import * as runtime from "@unambient/runtime";\n${lax}\nexport { runtime };\n`;
    const programs = new Map([
      [`old-library-${library}.cts`, program],
      ...parts.map((part, at) => [`part-${at}-${library}.cts`, `export * from "${part}";\n`] as const),
    ]);
    const options = { ...NODE, strict: true, skipLibCheck: false, lib: [`lib.${library}.d.ts`] };
    const alone = [...programs].map(([name, text]) => errorsIn(project, { [name]: text }, options));
    expect(alone.flat()).toEqual([]);
  });

  it.each([
    ["strict CommonJS", "uses.cts", uses, STRICT],
    ["strict ES modules", "uses.mts", uses, STRICT],
    ["a bundler's resolution", "uses.ts", uses, BUNDLER],
    ["a program without strictness", "lax.mts", lax, { ...NODE, strict: false }],
    ["a strict program that expects its misuses to be errors", "misuses.mts", misuses, STRICT],
  ])("fit into %s", (_name, file, text, options) => {
    expect(errorsIn(project, { [file]: text }, options)).toEqual([]);
  });
});
