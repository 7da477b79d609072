import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const WRITES = "it('x', () => { process.env.PORT = '1'; run() })";

const PUT_BACK: Readonly<Record<string, string>> = {
  "a stub of the environment": "beforeEach(() => { sinon.stub(process, 'env').value({}) })",
  "an environment that the test's own object intercepts":
    "t.beforeEach((t) => t.intercept(process, 'env', { value: { ...saved } }))",
  "an environment that is replaced as a property":
    "beforeEach(() => { jest.replaceProperty(process, 'env', { ...process.env }) })",
  "an entry that is assigned back": "afterEach(() => { Object.assign(process.env, { PORT }) })",
  "an entry that a function of the file puts back by its name":
    "const put = (name, value) => { process.env[name] = value }; afterEach(() => { put('PORT', saved) })",
  "an entry that a function named for it puts back": "afterEach(() => { env.restore('PORT') })",
  "an entry that is put back by its name in any case":
    "it('y', () => { try { run() } finally { restoreEnv('PORT', saved) } })",
  "all that a function puts back that is named for it": "afterEach(() => { restoreEnv() })",
  "all that another thing puts back, which is named for it": "afterEach(() => { savedEnv.restore(before) })",
  "all that was there, assigned back": "afterEach(() => Object.assign(process.env, saved))",
};

const LEFT: Readonly<Record<string, string>> = {
  "another entry that is assigned back": "afterEach(() => { Object.assign(process.env, { HOST }) })",
  "another entry that is put back by its name": "afterEach(() => { restoreEnv('HOST', saved) })",
  "an entry that is put back by its name before the tests": "beforeEach(() => { restoreEnv('PORT', saved) })",
  "the name of an entry that a function is told for something else": "afterEach(() => { log('PORT') })",
  "an assignment before the tests": "beforeEach(() => { Object.assign(process.env, saved) })",
  "an assignment to another object": "afterEach(() => { Object.assign(config.env, { PORT }) })",
  "a stub of something else": "beforeEach(() => { sinon.stub(process, 'argv').value([]) })",
  "a stub for the tests of another group":
    "describe('y', () => { beforeEach(() => { sinon.stub(process, 'env').value({}) }) })",
  "all that is put back for the tests of another group":
    "describe('y', () => { afterEach(() => { restoreEnv() }) })",
  "all that is put back before the tests": "beforeEach(() => { restoreEnv() })",
  "all that is put back in another test": "it('y', () => { try { run() } finally { env.restore() } })",
  "what a function puts back that is named for something else": "afterEach(() => { envelope.restore() })",
  "what is done with the whole that puts nothing back": "afterEach(() => { env.close(); storeEnv() })",
  "a stub in a test": "it('y', () => { sinon.stub(process, 'env').value({}) })",
};

describe("the environment that calls put back", () => {
  it.each(Object.entries(PUT_BACK))("takes %s", (_, code) => {
    expect(namesIn(code)).not.toContain("PORT env-write tests");
  });

  it("takes all that each test puts back", () => {
    const one = (begin: string, end: string) => `it('x', () => { ${begin} process.env.PORT = '1'; ${end} });`;
    const told = (text: string) => foundIn({ "test/a.test.js": text });
    const back = one("const env = take();", "try { run() } finally { env.restore() }");
    expect(told(back)).toEqual([]);
    expect(told(one("const env = take();", "run(); env.restore()"))).toEqual([]);
    expect(told(one("restoreEnv();", "run()"))).toEqual(["PORT env-write tests"]);
    expect(told(one("", "run()") + back)).toEqual(["PORT env-write tests"]);
  });

  it.each(Object.entries(LEFT))("does not take %s", (_, code) => {
    expect(namesIn(code)).toContain("PORT env-write tests");
  });
});

describe("what a hook takes away before each test", () => {
  const told = (code: string, set = "stubEnv('PORT', '1')") =>
    foundIn({
      "test/a.test.js": `beforeEach(() => { delete process.env.PORT }); it('x', () => { ${set}; run() }); ${code}`,
    });

  it("is put back where the runtime's stubs of it are", () => {
    expect(told("afterEach(() => { unstubEnv('PORT') })")).toEqual([]);
    expect(told("afterEach(() => { testing.unstubEnv('HOST', 'PORT') })")).toEqual([]);
    expect(told("afterEach(() => { unstubEnv('HOST') })")).toEqual(["PORT env-write tests"]);
    expect(told("afterEach(() => { log('PORT') })")).toEqual(["PORT env-write tests"]);
    expect(told("beforeEach(() => { unstubEnv('PORT') })")).toEqual(["PORT env-write tests"]);
  });

  it("is not put back where no stub has taken it away", () => {
    expect(told("afterEach(() => { unstubEnv('PORT') })", "listen()")).toEqual(["PORT env-write tests"]);
    expect(told("afterEach(() => { unstubEnv('PORT') })", "stubEnv('HOST', 'a')")).toEqual([
      "PORT env-write tests",
    ]);
  });

  it("is a global as well", () => {
    const text = (after: string) =>
      `beforeEach(() => { delete globalThis.shop }); it('x', () => { stubGlobal('shop', {}); run() }); afterEach(() => { ${after} })`;
    expect(foundIn({ "test/a.test.js": text("unstubGlobal('shop')") })).toEqual([]);
    expect(foundIn({ "test/a.test.js": text("close()") })).toEqual(["shop global-write tests"]);
  });

  it("is not, where a test assigns it", () => {
    expect(told("afterEach(() => { unstubEnv('PORT') })", "process.env.PORT = '1'")).toEqual([
      "PORT env-write tests",
    ]);
  });
});

const PUTS_GLOBAL = "beforeEach(() => { globalThis.fetch = fake; });";

describe("a global that is assigned back", () => {
  it.each([
    ["with all that was there", "afterEach(() => { Object.assign(globalThis, saved) })", false],
    [
      "by its name, through another name of the global object",
      "afterEach(() => { Object.assign(global, { fetch }) })",
      false,
    ],
    ["as another one", "afterEach(() => { Object.assign(globalThis, { alert }) })", true],
    ["before the tests only", "beforeEach(() => { Object.assign(globalThis, saved) })", true],
    ["to the environment", "afterEach(() => { Object.assign(process.env, saved) })", true],
  ])("%s", (_, code, isTold) => {
    const found = foundIn({ "test/a.test.js": `${PUTS_GLOBAL}\n${code}` });
    expect(found.includes("fetch global-write tests")).toBe(isTold);
  });
});

function namesIn(code: string): string[] {
  return foundIn({ "test/a.test.js": `${code}\n${WRITES}` });
}
