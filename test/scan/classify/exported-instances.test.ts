import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CLASS = "class Names { constructor() { this.all = new Map() } put(k, v) { this.all.set(k, v) } }";
const CALM = "class Names { constructor() { this.all = new Map() } get(k) { return this.all.get(k) } }";

const EXPORTED: Readonly<Record<string, string>> = {
  "by a declaration": `${CLASS} export const names = new Names();`,
  "by a list": `${CLASS} const names = new Names(); export { names };`,
  "as a property of module.exports": `${CLASS} const names = new Names(); module.exports.theNames = names;`,
  "in the object of module.exports": `${CLASS} const names = new Names(); module.exports = { Names, names };`,
  "as the whole": `${CLASS} const names = new Names(); module.exports = names;`,
  "by a method of its own": `${CLASS} const names = new Names(); export const put = names.put;`,
  "by a method in a pattern": `${CLASS} const names = new Names(); const { put } = names; export { put };`,
  "by a method that is bound to it": `${CLASS} const names = new Names(); export const put = names.put.bind(names);`,
  "by a method in an object": `${CLASS} const names = new Names(); module.exports = { put: names.put };`,
  "by a function that hands it out": `${CLASS} const names = new Names(); module.exports.getNames = () => names;`,
  "of a class by another name": `${CLASS} const Real = Names as typeof Other; export const names = new Real();`,
};

describe("an instance that whoever imports it can change", () => {
  for (const [how, text] of Object.entries(EXPORTED)) {
    it(`is found where it is exported ${how}`, () =>
      expect(foundIn(text)).toEqual(["names instance registry"]));
  }

  it("is none where only the function that makes it sets its fields", () => {
    const logger = (more: string) =>
      `function Logger(sink) { if (!(this instanceof Logger)) return new Logger(sink); this.sink = sink } Logger.prototype.info = function (text) { this.sink.write(text) }; ${more} const logger = new Logger(process.stderr); if (isMain) { module.exports = { logger } } else { other.logger = logger }`;
    expect(foundIn(logger(""))).toEqual([]);
    const moved = "Logger.prototype.move = function (sink) { this.sink = sink };";
    expect(foundIn(logger(moved))).toEqual(["logger instance state"]);
    const made = "class Logger { constructor(sink) { this.sink = sink } Logger(sink) { this.sink = sink } }";
    expect(foundIn(`${made} const logger = new Logger(1); module.exports = { logger };`)).toEqual([
      "logger instance state",
    ]);
  });

  it("is found where its class is asked for on a module that is taken in whole", () => {
    const user = (taken: string) =>
      `${taken} const names = new lib.Names(); export function put(k, v) { names.put(k, v) }`;
    for (const taken of ["import * as lib from './names';", "import lib = require('./names');"]) {
      const files = { "src/names.ts": `export ${CLASS}`, "src/user.ts": user(taken) };
      expect(foundIn(files), taken).toEqual(["names instance registry"]);
      expect(foundIn({ ...files, "src/names.ts": `export ${CALM}` }), taken).toEqual([]);
    }
  });

  it("is none where the project's modules fill it as they load, and hand it to nobody", () => {
    const names = `${CLASS} export const names = new Names();`;
    const filled = (use: string) => ({
      "src/a.ts": names,
      "src/b.ts": `import { names } from './a'; names.put('b', 1); ${use}`,
    });
    expect(foundIn(filled("export const all = () => names.size;"))).toEqual([]);
    for (const use of ["export const add = (k) => names.put(k, 2);", "export const give = (f) => f(names);"])
      expect(foundIn(filled(use)), use).toEqual(["names instance registry"]);
  });

  it("is none where a CommonJS module fills it and hands it out", () => {
    const names = `${CLASS} const names = new Names(); for (const each of ALL) names.put(each, 1);`;
    const filled = (out: string, use: string) => ({
      "src/a.js": `${names} ${out}`,
      "src/b.js": `const { names } = require('./a'); exports.of = (k) => ${use};`,
    });
    for (const out of ["module.exports = { Names, names };", "exports.names = names;"]) {
      expect(foundIn(filled(out, "names.all.get(k)")), out).toEqual([]);
      expect(foundIn(filled(out, "names.put(k, 2)")), out).toEqual(["names instance registry"]);
      expect(foundIn(filled(`${out} table.names = names;`, "names.all.get(k)")), out).toEqual([
        "names instance registry",
      ]);
    }
  });

  it("is none that is only compared with: a mark for what there is none of", () => {
    const none = `${CLASS} export const NONE = new Names();`;
    expect(foundIn(`${none} export const isNone = (x) => x === NONE;`)).toEqual([]);
    expect(foundIn(`${none} export const isNone = (x) => x === 1;`)).toEqual(["NONE instance registry"]);
  });

  it("is none where a function that hands it out is the module's own", () => {
    const own = `${CLASS} const names = new Names(); function getNames() { return names }`;
    expect(foundIn(`${own} export const of = (k) => getNames().all.get(k);`)).toEqual([]);
    expect(foundIn(`${own} export { getNames };`)).toEqual(["names instance registry"]);
  });

  it("is none where its methods change nothing, or nobody can call them", () => {
    expect(foundIn(`${CALM} const names = new Names(); export { names };`)).toEqual([]);
    expect(foundIn(`${CLASS} const names = new Names(); names.put(1, 2);`)).toEqual([]);
    expect(foundIn(`${CALM} const names = new Names(); export const get = names.get;`)).toEqual([]);
    expect(foundIn(`${CLASS} const names = new Names(); if (names.put) console.log(names.all);`)).toEqual([]);
  });

  it("is found in a static field of its class that this hands out", () => {
    const text = (out: string, own = CLASS) =>
      `${own.slice(0, -1)} static one = new Names(); ${out} } export { Names };`;
    for (const out of [
      "static getInstance() { return Names.one }",
      "static getInstance() { return this.one }",
      "static get INSTANCE() { return Names.one }",
    ]) {
      expect(foundIn(text(out)), out).toEqual(["one static-field registry"]);
      expect(foundIn(text(out, CALM)), out).toEqual([]);
    }
    expect(foundIn(text("static of(k) { return Names.one.all.get(k) }"))).toEqual([]);
    expect(foundIn(text("static all() { return Names.one.all }"))).toEqual([]);
    const lent = text("").replace("static one", "one");
    expect(foundIn(`${lent} Names.first = new Names(); export const first = () => Names.first;`)).toEqual([]);
  });

  it("is found where its class stands in a closure, and where a function is called on it", () => {
    const text = (use: string) =>
      `define(function (require, exports, module) { function Point(x) { this.x = x } function move(x) { this.x = x; return this } Point.prototype.set = function (x) { this.x = x; return this }; Point.prototype.far = function () { return this.x }; var p = new Point(0); module.exports = function (x) { return ${use} } });`;
    const of = (use: string) => foundIn({ "src/a.js": text(use) });
    expect(["p.set(x)", "move.call(p, x)", "p.far()", "far.call(p)"].map(of)).toEqual([
      ["p instance state"],
      ["p instance state"],
      [],
      [],
    ]);
  });
});

