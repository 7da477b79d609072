// Compiles the CommonJS files and writes, for each entry of "exports", the thin ES module over it (one copy of
// the state whichever way it is loaded) and the stand-in for resolvers that do not read "exports".
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
// Built beside the old one and put in its place at the end: whoever loads the package meanwhile finds all of it.
const target = join(folder, `dist.${process.pid}`);
const NAMES = /^(import|export) (?:type )?(?=\{|\*)(\{[^}]*\})?/gm;
const GETTER = /^(\s+(?:(?:private|protected|static) )*)get (\w+)\(\)(?=[:;])/gm;
const SOURCE = /((?:from|import\()\s*"\.[^"]*)\.ts"/g;

try {
  compile();
  writeTypesForOldCompilers();
  for (const name of entryNames()) nameLibrary(join(target, `${name}.d.ts`));
  for (const name of entryNames()) {
    writeModuleWrapper(name);
    if (name !== "index") writeStandIn(name);
    writeNamesForFlow(name);
  }
  putInPlace();
} finally {
  rmSync(target, { recursive: true, force: true });
}

function compile() {
  const compiler = require.resolve("typescript/bin/tsc");
  const options = ["-p", join(folder, "tsconfig.json"), "--outDir", target];
  const result = spawnSync(process.execPath, [compiler, ...options], { stdio: "inherit" });
  if (result.status !== 0)
    throw new Error("The runtime does not compile: see the compiler's messages above.");
}

// Declaration files that TypeScript 3.4 and later can read. It knows neither ".ts" in an import nor `type` on names or all of them, which
// says nothing in a declaration file, nor getters.
function writeTypesForOldCompilers() {
  for (const file of readdirSync(target, { recursive: true })) {
    if (!file.endsWith(".d.ts")) continue;
    const path = join(target, file);
    const types = readFileSync(path, "utf8").replace(NAMES, withoutType).replace(GETTER, "$1readonly $2");
    writeFileSync(path, types.replace(SOURCE, '$1.js"'));
  }
}

// What the types are made of, Map and Promise above all, for programs whose own settings end with ES5.
function nameLibrary(path) {
  writeFileSync(path, `/// <reference lib="es2015" />\n${readFileSync(path, "utf8")}`);
}

function withoutType(_whole, keyword, names = "") {
  return `${keyword} ${names.replace(/\btype /g, "")}`;
}

function entryNames() {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.values(exports)
    .filter((entry) => typeof entry === "object")
    .map((entry) => entry.require.default.slice("./dist/".length, -".js".length));
}

function namesOf(name) {
  return Object.keys(require(join(target, `${name}.js`)));
}

function writeModuleWrapper(name) {
  const base = name.split("/").at(-1);
  const lines = [
    `import runtime from "./${base}.js";`,
    ...namesOf(name).map((each) => `export const ${each} = runtime.${each};`),
  ];
  writeFileSync(join(target, `${name}.mjs`), `${lines.join("\n")}\n`);
  writeFileSync(join(target, `${name}.d.mts`), `export * from "./${base}.js";\n`);
}

// Each name on its own: an old Rollup, which does not follow `module.exports = require(…)`, sees no other.
function writeStandIn(name) {
  const base = name.split("/").at(-1);
  const lines = [
    `"use strict";`,
    `Object.defineProperty(exports, "__esModule", { value: true });`,
    `const runtime = require("./dist/${name}.js");`,
    ...namesOf(name).map((each) => `exports.${each} = runtime.${each};`),
  ];
  writeFileSync(join(folder, `${base}.js`), `${lines.join("\n")}\n`);
  writeFileSync(join(folder, `${base}.d.ts`), `export * from "./dist/${name}.js";\n`);
}

// Flow takes what a file is from the `.flow` beside it, and in strict files only what is strict itself; of packages it
// checks no `any`. Where a project keeps it from looking into `dist`, it falls back on the index of the package's folder.
// What a facade holds is said where it is declared.
function writeNamesForFlow(name) {
  const names = namesOf(name).map((each) => `declare export var ${each}: any;`);
  const text = `/** @flow strict */\n${names.join("\n")}\n`;
  for (const ending of ["js", "mjs"]) writeFileSync(join(target, `${name}.${ending}.flow`), text);
  writeFileSync(join(folder, `${name.split("/").at(-1)}.js.flow`), text);
}

function putInPlace() {
  const place = join(folder, "dist");
  const old = join(folder, `dist.old.${process.pid}`);
  try {
    renameSync(place, old);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  renameSync(target, place);
  rmSync(old, { recursive: true, force: true });
}
