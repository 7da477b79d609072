import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const USED = "it('x', () => { const back = fake(true); run(); back() });";
const found = (code: string) => foundIn({ "test/a.test.js": `${code}\n${USED}` });

describe("what a function of a test sets", () => {
  it.each([
    ["takes it away", "delete process.stdin.isTTY"],
    ["sets it to what was there", "process.stdin.isTTY = was"],
  ])("is put back where it hands out a function that %s", (_, back) => {
    const set = "const was = process.stdin.isTTY; process.stdin.isTTY = on;";
    expect(found(`const fake = (on) => { ${set} return () => { ${back} } };`)).toEqual([]);
    expect(found(`function fake(on) { ${set} return { restore() { ${back} }, on } }`)).toEqual([]);
  });

  it.each([
    ["hands out nothing", "process.stdin.isTTY = on;"],
    ["hands out what sets another thing", "process.stdin.isTTY = on; return () => { process.exitCode = 0 };"],
  ])("stays where it %s", (_, body) => {
    expect(found(`function fake(on) { ${body} }`)).toContain("isTTY global-write tests");
  });

  it("stays where what is handed out sets it, and nothing before", () => {
    expect(found("const fake = () => () => { process.stdin.isTTY = true };")).toContain(
      "isTTY global-write tests",
    );
  });

  it("stays where another function sets it that hands out nothing", () => {
    const other = "const force = () => { process.stdin.isTTY = true };";
    const fake =
      "const fake = (on) => { process.stdin.isTTY = on; return () => { delete process.stdin.isTTY } };";
    expect(found(`${fake} ${other} it('y', () => { force() });`)).toEqual(["isTTY global-write tests"]);
  });
});

describe("what a hook hands out", () => {
  const found = (code: string) =>
    foundIn({ "test/a.test.js": `${code} it('x', () => { globalThis.fetch = fake; run() })` });

  it("puts back what the tests replace", () => {
    const back = "const was = globalThis.fetch; return async () => { globalThis.fetch = was };";
    expect(found(`beforeAll(() => { ${back} });`)).toEqual([]);
    expect(found(`describe('y', () => { ${back} });`)).toEqual(["fetch global-write tests"]);
    expect(found("beforeAll(() => { each(() => { globalThis.fetch = other }) });")).toEqual([
      "fetch global-write tests",
    ]);
  });
});