describe("one instance for all with a table that is a memo", () => {
  const kept = (fields: string, more = "") =>
    `class Loader { constructor() { this.texts = new Map(); ${fields} } read(k) { let t = this.texts.get(k); if (!t) { t = load(k); this.texts.set(k, t) } return t } ${more} } const loader = new Loader(); export const read = (k) => loader.read(k); export const go = (x) => loader.go(x);`;

  it("is a cache, with the figures that it keeps", () => {
    expect(foundIn({ "src/a.js": kept("") })).toEqual(["loader instance cache"]);
    const counted = kept("this.hits = 0; this.size = 0;", "go() { this.hits++; this.size++ }");
    expect(foundIn({ "src/a.js": counted })).toEqual(["loader instance cache"]);
  });

  it("is a cache where a list keeps the order in which its keys go", () => {
    const ordered = (end: string, go = "") =>
      `class Patterns { constructor() { this.made = new Map(); this.order = [] } of(k) { const had = this.made.get(k); if (had) return had; const v = new RegExp(k); this.made.set(k, v); this.order.push(k); ${end} return v } ${go} } const patterns = new Patterns(); export const of = (k) => patterns.of(k);`;
    const full = "if (this.order.length > 20)";
    expect(
      [
        ordered(`${full} this.made.delete(this.order.shift());`),
        ordered(`${full} { const oldest = this.order.shift(); this.made.delete(oldest) }`),
        ordered(`${full} this.order.shift().run();`),
        ordered(`${full} this.made.delete(other(k));`, "all() { return this.order }"),
        ordered("", "go() { return this.order.shift() }"),
      ].map((text) => foundIn({ "src/a.js": text })[0]),
    ).toEqual([
      "patterns instance cache",
      "patterns instance cache",
      "patterns instance state",
      "patterns instance registry",
      "patterns instance state",
    ]);
  });

  it("is none where it collects other things as well, or keeps much else", () => {
    const listening = kept("this.all = [];", "go(f) { this.all.push(f) }");
    expect(foundIn({ "src/a.js": listening })).toEqual(["loader instance registry"]);
    const set = kept("", "go(o) { this.a = o.a; this.b = o.b; this.c = o.c; this.d = o.d }");
    expect(foundIn({ "src/a.js": set })).toEqual(["loader instance registry"]);
  });
});

it("is found where its class is a part of another module, by a name of its own", () => {
  const made = (taken: string) => ({
    "src/names.js": `${CLASS} ${CALM.replace("Names", "Calm")} module.exports = { Names, Calm };`,
    "src/a.js": `const all = require('./names'); ${taken} const names = new Own(); exports.put = (k, v) => { names.put(k, v) };`,
  });
  expect(foundIn(made("const Own = all.Names;"))).toEqual(["names instance registry"]);
  expect(foundIn(made("const Own = all.Calm;"))).toEqual([]);
  expect(foundIn(made("const Own = all.nested.Names;"))).toEqual([]);
});
