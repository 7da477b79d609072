import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const found = (cleanup: string) =>
  foundIn({
    "test/a.test.js": `const { warn } = console; it("x", () => { console.warn = () => {}; run() }); ${cleanup}`,
  });
const LEFT = ["warn global-write tests"];

describe("a clean-up that a runner finds by its name", () => {
  it.each([
    "defineTest({ after() { Object.assign(console, { warn }) } });",
    "defineTest({ afterEach: () => { console.warn = warn } });",
    "module.exports = { suite: { afterAll: function () { console.warn = warn } } };",
    "class Shop { tearDown() { console.warn = warn } }",
  ])("puts back what tests have set: %s", (cleanup) => {
    expect(found(cleanup)).toEqual([]);
  });

  it.each([
    "defineTest({ before() { console.warn = warn } });",
    "defineTest({ afterwards() { console.warn = warn } });",
    "function after() { console.warn = warn }",
    "shop.on('order', function after() { console.warn = warn });",
  ])("is none by another one, nor a function of the file: %s", (cleanup) => {
    expect(found(cleanup)).toEqual(LEFT);
  });
});
