import { describe, expect, it } from "vitest";
import { summarizeText } from "../../../src/scan/summary/summarize-text.ts";
import { foundIn } from "../../support/found-in.ts";

const DEBUG =
  "export function initDebug(hooks) { let allowed = false; const seen = new Map(); let ready; function prepare() { ready = true } prepare(); hooks.render = (c) => { allowed = true; seen.set(c, ready) }; hooks.hook = () => allowed }";

describe("what a function without a name keeps for the one that it hands back", () => {
  const maker =
    "module.exports = function () { var current; function work() { use(current) } return function (part, redraw) { var before = current; current = redraw; try { work() } finally { current = before } } };";

  it("is state where it is called once, as a module loads", () => {
    expect(foundIn({ "src/a.js": 'module.exports = require("./b")();', "src/b.js": maker })).toEqual([
      "current var error-context",
    ]);
  });

  it("is none where it is called by whoever wants one", () => {
    expect(foundIn({ "src/a.js": 'exports.make = () => require("./b")();', "src/b.js": maker })).toEqual([]);
  });
});

describe("what an exported function declares and functions made there keep", () => {
  it("is there once where the project calls it once, as a module loads", () => {
    const found = foundIn({
      "src/debug.ts": DEBUG,
      "src/main.ts": "import { initDebug } from './debug'; import { hooks } from 'core'; initDebug(hooks);",
    });
    expect(found.map((line) => line.split(" ")[0])).toEqual(["allowed", "seen"]);
  });

  it("is there once where what the one call made is kept, or used at once", () => {
    const counter = "export const makeCounter = () => { let n = 0; return { next: () => ++n } };";
    for (const use of [
      "const ids = makeCounter(); export const next = () => ids.next();",
      "export const { next } = makeCounter();",
    ]) {
      const files = {
        "src/counter.ts": counter,
        "src/ids.ts": `import { makeCounter } from './counter'; ${use}`,
      };
      expect(foundIn(files), use).toEqual(["n let state"]);
    }
  });

  it("is there once where CommonJS hands the function out", () => {
    const made = "function makeCounter() { let n = 0; return { next: () => ++n } }";
    const ids =
      "const makeCounter = require('./counter'); const ids = makeCounter(); exports.next = () => ids.next();";
    const files = { "src/counter.js": `${made} module.exports = makeCounter;`, "src/ids.js": ids };
    expect(foundIn(files)).toEqual(["n let state"]);
    const two = { ...files, "src/more.js": ids.replaceAll("ids", "more") };
    expect(foundIn(two)).toEqual(["ids instance state", "more instance state"]);
  });

  it("is there once where a module is required and called in one go", () => {
    const rooms =
      "module.exports = function (io) { const open = {}; io.on('join', (r) => { open[r] = io }) };";
    const files = { "src/rooms.js": rooms, "src/app.js": "const io = make(); require('./rooms')(io);" };
    expect(foundIn(files)).toEqual(["open const-object registry"]);
    const kept = { ...files, "src/app.js": "const io = make(); module.exports = require('./rooms')(io);" };
    expect(foundIn(kept)).toEqual(["open const-object registry"]);
    for (const app of [
      "module.exports = (io) => require('./rooms')(io);",
      "const io = make(); require('./rooms')(io); require('./rooms')(make());",
      "const rooms = require('./rooms'); require('./rooms')(make()); module.exports = rooms;",
      "const require = (name) => load(name); require('./rooms')(make());",
    ])
      expect(foundIn({ ...files, "src/app.js": app }), app).toEqual([]);
  });

  it("is there once in what a module exports as its whole to have functions wrapped", () => {
    const patch =
      "const shimmer = require('./shimmer'); module.exports = (driver, agent) => { const active = new Map(); shimmer.wrap(driver.Client && driver.Client.prototype, 'query', (f) => (q) => { active.set(q.id, f); return f(q) }); return driver };";
    expect(foundIn({ "src/driver.js": patch })).toEqual(["active const-map registry"]);
    const made = patch.replace(
      "const active = new Map()",
      "const all = []; all.push(agent); const active = new Map()",
    );
    expect(foundIn({ "src/driver.js": made })).toEqual(["active const-map registry"]);
    const other = patch.replace(
      "shimmer.wrap(driver.Client && driver.Client.prototype",
      "watch(driver.Client",
    );
    expect(foundIn({ "src/driver.js": other })).toEqual([]);
  });

  it("is there once where its own module keeps what it made", () => {
    const made = "export function createBatch() { let depth = 0; return { run: (f) => { depth++; f() } } }";
    const files = { "src/batch.ts": `${made} export const batch = createBatch();` };
    expect(foundIn(files)).toEqual(["depth let state"]);
    const other = "import { createBatch } from './batch'; export const mine = createBatch();";
    expect(foundIn({ ...files, "src/other.ts": other })).toEqual([
      "batch instance state",
      "mine instance state",
    ]);
  });

  const CALLERS: Readonly<Record<string, string>> = {
    "nobody calls it": "import { initDebug } from './debug'; export type Init = typeof initDebug;",
    "a function calls it":
      "import { initDebug } from './debug'; export const start = (hooks) => initDebug(hooks);",
    "it is called twice": "import { initDebug } from './debug'; initDebug(one); initDebug(two);",
    "it is called in a loop": "import { initDebug } from './debug'; for (const each of all) initDebug(each);",
    "it is handed on as well":
      "import { initDebug } from './debug'; initDebug(one); plugins.push(initDebug);",
    "others can call it as well":
      "import { initDebug } from './debug'; initDebug(one); export { initDebug } from './debug';",
  };
  for (const [what, text] of Object.entries(CALLERS)) {
    it(`is made anew where ${what}`, () =>
      expect(foundIn({ "src/debug.ts": DEBUG, "src/main.ts": text })).toEqual([]));
  }

  for (const own of ["export const again = (hooks) => initDebug(hooks);", "plugins.push(initDebug);"]) {
    it(`is made anew where its own module says ${own}`, () => {
      const files = {
        "src/debug.ts": `${DEBUG} ${own}`,
        "src/main.ts": "import { initDebug } from './debug'; initDebug(hooks);",
      };
      expect(foundIn(files)).toEqual([]);
    });
  }

  it("is not even kept in mind where it ends with the call", () => {
    const text =
      "export function sum(list) { let total = 0; list.forEach((n) => { total += n }); return total } export function count() { let n = 0; return () => ++n }";
    expect(summarizeText("src/sum.ts", text).variables.map(({ name }) => name)).toEqual([
      "sum",
      "count",
      "n",
    ]);
  });
});

describe("the locals of a plugin", () => {
  const plugin = (install: string): string[] =>
    foundIn(`export default (options, Host, host) => { let made = 0; ${install} };`);

  it("are ambient where it gives the host functions", () => {
    expect(plugin("host.count = () => made; Host.prototype.make = function () { made++ };")).toContain(
      "made let state",
    );
  });

  it("are its own where it only asks the host for some", () => {
    expect(plugin("host.on('make', () => made++);")).toEqual([]);
  });
});

it("a callback that waits is not over when the function that runs it is", () => {
  const text =
    "let n = 0; function each(list, fn) { for (const x of list) fn(x) } each(LIST, async (x) => { await x; n = x }); export const get = () => n;";
  expect(foundIn(text)).toEqual(["n let state"]);
});
