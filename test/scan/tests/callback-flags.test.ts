import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const around = (declaration: string, write: string, assertion: string) =>
  `it("x", async () => { ${declaration}; on(() => { ${write} }); await work(); expect(${assertion}).toBe(1); })`;

const FILLED: Readonly<Record<string, string>> = {
  "a variable": around("let told", "told = 1;", "told"),
  "a property that is asserted": around("const told = {}", "told.name = 1;", "told.name"),
  "a property of what is asserted as a whole": around("const told = {}", "told.name = 1;", "told"),
  "an object of which a property is asserted": around("let told = {}", "told = { name: 1 };", "told.name"),
  "a list that a function of the test looks through for what is asserted": around(
    "const told = []; const count = (name) => told.filter((each) => each === name).length",
    "told.push(name)",
    "count(name)",
  ),
  "an entry, of which one is asserted": around("const told = {}", "told[key] = 1;", "told.name"),
  "a property, where some entry is asserted": around("const told = {}", "told.name = 1;", "told[key]"),
};

const OTHERWISE: Readonly<Record<string, string>> = {
  "what is set up before its other parts are asserted": around(
    "const told = make()",
    "told.mode = 1;",
    "told.data",
  ),
  "what a function of the test looks through that is only called": around(
    "const told = []; const count = (name) => told.filter((each) => each === name).length",
    "told.push(name)",
    "seen); count(name",
  ),
  "what is written in a part beside": around(
    "const told = make()",
    "told.options.mode = 1;",
    "told.options.size",
  ),
};

const inHook = (hook: string, assertion: string, declaration = "let told = 0") =>
  `describe("x", () => { ${declaration}; ${hook}; it("y", async () => { ${assertion} }) })`;

const NOTED: Readonly<Record<string, string>> = {
  "a listener counts that a hook registers, and the test waits before it asks": inHook(
    "before(() => { server.on('open', () => { told += 1 }) })",
    "await open(); expect(told).toBe(1)",
  ),
  "a listener lists in a hook that waits": inHook(
    "before(async () => { page.on('log', (line) => { told.push(line) }); await page.open() })",
    "expect(told).toEqual([1])",
    "const told = []",
  ),
  "a listener raises in a hook that is ended by something else": inHook(
    "before((done) => { server.on('open', () => { told = true }); server.start(done) })",
    "expect(told).toBe(true)",
    "let told = false",
  ),
};

const NOT_NOTED: Readonly<Record<string, string>> = {
  "what ends the hook": inHook(
    "before((done) => { server.on('open', () => { told += 1; done() }); server.start() })",
    "expect(told).toBe(1)",
  ),
  "what ends what the hook waits for": inHook(
    "before(() => new Promise((resolve) => { server.on('open', () => { told += 1; resolve() }) }))",
    "await open(); expect(told).toBe(1)",
  ),
  "what a listener is told, for the tests to work with": inHook(
    "before(() => { server.on('open', (port) => { told = port }) })",
    "await open(); expect(told).toBe(1)",
  ),
  "what a listener counts in one go with the test": inHook(
    "beforeEach(() => { bus.on('open', () => { told += 1 }) })",
    "bus.emit('open'); expect(told).toBe(1)",
  ),
  "what a fake counts that a hook makes": inHook(
    "beforeEach(() => { shop = make(() => { told += 1 }) })",
    "await open(); expect(told).toBe(1)",
  ),
};

describe("what callbacks fill", () => {
  it.each(Object.entries(NOTED))("is what %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text })).toEqual(["told test-flag tests"]);
  });

  it.each(Object.entries(NOT_NOTED))("is not %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text })).toEqual([]);
  });

  it.each(Object.entries(OTHERWISE))("is not %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text }).filter((each) => each.includes("test-flag"))).toEqual([]);
  });

  it.each(Object.entries(FILLED))("is %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text })).toEqual(["told test-flag tests"]);
  });
});
