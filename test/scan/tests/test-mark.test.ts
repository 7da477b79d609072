import { expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const COUNTED = "let count = 0; function run() { count++ }";

it("takes a program's own file called test for production code where it hands something out", () => {
  for (const handed of [
    "export { run };",
    "export default run;",
    "module.exports = run;",
    "exports.run = run;",
  ]) {
    expect(foundIn({ "src/core/test.js": `${COUNTED} ${handed}` }), handed).toEqual(["count let state"]);
  }
});

it("takes what a program has to do with tests for production code where it hands something out", () => {
  for (const path of [
    "src/runTest.ts",
    "src/QuerySpec.ts",
    "src/testing/server.ts",
    "src/commands/test/run.ts",
  ]) {
    expect(foundIn({ [path]: `${COUNTED} export { run };` }), path).toEqual(["count let state"]);
    expect(foundIn({ [path]: `${COUNTED} run();` }), path).toEqual([]);
    expect(foundIn({ [path]: `import { it } from 'vitest'; ${COUNTED} export { run };` }), path).toEqual([]);
    expect(foundIn({ [`test/${path}`]: `${COUNTED} export { run };` }), path).toEqual([]);
  }
  expect(foundIn({ "src/commands/test/fixtures/run.ts": `${COUNTED} export { run };` })).toEqual([]);
  expect(foundIn({ "src/testing/server.spec.ts": `${COUNTED} export { run };` })).toEqual([]);
});

it("takes it for a test where it hands out nothing, imports a test framework or lies with the tests", () => {
  expect(foundIn({ "src/test.js": `${COUNTED} run();` })).toEqual([]);
  expect(foundIn({ "src/test.js": `import { it } from 'vitest'; ${COUNTED} export { run };` })).toEqual([]);
  expect(foundIn({ "test/core/test.js": `${COUNTED} export { run };` })).toEqual([]);
});

it("takes a program that is built on a test runner for production code", () => {
  const runs = "const Mocha = require('mocha'); let runner; function start() { runner = new Mocha(); }";
  expect(foundIn({ "src/start.js": `${runs} module.exports = start;` })).toEqual(["runner let state"]);
  expect(foundIn({ "src/start.js": runs })).toEqual([]);
  expect(foundIn({ "src/start.js": `${runs.replace("mocha", "chai")} module.exports = start;` })).toEqual([]);
});

it("takes a file whose suites stand at its top for a test, wherever it lies", () => {
  const suite =
    "describe('a list', () => { let list; beforeEach(() => { list = make() }); it('is empty', () => { list = add(list) }) });";
  expect(foundIn({ "debugging/list.js": suite })).toEqual([]);
  expect(foundIn({ "debugging/list.js": `${suite} let n = 0; exports.next = () => ++n;` })).toContain(
    "n let state",
  );
  const own = "describe('a list', { size: 1 }); let n = 0; function next() { n++ } on(next);";
  expect(foundIn({ "tools/list.js": own })).toEqual(["n let state"]);
});

it("takes a file whose steps stand at its top for a test, as Cucumber has them", () => {
  const steps = (text: string) =>
    `let passed = 0; Given(${text}, () => { passed++; if (passed < 2) throw new Error("not yet") });`;
  const given = "import { Given } from '../src';";
  expect(foundIn({ "kit/retry.ts": `${given} ${steps("'a shop'")}` })).toEqual([]);
  expect(foundIn({ "kit/retry.ts": `${given} ${steps("/^a shop$/")}` })).toEqual([]);
  expect(foundIn({ "kit/retry.ts": `${given} ${steps("'a shop'")} export const n = () => passed;` })).toEqual(
    ["passed let state"],
  );
  for (const other of [
    steps("shop"),
    steps("'a shop'").replace("Given", "give"),
    "let n = 0; Given('a shop', on); on(() => n++);",
  ])
    expect(foundIn({ "kit/retry.ts": other }), other).toHaveLength(1);
});
