import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const COUNTED = "let told = 0; server.on('request', () => { told++ });";
const AT_END = "process.on('exit', () => { assert.equal(told, 2) });";
const script = (text: string): string => `const assert = require('assert'); ${text}`;

const FILLED: Readonly<Record<string, string>> = {
  "and asserted when the program ends": script(`${COUNTED} ${AT_END}`),
  "by a method of what is tested": script(
    `const told = []; use({ error(e) { told.push(e); return true } }); ${AT_END}`,
  ),
  "and asserted after an await at the top": script(`${COUNTED} await run(); assert.equal(told, 1);`),
  "in a function that is run on the spot": script(`(function () { ${COUNTED} ${AT_END} })();`),
  "and asserted by a part of what the tests share": `const common = require('./common'); const assert = common.assert; ${COUNTED} ${AT_END}`,
  "and asserted by a function that was imported": `import { strictEqual } from 'assert'; ${COUNTED} process.on('exit', () => { strictEqual(told, 2) });`,
  "by a function that callbacks call": script(
    `let told = 0; function count() { told++ } server.on('request', () => { count() }); ${AT_END}`,
  ),
  "beside what asks for something by its name": script(
    `${COUNTED} ${AT_END} get('/shop', (answer) => { go(answer) });`,
  ),
  "beside what a method is asked for in words": script(
    `${COUNTED} ${AT_END} page.ask('for a shop', (answer) => { go(answer) });`,
  ),
  "beside what a callback asks for in words": script(
    `${COUNTED} ${AT_END} server.on('open', () => { ask('for a shop', (answer) => { go(answer) }) });`,
  ),
  "by a function that is handed on": script(
    `let told = 0; function count() { told++ } server.on('request', count); ${AT_END}`,
  ),
  "that must be called, and asserted in another one": script(
    "let told = false; part.on('end', mustCall(() => { told = true })); part.on('close', mustCall(() => { assert(told) }));",
  ),
  "beside what reads a file by its name": script(
    `${COUNTED} ${AT_END} readFile('some file.txt', (error, text) => { assert.ok(text) });`,
  ),
};

const LEFT: Readonly<Record<string, string>> = {
  "what is counted for a report": script(
    `${COUNTED} process.on('exit', () => { console.log(told) }); assert.ok(server);`,
  ),
  "what the script counts in its turn": script(
    `let told = 0; function check(a) { assert.ok(a); told++ } check(1); check(2); ${AT_END}`,
  ),
  "what is told and asserted in one go": script(`${COUNTED} server.ask(); assert.equal(told, 1);`),
  "what a callback asserts that it has given itself": script(
    "let told = part.read(); part.once('readable', () => { told = part.read(); assert.equal(told, 1); told = part.read(); assert.equal(told, null) });",
  ),
  "what is given to a callback that need not be called": script(
    "let told = false; part.each(sure(() => { told = true })); part.all(sure(() => { assert(told) }));",
  ),
  "what asserts by a function of its own": `${COUNTED} ${AT_END} function assert(ok) { if (!ok) stop() }`,
  "what asserts by what its place has for that": `const shop = require('shop'); ${COUNTED} ${AT_END}`,
  "what a file hands out": script(`${COUNTED} ${AT_END} exports.server = server;`),
  "what a module hands out": `import assert from 'assert'; export const server = make(); ${COUNTED} ${AT_END}`,
  "a file that declares tests": script(`${COUNTED} ${AT_END} it('runs', () => { assert.ok(server) });`),
  "a file with what runs around tests": script(`${COUNTED} ${AT_END} before(() => { run() });`),
  "a file with tests of another runner": script(
    `${COUNTED} ${AT_END} scenario('opens the shop', async (page) => { assert.ok(page) });`,
  ),
};

describe("a file of the tests that is run as it is", () => {
  it.each(Object.entries(FILLED))("has a flag that callbacks fill %s", (_what, text) => {
    expect(foundIn({ "test/a.js": text })).toEqual(["told test-flag tests"]);
  });

  it.each(Object.entries(LEFT))("has none in %s", (_what, text) => {
    expect(foundIn({ "test/a.js": text })).toEqual([]);
  });

  it("waits a fixed time where a timer asserts", () => {
    const timer = "setTimeout(() => { assert.equal(seen, 1) }, 100);";
    expect(foundIn({ "test/a.js": script(timer) })).toEqual(["setTimeout sleep tests"]);
    expect(foundIn({ "test/a.js": script("setTimeout(() => { go() }, 100); assert.ok(seen);") })).toEqual([]);
    expect(foundIn({ "test/a.js": script(`${timer} exports.go = go;`) })).toEqual([]);
    expect(foundIn({ "test/a.js": script(`page.go(() => { ${timer} });`) })).toEqual([]);
  });

  it("waits for nothing where nothing is asserted", () => {
    const text = "const shop = require('shop'); await new Promise((r) => setTimeout(r, 10)); shop.go();";
    expect(foundIn({ "test/a.js": text })).toEqual([]);
  });

  it("is left to a person, since nothing waits for its end", () => {
    const { findings } = scanSources(new Map([["test/a.js", script(`${COUNTED} ${AT_END}`)]]));
    expect(findings.map(({ disposition }) => disposition)).toEqual(["manual"]);
  });
});

