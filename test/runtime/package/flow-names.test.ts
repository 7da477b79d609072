import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt, runtimeFolder } from "./built-package.ts";

const require = createRequire(import.meta.url);

beforeAll(ensureBuilt);

/** The files that a specifier leads to: as "exports" has it, and for resolvers that do not read that. */
const FILES = [
  ["the package", "dist/index.js"],
  ["the package, as a module", "dist/index.mjs"],
  ["the package, where nobody may look into its build", "index.js"],
  ["its helpers for tests", "dist/testing.js"],
  ["its helpers for tests, for old resolvers", "testing.js"],
  ["an adapter", "dist/adapters/express.js"],
  ["an adapter, for old resolvers", "express.js"],
] as const;

function moduleOf(file: string): string {
  return file === "index.js" ? "." : file.replace(".mjs", ".js");
}

describe("what Flow is told of", () => {
  it.each(FILES)("%s has every name that the module exports", (_what, file) => {
    const text = readFileSync(join(runtimeFolder, `${file}.flow`), "utf8");
    const told = [...text.matchAll(/^declare export var (\w+): any;$/gm)].map(([, name]) => name);
    expect(told).toEqual(Object.keys(require(join(runtimeFolder, moduleOf(file)))));
    expect(text).toMatch(/^\/\*\* @flow strict \*\/$/m);
    // To a project that looks for no such types it would be one word too many.
    expect(text).not.toContain("flowlint");
  });
});
