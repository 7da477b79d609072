import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const WRITES = "process.env.TZ = 'UTC'; globalThis.fetch = fake;";

describe("what is set as a file is loaded", () => {
  it("is there for all tests where the file declares none", () => {
    expect(foundIn({ "test/setup.js": WRITES })).toEqual([]);
    expect(foundIn({ "test/setup.js": `(function () { if (!isSet) { ${WRITES} } })();` })).toEqual([]);
    expect(foundIn({ "test/setup.js": `export function set() { ${WRITES} }` })).not.toEqual([]);
  });

  it("is nobody's where the file hands nothing out either: tests run it, or give it to what they test", () => {
    const program = `import { serve } from "./serve"; serve(() => { ${WRITES} });`;
    expect(foundIn({ "test/program.js": program })).toEqual([]);
    expect(foundIn({ "test/program.js": `${program} module.exports = serve;` })).toHaveLength(2);
    expect(foundIn({ "test/program.js": `${program} export * from "./serve";` })).toHaveLength(2);
    expect(foundIn({ "test/program.js": `${program} it("x", () => {});` })).toHaveLength(2);
  });

  it("stays for other files where it declares some, or what runs around them", () => {
    const told = ["TZ env-write tests", "fetch global-write tests"];
    expect(foundIn({ "test/a.test.js": `${WRITES} it('x', () => { run() })` })).toEqual(told);
    expect(foundIn({ "test/a.js": `${WRITES} before(() => { run() })` })).toEqual(told);
  });

  it("is nobody's leak where a program starts without it, and what is tested has set it", () => {
    const told = (code: string): readonly string[] =>
      foundIn({ "test/a.test.js": `it('x', async () => { await run(); check(process.exitCode); ${code} })` });
    expect(told("process.exitCode = undefined;")).toEqual([]);
    expect(told("process.exitCode = 1;")).toEqual(["exitCode global-write tests"]);
    expect(told("process.on('exit', () => { if (open) { tell(() => { process.exitCode = 1 }) } });")).toEqual(
      [],
    );
    expect(told("process.once('exit', () => { process.exitCode = 1 });")).toEqual([]);
    expect(told("process.on('exit', () => { process.title = 1 });")).toEqual(["title global-write tests"]);
    expect(told("child.on('exit', () => { process.exitCode = 1 });")).toEqual([
      "exitCode global-write tests",
    ]);
    expect(told("process.stdout = undefined;")).toEqual(["stdout global-write tests"]);
  });
});

describe("a mark on a function that a test is handed", () => {
  const MARKS = "if (!done.called) { done.called = true; done() }";
  const found = (text: string): readonly string[] =>
    foundIn({ "test/a.test.js": `import { go } from './go'; ${text}` });

  it("is the test's own where the runner hands it over", () => {
    expect(found(`it('x', (done) => { go(() => { ${MARKS} }) })`)).toEqual([]);
    expect(found(`beforeEach((done) => { ${MARKS} })`)).toEqual([]);
  });

  it("stays there where it is somebody else's", () => {
    expect(found(`function end(done) { ${MARKS} } it('x', () => { end(go) })`)).toEqual([
      "called global-write tests",
    ]);
    expect(found(`it('x', () => { go((done) => { ${MARKS} }) })`)).toEqual(["called global-write tests"]);
  });
});
