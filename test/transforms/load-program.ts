import { createRequire } from "node:module";
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { parseSource } from "../../src/scan/syntax/parse.ts";
import { memoize } from "./lodash-memoize.ts";
import { optionMemoize } from "./option-memoize.ts";

const nodeRequire = createRequire(import.meta.url);

/** The built runtime, as a user's program gets it; through require, for the test runner would take an import apart. */
export const runtime = nodeRequire("@unambient/runtime") as typeof import("@unambient/runtime");

/** The functions that a program's modules export, by module and name, in a fixed order. */
export type Program = ReadonlyMap<string, (...args: readonly unknown[]) => unknown>;

/** Loads a program from texts into this process, with fresh module state and the real runtime. */
export function loadProgram(files: ReadonlyMap<string, string>): Program {
  const loaded = new Map<string, { exports: Record<string, unknown> }>();
  const load = (path: string): Record<string, unknown> => {
    const known = loaded.get(path);
    if (known) return known.exports;
    const module = { exports: {} as Record<string, unknown> };
    loaded.set(path, module);
    const require = (name: string) => resolve(files, load, path, name);
    new Function("require", "module", "exports", compiled(path, files.get(path) ?? ""))(
      require,
      module,
      module.exports,
    );
    return module.exports;
  };
  // Tests need their runner, and what they take modules in with.
  const isSource = (path: string) => /\.[cm]?[jt]sx?$/.test(path) && !path.includes(".test.");
  const sources = [...files.keys()].filter(isSource).sort();
  return new Map(sources.flatMap((path) => functionsOf(path, load(path))));
}

function resolve(
  files: ReadonlyMap<string, string>,
  load: (path: string) => unknown,
  importer: string,
  name: string,
): unknown {
  if (name === "@unambient/runtime") return runtime;
  if (/^lodash(\/memoize)?$/.test(name)) return name === "lodash" ? { memoize } : memoize;
  if (/^mem(oize)?$/.test(name)) return optionMemoize;
  if (!name.startsWith(".")) return nodeRequire(name);
  const base = join(dirname(importer), name).replace(/\.[cm]?js$/, "");
  const path = ["", ".ts", ".tsx", ".js", ".cjs", ".mjs", "/index.ts", "/index.js"]
    .map((end) => base + end)
    .find((found) => files.has(found));
  // A module that the fixture leaves out: what it exports is not what the fixture is about.
  return path === undefined ? {} : load(path);
}

function compiled(path: string, text: string): string {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    jsx: ts.JsxEmit.React,
    allowJs: true,
    esModuleInterop: true,
    ignoreDeprecations: "6.0",
  };
  const { untyped = text } = parseSource(path, text);
  // The compiler leaves modules in .mjs and .mts as they are, whatever it is asked for.
  const fileName = path.replace(/\.[cm]([jt]s)$/, ".$1");
  return ts.transpileModule(untyped.replace(/^#!.*/, ""), { fileName, compilerOptions: options }).outputText;
}

function functionsOf(path: string, exports: unknown): [string, (...args: readonly unknown[]) => unknown][] {
  if (typeof exports === "function") return [[path, exports as () => unknown]];
  return Object.entries(exports as object)
    .filter(([, value]) => typeof value === "function" && !/^class\b/.test(String(value)))
    .map(([name, value]) => [`${path}#${name}`, value]);
}
