import { describe, expect, it } from "vitest";
import { moduleKindOf } from "../../../src/scan/sources/module-kind.ts";
import type { ModuleKind, PackageType } from "../../../src/scan/sources/module-kind.ts";
import { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import { parseSource } from "../../../src/scan/syntax/parse.ts";

type Case = readonly [what: string, path: string, type: PackageType, text: string, kind: ModuleKind];

const CASES: readonly Case[] = [
  ["an import", "a.js", "commonjs", 'import "./b.js"', "esm"],
  ["an ending of its own", "a.mjs", "none", "function use() {}", "esm"],
  ["exports", "a.js", "module", "exports.a = 1", "cjs"],
  ["nothing, in a package of modules", "a.js", "module", "let n = 0; setInterval(() => n++, 9)", "esm"],
  ["nothing, in another", "a.js", "none", "let n = 0; setInterval(() => n++, 9)", "cjs"],
  ["a function that it calls", "a.js", "module", "function run() {} run()", "esm"],
  ["messages to a worker", "a.js", "module", "let n = 0; onmessage = () => import(`./${n++}.js`)", "script"],
  ["answers of a worker", "a.js", "none", "let n = 0; setInterval(() => postMessage(n++), 9)", "script"],
  [
    "messages to a worker of Node",
    "a.js",
    "none",
    "let n = 0; const { parentPort } = require('worker_threads'); parentPort.onmessage = () => n++",
    "cjs",
  ],
  [
    "a function for others, in a package of modules",
    "a.js",
    "module",
    "let n = 0; function run() { n++ }",
    "script",
  ],
  ["a function for others, in another", "a.js", "commonjs", "let n = 0; function run() { n++ }", "script"],
  [
    "a function for others by a name alone",
    "a.js",
    "none",
    "var n = 0; var run = function run() { n++ };",
    "script",
  ],
  [
    "a function by a name alone that it calls",
    "a.js",
    "none",
    "let n = 0; const run = () => n++; run()",
    "cjs",
  ],
  ["a class for others", "a.ts", "none", "let n = 0; class Next { take() { return n++ } }", "script"],
  ["a class that it uses", "a.js", "none", "let n = 0; class Next { at = n++ } new Next()", "cjs"],
  ["a script in the compiler's eyes", "a.ts", "none", "let n = 0; setInterval(() => n++, 9)", "esm"],
  ["the same, with a require later", "a.ts", "none", 'it("x", () => require("x"))', "esm"],
  ["the same, with a require at load", "a.ts", "none", 'const x = require("x"); it("x", () => x())', "cjs"],
  ["the same, with exports", "a.ts", "none", "module.exports = () => 1", "cjs"],
  ["the same, beside others", "a.ts", "none", '/// <reference path="b.ts" />\nlet n = 0; n++', "script"],
  [
    "a namespace, which goes on in other scripts",
    "a.ts",
    "module",
    "namespace app { let n = 0; export class Next { at = n++ } } new app.Next()",
    "script",
  ],
  ["a namespace of types alone", "a.ts", "none", "declare namespace app { const n: number } app.n", "esm"],
  ["a name that it goes on with", "a.js", "none", "var app = app || {}; app.next = () => 1", "script"],
  [
    "a function that is put on an object of its own which has parts already",
    "a.js",
    "none",
    "let n = 0; var app = { list: [] }; app.next = () => n++; setInterval(() => app.list.pop(), 9)",
    "cjs",
  ],
  ["a name that is its own", "a.js", "none", "var app = {}; app.next = () => 1; app.next()", "cjs"],
  [
    "a function for others, on an object of its own",
    "a.js",
    "commonjs",
    "let n = 0, app = {}; app.start = () => {}; app.next = function () { n++; return app.start() }",
    "script",
  ],
  [
    "a function on an object of its own that it hands on",
    "a.js",
    "commonjs",
    "let n = 0; const app = {}; app.next = () => n++; setInterval(run, 9, app); function run(it) { it.next() }",
    "cjs",
  ],
  [
    "a part of what another script has made, and a module asked for where there is no page",
    "a.js",
    "commonjs",
    'let page = null; app.page = () => (page ??= typeof window === "undefined" ? require("dom") : window)',
    "script",
  ],
  [
    "a part of what a module has made",
    "a.js",
    "commonjs",
    'let page = null; const app = require("./app"); app.page = () => (page ??= require("dom"))',
    "cjs",
  ],
  ["a part of what another script has made", "a.js", "none", "let n = 0; app.next = () => n++", "script"],
  [
    "what another script has made, asked as it loads",
    "a.js",
    "none",
    'var take; app.module("list", () => { take = app.take })',
    "script",
  ],
  [
    "what another script may have made, asked later",
    "a.js",
    "none",
    "setInterval(() => app.next(), 9)",
    "cjs",
  ],
  [
    "a function for the page, beside a bundle that leaves it a `require`",
    "a.js",
    "commonjs",
    "const Parser = require('parser'); let n = 0; function open() { document.title = new Parser(n++) }",
    "script",
  ],
  [
    "a function that nobody calls, in a page's module that takes in a file",
    "a.js",
    "commonjs",
    "const Parser = require('./parser'); let n = 0; function open() { document.title = new Parser(n++) }",
    "cjs",
  ],
  [
    "a function that it calls itself, in a page's module",
    "a.js",
    "commonjs",
    "const Parser = require('parser'); let n = 0; function open() { document.title = new Parser(n++) } open()",
    "cjs",
  ],
  [
    "a function that nobody calls, in a program of no page",
    "a.js",
    "commonjs",
    "const Parser = require('parser'); let n = 0; function open() { new Parser(n++) }",
    "cjs",
  ],
  ["what another script has made, called as it loads", "a.js", "none", "var n; $(() => { n = 1 })", "script"],
  ["what another script may have made, called later", "a.js", "none", "setInterval(() => $(9), 9)", "cjs"],
  ["what runs tests, called as it loads", "a.js", "none", "let n; beforeAll(() => { n = 1 })", "cjs"],
  ["what runs tests, asked as it loads", "a.js", "none", 'let n = 0; describe.skip("x", () => n++)', "cjs"],
  ["a part of what Node has", "a.js", "none", "let n = 0; Error.stackTraceLimit = n++", "cjs"],
  [
    "scripts that it takes in",
    "a.js",
    "module",
    'let n = 0; importScripts("b.js"); setInterval(() => n++, 9)',
    "script",
  ],
  [
    "exports where there are modules",
    "a.js",
    "commonjs",
    'let n = 0; function next() { n++ } if (typeof module !== "undefined") module.exports = next',
    "script",
  ],
  [
    "exports where there are modules, by their own name",
    "a.js",
    "commonjs",
    'let n = 0; function next() { n++ } typeof exports === "object" && (exports.next = next)',
    "script",
  ],
  [
    "exports where there are modules, and one that it requires",
    "a.js",
    "commonjs",
    'const fs = require("fs"); let n = 0; if (typeof module !== "undefined") module.exports = () => fs.read(n++)',
    "cjs",
  ],
  [
    "exports where there are modules, and others wherever it runs",
    "a.js",
    "commonjs",
    'let n = 0; exports.next = () => n++; if (typeof module !== "undefined") module.exports.last = () => n',
    "cjs",
  ],
  [
    "exports where there are modules, of something with a part of that name",
    "a.js",
    "commonjs",
    'let n = 0; const app = {}; app.exports = () => n++; if (typeof module !== "undefined") module.exports = app',
    "script",
  ],
  [
    "exports where something else is",
    "a.js",
    "commonjs",
    'let n = 0; if (typeof window !== "undefined") module.exports = () => n++',
    "cjs",
  ],
  ["the page, in a package of modules", "a.js", "module", "let n = 0; window.onload = () => n++", "script"],
];

describe("how a file takes in modules", () => {
  for (const [what, path, type, text, kind] of CASES) {
    it(`${what}: ${kind}`, () =>
      expect(moduleKindOf(new SourceTree(parseSource(path, text)), type)).toBe(kind));
  }
});
