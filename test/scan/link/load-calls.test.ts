import { describe, expect, it } from "vitest";
import { packageFacts } from "../../../src/scan/files/project-facts.ts";
import type { PackageFacts } from "../../../src/scan/link/project-facts.ts";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const TABLE =
  "const tokens = {}; export function addToken(name, f) { tokens[name] = f } export const read = (name) => tokens[name];";
const CALLER = "import { addToken } from './table'; addToken('y', year); addToken('m', month);";

describe("a table that modules fill as they load", () => {
  it("is a constant where nothing else is done with the function that fills it", () => {
    expect(foundIn({ "src/table.ts": TABLE, "src/year.ts": CALLER })).toEqual([]);
  });

  it("is one by way of a function that is called at load only as well", () => {
    const both =
      "import { addToken } from './table'; export function addBoth(name, f) { addToken(name, f); addToken(name + name, f) }";
    const files = {
      "src/table.ts": TABLE,
      "src/both.ts": both,
      "src/day.ts": "import { addBoth } from './both'; addBoth('d', day);",
    };
    expect(foundIn(files)).toEqual([]);
  });

  it("is one in CommonJS, whether the function is asked for by its name or on the whole module", () => {
    const table = TABLE.replaceAll("export ", "");
    const asked = {
      "src/year.js": "const { addToken } = require('./table'); addToken('y', year);",
      "src/day.js": "const table = require('./table'); table.addToken('d', day);",
    };
    for (const out of [
      "module.exports = { addToken, read };",
      "exports.addToken = addToken; exports.read = read;",
    ]) {
      expect(foundIn({ "src/table.js": `${table} ${out}`, ...asked }), out).toEqual([]);
      const later = "const table = require('./table'); exports.add = () => table.addToken('w', week);";
      const files = { "src/table.js": `${table} ${out}`, ...asked, "src/later.js": later };
      expect(foundIn(files), out).toEqual(["tokens const-object registry"]);
    }
  });

  it("is state where another file takes what it hands out from the whole module by key", () => {
    const table = `${TABLE.replaceAll("export ", "")} exports.addToken = addToken; exports.read = read;`;
    const called = "const table = require('./table'); table.addToken('y', year); table.addToken('m', month);";
    const plugin =
      "const table = require('./table'); ['addToken'].forEach((name) => { exports[name] = table[name] });";
    const files = { "src/table.js": table, "src/year.js": called };
    expect(foundIn(files)).toEqual([]);
    expect(foundIn({ ...files, "src/plugin.js": plugin })).toEqual(["tokens const-object registry"]);
  });

  const LATER: Readonly<Record<string, string>> = {
    "a function calls it":
      "import { addToken } from './table'; export const add = () => addToken('w', week);",
    "it is handed on": "import { addToken } from './table'; plugins.forEach(addToken);",
    "others can call it": "export { addToken } from './table';",
    "it is called behind an await":
      "import { addToken } from './table'; (async () => { await start(); addToken('q', 1) })();",
  };
  for (const [what, text] of Object.entries(LATER)) {
    it(`is state where ${what}`, () => {
      const found = foundIn({ "src/table.ts": TABLE, "src/year.ts": CALLER, "src/later.ts": text });
      expect(found).toEqual(["tokens const-object registry"]);
    });
  }

  it("is one where one module fills it by a single call, and a slot that one module sets is its configuration", () => {
    const once = "import { addToken } from './table'; addToken('y', year);";
    expect(foundIn({ "src/table.ts": TABLE, "src/year.ts": once })).toEqual([]);
    const slot =
      "let base = ''; export function setBase(url) { base = url } export const path = (p) => base + p;";
    const main = "import { setBase } from './api'; setBase('https://shop');";
    expect(foundIn({ "src/api.ts": slot, "src/main.ts": main })).toEqual(["base let state"]);
    const whole = "let host; module.exports = (given) => { host = given; return { name: () => host.name } };";
    const taken = "const api = require('./api')(exports); exports.api = api;";
    expect(foundIn({ "src/api.js": whole, "src/index.js": taken })).toEqual(["host let state"]);
  });

  it("is state where it is made for who asks first, and handed to all", () => {
    const lazy = (text: string) => ({
      "src/db.ts": `let connection: Promise<void>; ${text}`,
      "src/api.ts": "import { connect } from './db'; connect().then(serve);",
      "src/bot.ts": "import { connect } from './db'; connect().then(listen);",
    });
    const made = "if (!connection) connection = open();";
    expect(foundIn(lazy(`export function connect() { ${made} return connection }`))).toEqual([
      "connection let state",
    ]);
    // What each call makes anew, and what it keeps to itself, modules make together as they load.
    expect(foundIn(lazy("export function connect() { connection = open(); return connection }"))).toEqual([]);
    expect(
      foundIn(
        lazy(`export function connect() { ${made} return ready } export const ask = () => connection;`),
      ),
    ).toEqual([]);
    const table =
      "const tokens = {}; export function token(name, f) { if (!tokens[name]) tokens[name] = f; return tokens[name] }";
    const callers = "import { token } from './table'; token('y', year); token('m', month);";
    expect(foundIn({ "src/table.ts": table, "src/year.ts": callers })).toEqual([]);
  });

  it("is state where the one call is made by a function that starts the program", () => {
    const start =
      "import { addToken } from './table'; function start() { try { addToken('s', 1) } catch (e) { report(e) } } start();";
    expect(foundIn({ "src/table.ts": TABLE, "src/start.ts": start })).toEqual([
      "tokens const-object registry",
    ]);
    expect(foundIn({ "src/table.ts": TABLE, "src/start.ts": start, "src/year.ts": CALLER })).toEqual([]);
  });

  const MONTHS =
    "export class Month {} let all; export function init() { Month.MAY = new Month(5); all = [Month.MAY] } export const list = () => all.slice();";
  const maker = (names: readonly string[]) =>
    `${names.map((name) => `import { init as make${name} } from './${name}';`).join(" ")} let isMade = false; function make() { if (isMade) return; isMade = true; ${names.map((name) => `make${name}();`).join(" ")} } make();`;

  it("is made where one module makes many ready as it loads, by the same name in each", () => {
    const others = { "src/day.js": "export function init() {}", "src/year.js": "export function init() {}" };
    const files = { "src/month.js": MONTHS, ...others };
    expect(foundIn({ ...files, "src/make.js": maker(["month", "day", "year"]) })).toEqual([]);
    const found = ["all let state", "MAY static-field state"];
    expect(foundIn({ ...files, "src/make.js": maker(["month", "day"]) })).toEqual(found);
    const again = "import { init } from './month'; export const anew = () => init();";
    const called = { ...files, "src/make.js": maker(["month", "day", "year"]), "src/again.js": again };
    expect(foundIn(called)).toEqual(found);
  });

  it("is state where its own module hands the function on", () => {
    const files = { "src/table.ts": `${TABLE} plugins.push(addToken);`, "src/year.ts": CALLER };
    expect(foundIn(files)).toEqual(["tokens const-object registry"]);
  });

  it("is state where the package hands the function out", () => {
    const facts = packageFacts("package.json", { name: "dates", main: "src/table.ts" }) as PackageFacts;
    const texts = new Map(Object.entries({ "src/table.ts": TABLE, "src/year.ts": CALLER }));
    const { findings } = scanSources(texts, { packages: new Map([["", facts]]), tsconfigs: new Map() });
    expect(findings.map(({ name }) => name)).toEqual(["tokens"]);
  });
});
