import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const within = (code: string): string => `exports.set = (given, name) => { ${code} };`;

const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  "Object.assign(process.env, { PORT: '80', ['HOST']: 'a', 'TZ': 'UTC' })": [
    "PORT env-write state",
    "TZ env-write state",
  ],
  "Object.assign(globalThis.process.env, { PORT: '80' })": ["PORT env-write state"],
  "Object.assign(globalThis, { fetch: mine })": ["fetch global-write state"],
  "Object.assign(console, given, { warn() {} })": ["warn global-write state"],
  "Object.assign(Array.prototype, { last() { return this.at(-1) } })": ["last global-write state"],
  "require.extensions['.ts'] = (module, file) => compile(module, file)": [".ts global-write state"],
  "require.extensions[name] = compile": ["extensions global-write state"],
  "const Module = require('module'); Module._extensions['.ts'] = compile": [".ts fn-static state"],
};

const LEFT: readonly string[] = [
  "return Object.assign({}, process.env, { PORT: '80' })",
  "Object.assign(given.env, { PORT: '80' })",
  "Object.assign(document, { title: name })",
  "Object.assign(given[console], { warn() {} })",
  "merge(process.env, { PORT: '80' })",
  "Object.assign(process.env, given)",
  "Object.assign(process.env.PORT, { length: 1 }.length)",
  "return require.extensions['.js']",
  "require.cache[name] = given",
  "return given.extensions['.js'] = name",
];

describe("what is assigned to a global object at a stroke", () => {
  it.each(Object.entries(WRITTEN))("is written there: %s", (code, found) => {
    expect(foundIn({ "src/a.js": within(code) })).toEqual(found);
  });

  it.each(LEFT)("is nothing where the target or what is given is another: %s", (code) => {
    expect(foundIn({ "src/a.js": within(code) })).toEqual([]);
  });

  it("is so by a name of another type", () => {
    const text = "export const set = () => { Object.assign(globalThis as any, { fetch: mine }) };";
    expect(foundIn({ "src/a.ts": text })).toEqual(["fetch global-write state"]);
  });

  it("stays after a test, unless a hook puts it back", () => {
    const test = "it('x', async () => { Object.assign(process.env, { PORT: '80' }); await run() });";
    expect(foundIn({ "test/a.test.js": test })).toEqual(["PORT env-write tests"]);
    const back = "afterEach(() => { delete process.env.PORT });";
    expect(foundIn({ "test/a.test.js": `${back} ${test}` })).toEqual([]);
  });
});
