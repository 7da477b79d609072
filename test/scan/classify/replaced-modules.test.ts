import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const REPLACED: Readonly<Record<string, string>> = {
  "by a function that is handed out":
    "let log = require('log'); exports.make = (name) => log.getLogger(name); exports.setLog = function (given) { log = given };",
  "by a function that others call":
    "let log = require('./log'); function make(name) { return log.getLogger(name) } function setLog(given) { log = given } module.exports = { make, setLog }",
};

const COUNTED: Readonly<Record<string, string>> = {
  "by a function":
    "var id = require('./first-id'); function Part() { this.id = id++ } module.exports = Part;",
  "where it was taken out of a module":
    "let { id } = require('./first'); exports.next = () => { id += 1; return id };",
};

const LEFT: Readonly<Record<string, string>> = {
  "that a branch of the load replaces":
    "let log = require('./log'); if (process.env.QUIET) log = require('./quiet'); exports.make = (name) => log.getLogger(name);",
  "that a function replaces which only the load calls":
    "let log = require('./log'); function choose() { if (isQuiet()) log = require('./quiet') } choose(); exports.make = (name) => log.getLogger(name);",
  "that is counted on only as the module loads":
    "var id = require('./first-id'); id++; exports.next = () => id;",
  "of which a part is counted up":
    "var seen = require('seen-things'); exports.next = () => seen.count.all++;",
  "that nothing replaces": "let log = require('./log'); exports.make = (name) => log.getLogger(name);",
};

describe("a required module", () => {
  it.each(Object.entries(REPLACED))("is a slot where it is replaced %s", (_what, text) => {
    expect(foundIn({ "src/a.js": text })).toEqual(["log let state"]);
  });

  it.each(Object.entries(COUNTED))("is a count of its own where it is counted on %s", (_what, text) => {
    expect(foundIn({ "src/a.js": text }).map((found) => found.replace(/let|var/, "let"))).toEqual([
      "id let state",
    ]);
  });

  it.each(Object.entries(LEFT))("is none %s", (_what, text) => {
    expect(foundIn({ "src/a.js": text })).toEqual([]);
  });

  it("is changed by who requires it, as ever", () => {
    const files = {
      "src/log.js": "const log = { level: 1 }; module.exports = log;",
      "src/a.js": "let log = require('./log'); exports.raise = () => { log.level = 2 };",
    };
    expect(foundIn(files)).toEqual(["log const-object state"]);
  });
});
