import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const found = (text: string) => foundIn({ "test/a.test.js": text });

describe("a name that a test assigns without a declaration", () => {
  it("is there for all tests that come after", () => {
    const told = ["shop global-write tests"];
    expect(found("it('x', () => { shop = open(); equal(shop.size, 1) })")).toEqual(told);
    expect(
      found("function send(text) { shop = wrap(text); put(shop) } it('x', () => { send('a') })"),
    ).toEqual(told);
    expect(
      found(
        "module.exports = { 'opens': function (test) { shop = open(); test.equal(shop.size, 1); test.done() } }",
      ),
    ).toEqual(told);
    const { findings } = scanSources(new Map([["test/a.test.js", "it('x', () => { shop = open() })"]]));
    expect(findings.map(({ disposition, reason }) => [disposition, reason])).toEqual([
      ["manual", "`shop` is assigned without a declaration, and so a global for all tests that come after."],
    ]);
  });

  it("is what tests begin with where a hook or the file gives it, and a place in a loop is what it is everywhere", () => {
    const test = "it('x', () => { shop = open() });";
    expect(found(`shop = null; ${test}`)).toEqual([]);
    expect(found(`beforeEach(() => { shop = open() }); ${test}`)).toEqual([]);
    expect(found(`beforeEach(() => start()); function start() { shop = open() } ${test}`)).toEqual([]);
    expect(found("it('x', () => { for (i = 0; i < 3; i++) add(i) })")).toEqual([]);
    expect(found(`let shop; ${test}`)).toEqual([]);
    expect(found(`beforeEach(() => { till = open() }); ${test}`)).toEqual(["shop global-write tests"]);
  });
});