describe("an object of tests that a file hands out", () => {
  const TIMED =
    "let told = 0; shop.on('sell', function () { told++ }); setTimeout(function () { assert.equal(told, 1); done() }, 9)";
  const titled = (title: string, params = "done", before = "module.exports = {", after = "}"): string =>
    script(`${before} ${title}: function (${params}) { ${TIMED} } ${after}`);
  const found = (text: string): readonly string[] => foundIn({ "test/a.js": text });
  const TOLD = ["told test-flag tests", "setTimeout sleep tests"];

  it("declares each by its title", () => {
    expect(found(titled("'sells one'"))).toEqual(TOLD);
    expect(found(titled("'sells one'", ""))).toEqual(TOLD);
    expect(found(titled("'sells one'", "done", "module.exports = cases({ shop: {", "} })"))).toEqual(TOLD);
    const beside = "'gives one': function (test) { test.equal(1, 1); test.throws(() => go()) },";
    expect(found(titled("'sells one'", "done", `module.exports = { ${beside}`))).toEqual(TOLD);
    expect(found(titled("'sells one'", "done, shop"))).toEqual(TOLD);
  });

  it("declares each that a function makes for what is to be tested", () => {
    const made = (before: string, after: string) => found(titled("'sells one'", "done", before, after));
    expect(made("module.exports = (shop) => ({", "})")).toEqual(TOLD);
    expect(made("function testsOf(shop) { return {", "} } module.exports = testsOf;")).toEqual(TOLD);
    expect(made("module.exports = () => () => ({", "})")).toEqual([]);
    expect(made("module.exports = each((shop) => ({", "}))")).toEqual([]);
  });

  it("declares none by another name, with something else handed first, or for itself alone", () => {
    expect(found(titled("sells"))).toEqual([]);
    expect(found(titled("'sells one'", "shop"))).toEqual([]);
    expect(found(titled("'sells one'", "{ shop }, done"))).toEqual([]);
    expect(found(titled("'sells one'", "shop, done"))).toEqual([]);
    expect(found(titled("'sells one'", "done", "const all = {"))).not.toContain(TOLD[1]);
    expect(found(titled("'sells one'", "done", "it('x', () => run()); module.exports = {"))).toEqual([]);
  });

  it("declares none that asserts nothing", () => {
    const silent = "module.exports = { 'sells one': (done) => { setTimeout(done, 9) } }";
    expect(found(script(`${silent}; function check() { assert.ok(1) }`))).toEqual([]);
  });
});

describe("an object of tests that a runner is handed", () => {
  const SET = "let told = false; shop.on('sell', () => { told = true });";
  const TEST = `${SET} return shop.sell().then(() => { assert.isTrue(told) })`;
  const found = (text: string): readonly string[] =>
    foundIn({ "test/a.js": `const { assert } = runner.getPlugin('chai'); ${text}` });
  const TOLD = ["told test-flag tests"];

  it("declares each of its functions that asserts", () => {
    expect(found(`registerSuite('shop', { sells() { ${TEST} } })`)).toEqual(TOLD);
    expect(found(`registerSuite('shop', { tests: { '#sell': { one() { ${TEST} } } } })`)).toEqual(TOLD);
    expect(found(`registerSuite('shop', () => ({ tests: { one() { ${TEST} } } }))`)).toEqual(TOLD);
    expect(
      found(`registerSuite('shop', function () { return { tests: { one: () => { ${TEST} } } } })`),
    ).toEqual(TOLD);
    expect(found(`registerSuite({ name: 'shop', sells() { ${TEST} } })`)).toEqual(TOLD);
    const told = "shop.use({ on() { told = true; assert.ok(shop) } });";
    const used = `let told = false; ${told} return shop.sell().then(() => { assert.isTrue(told) })`;
    expect(found(`registerSuite('shop', { sells() { ${used} } })`)).toEqual(TOLD);
    expect(found(`buster.testCase('shop', { 'sells one': function () { ${TEST} } })`)).toEqual(TOLD);
  });

  it("declares no hook, and nothing else that is handed on so", () => {
    expect(found(`registerSuite('shop', { before() { ${TEST} }, tests: {} })`)).toEqual([]);
    expect(found(`registerSuite('shop', { beforeEach() { ${TEST} }, tests: {} })`)).toEqual([]);
    expect(found(`registerPart('shop', { sells() { ${TEST} } })`)).toEqual([]);
    expect(found(`shops.forEach((shop) => { registerSuite('shop', { sells() { ${TEST} } }) })`)).toEqual([]);
    expect(found(`registerSuite('shop', { sells: timed(() => { ${TEST} }) })`)).toEqual([]);
    expect(found(`registerSuite('shop', () => { ${TEST} })`)).toEqual([]);
    expect(found("registerSuite('shop', { waits(done) { setTimeout(done, 9) } })")).toEqual([]);
    expect(found(`registerSuite('shop', { sells() { ${SET} return shop.check(() => told) } })`)).toEqual([]);
  });
});
