import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const FLAG = "let told = 0; on(() => { told = 1 }); await work();";
const found = (text: string): readonly string[] => foundIn({ "test/a.js": text });
const TOLD = ["told test-flag tests"];

describe("a suite that is called to declare its tests", () => {
  const suite = (made: string, called = "cookies"): string =>
    `import { suite } from 'uvu'; const cookies = ${made}; ${called}('are read', async () => { ${FLAG} assert.is(told, 1) });`;

  it("declares a test by each call", () => {
    expect(found(suite("suite('cookies')"))).toEqual(TOLD);
    expect(found(suite("suite('cookies')", "cookies.only"))).toEqual(TOLD);
  });

  it("is none where another function made it, or another method of it is called", () => {
    expect(found(`it('x', () => run()); ${suite("open('cookies')")}`)).toEqual([]);
    expect(found(`it('x', () => run()); ${suite("suite('cookies')", "cookies.open")}`)).toEqual([]);
  });

  it("has globals that stay for other files", () => {
    expect(found(`globalThis.fetch = fake; ${suite("suite('cookies')")}`)).toContain(
      "fetch global-write tests",
    );
  });
});

describe("a hook of uvu's around each test", () => {
  const hooked = (hook: string): readonly string[] =>
    found(
      `import { test, suite } from 'uvu'; const cookies = suite('cookies'); ${hook}(() => { delete process.env.JAR }); test('x', () => { process.env.JAR = 'full'; assert.is(eat(), 1) });`,
    );

  it("puts back what the tests have set", () => {
    expect(["test.after.each", "cookies.after.each", "test.after"].map(hooked)).toEqual([[], [], []]);
  });

  it("puts back nothing where it runs before them, or is none", () => {
    const jar = ["JAR env-write tests"];
    expect(["test.before.each", "test.each", "test.only"].map(hooked)).toEqual([jar, jar, jar]);
  });
});

describe("a function that is handed what it asserts by", () => {
  const asserted = "t.is(told, 1)";

  it("is a test where a runner loads the file for it", () => {
    expect(found(`export const adds = async (t) => { ${FLAG} ${asserted} }`)).toEqual(TOLD);
    expect(found(`exports.adds = async function (t) { ${FLAG} ${asserted} }`)).toEqual(TOLD);
    expect(found(`export async function adds(test) { ${FLAG} test.equal(told, 1) }`)).toEqual(TOLD);
  });

  it("is none where it is called here, handed something else, or stands in another function", () => {
    expect(found(`export const adds = async (t) => { ${FLAG} ${asserted} }; adds(made)`)).toEqual([]);
    expect(found(`export const adds = async (table) => { ${FLAG} table.is(told, 1) }`)).toEqual([]);
    expect(found(`export const adds = async (t) => { ${FLAG} assert.equal(told, 1); t.show(told) }`)).toEqual(
      [],
    );
    expect(found(`export const adds = async (t) => { ${FLAG} ${asserted} }; run(adds)`)).toEqual([]);
    expect(found(`export const all = []; each(all, async (t) => { ${FLAG} ${asserted} })`)).toEqual([]);
    expect(found(`it('x', () => run()); async function adds(t) { ${FLAG} ${asserted} }`)).toEqual([]);
    expect(found(`export const adds = () => async (t) => { ${FLAG} ${asserted} }`)).toEqual([]);
  });

  it("is no test by what it asks another thing, so that the file is loaded by those that declare some", () => {
    expect(found("globalThis.fetch = fake; export const isIn = (list) => list.equals(1)")).toEqual([]);
  });

  it("is a test of its own, for which alone something stands in", () => {
    const text =
      "exports.lists = function (test) { let told = []; sinon.stub(shop, 'tell', (line) => { told = told.concat(line) }); shop.run(); test.equal(told.length, 1); test.done() }";
    expect(found(text)).toEqual([]);
  });

  it("is part of a test that hands it what ends the test, wherever it takes it", () => {
    const helper = (handed: string): string =>
      `function note(name, done) { let told = false; shop[name] = () => { told = true }; shop.after = () => { assert.ok(told); done() } } it('x', (done) => { note('open', ${handed}) })`;
    expect(found(helper("done"))).toEqual(TOLD);
    expect(found(helper("stop"))).toEqual([]);
  });
});

describe("what a test has begun by a function of the file", () => {
  const file = (given: string, test: string): string =>
    `let told = false; function open() { ${given} } ${test} `;
  const asks = "it('x', async () => { open(); await work(); expect(told).toBe(true) })";
  const noted = "lock.request().then(() => { told = true })";

  it("is noted for it by a callback", () => {
    expect(found(file(noted, asks))).toEqual(TOLD);
    expect(found(file("lock.on('open', () => { told = true })", asks))).toEqual(TOLD);
  });

  it("is noted also by what the test waits for, and by a callback with a name", () => {
    const waits = "it('x', async () => { await open(); expect(told).toBe(true) })";
    const text = `let told = false; async function open() { lock.on('open', () => { told = true }); await lock.open() } ${waits}`;
    expect(found(text)).toEqual(TOLD);
    expect(found(file("lock.on('open', function note() { told = true })", asks))).toEqual(TOLD);
  });

  it("is no flag where no test begins it, waits or asks, or where it is set at once", () => {
    expect(found(file(noted, "it('x', async () => { await work(); expect(told).toBe(true) })"))).toEqual([]);
    expect(found(file(noted, "it('x', () => { open(); expect(told).toBe(false) })"))).toEqual([]);
    expect(found(file(noted, "it('x', async () => { open(); await work() })"))).toEqual([]);
    expect(found(file("told = true", asks))).toEqual([]);
    expect(found(file("lock.request().then((it) => { told = it })", asks))).toEqual([]);
  });
});

describe("a method called `test` within a test", () => {
  const sleep = "await go(); await rest(20); assert.equal(n, 1)";
  const rests = "const rest = (ms) => new Promise((done) => setTimeout(done, ms));";
  const within = (outer: string, called: string): readonly string[] =>
    found(`import tool from 'tool'; ${rests} ${outer}('x', async (t) => { ${called}; end() })`);
  const of = (root: string): string => `${root}.test('y', async () => { await rest(20) })`;

  it("is what is tested, where the test is the runner's and the method another one's", () => {
    for (const outer of ["it", "test", "specify", "it.only"]) expect(within(outer, of("tool"))).toEqual([]);
    expect(within("it", of("tool").replace("test(", "it("))).toEqual([]);
  });

  it("declares one more where the test is handed it, or was declared by it as well", () => {
    const asserted = (root: string): string => of(root).replace("await rest(20)", sleep);
    expect(within("test", asserted("t"))).toEqual(["rest sleep tests"]);
    expect(within("tool.test", asserted("tool"))).toEqual(["rest sleep tests"]);
    expect(within("test", of("t"))).toEqual(["rest sleep tests"]);
    expect(within("tool.test", of("tool"))).toEqual(["rest sleep tests"]);
  });
});
