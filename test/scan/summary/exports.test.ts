import { describe, expect, it } from "vitest";
import { parseSource } from "../../../src/scan/syntax/parse.ts";
import { exportRecords } from "../../../src/scan/summary/export-records.ts";
import type { Ast } from "../../../src/scan/scopes/ast.ts";
import { foundIn } from "../../support/found-in.ts";

const USER =
  "const state = require('./state'); exports.put = (k, v) => { state.jobs.set(k, v); state.isOn = true };";

describe("what a CommonJS module hands out", () => {
  it("is state where the literal that it hands out is filled by others", () => {
    const files = {
      "src/state.js": "module.exports = { jobs: new Map(), isOn: false, LIMIT: 3, sum(a) { return a } };",
      "src/use.js": `${USER} exports.limit = () => state.LIMIT;`,
    };
    expect(foundIn(files)).toEqual(["jobs exports-prop registry", "isOn exports-prop state"]);
  });

  it("is state where the literal's own functions fill it", () => {
    const text =
      "module.exports = exports = { jobs: new Map(), n: 0, put(k, v) { this.jobs.set(k, v) }, next() { return module.exports.n++ } };";
    expect(foundIn({ "src/state.js": text })).toEqual(["jobs exports-prop registry", "n exports-prop state"]);
  });

  it("is state where it is handed out under another name of the exports", () => {
    const files = {
      "src/state.js":
        "const self = exports; self.jobs = new Map(); self.isOn = false; self.NAME = 'a'; self.name = () => self.NAME;",
      "src/use.js": USER,
    };
    expect(foundIn(files)).toEqual(["jobs exports-prop registry", "isOn exports-prop state"]);
  });

  it("is none where names stand for it, nor where a local object has the exports' name for a property", () => {
    const files = {
      "src/state.js": "const jobs = new Map([['a', 1]]); module.exports = { jobs, get: (k) => jobs.get(k) };",
      "src/use.js":
        "const own = { exports: {} }; own.jobs = 1; exports.get = () => require('./state').get('a');",
    };
    expect(foundIn(files)).toEqual([]);
  });

  it("is handed out by each name that is given a module on what stands for the whole", () => {
    const program = parseSource(
      "a.js",
      "const rows = []; shop.till = shop.Till = require('./till'); shop.size = 3; shop.rows = rows; module.exports = shop; function shop() {}",
    ).program as unknown as Ast;
    const exported = exportRecords(program).exports.map((each) => `${each.exported} ${each.source}`);
    expect(exported).toEqual(["= null", "till ./till", "Till ./till"]);
  });

  it("is handed out by no name that is worked out, nor by an accessor", () => {
    const program = parseSource(
      "a.js",
      "module.exports = { [KEY]: new Map(), get live() { return made() }, jobs: new Map(), 'on-off': false };",
    ).program as unknown as Ast;
    expect(exportRecords(program).exports.map(({ exported }) => exported)).toEqual(["jobs", "on-off"]);
  });
});
