import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const inTest = (body: string, declaration = "let told = false") =>
  foundIn({
    "test/a.test.js": `it("x", (done) => { ${declaration}; const work = wrap(() => { told = true }); run({}, async () => { ${body}; done() }) })`,
  });

const BEFORE = "equal(told, false)";
const AFTER = "equal(told, true)";
const FOUND = ["told test-flag tests"];

describe("what is asserted to be as it was, and then to be otherwise", () => {
  it.each([
    `${BEFORE}; work(); ${AFTER}`,
    "expect(told).toBe(false); work(); expect(told).toBe(true)",
    "assert.ok(!told); work(); assert.ok(told)",
    "assert((!told)); work(); assert(told)",
    `${BEFORE}; const made = work(1); equal(made, 1); ${AFTER}`,
  ])("was told by what is called between: %s", (body) => {
    expect(inTest(body)).toEqual([]);
  });

  it.each([
    ["let told = 0", "equal(told, 0); work(); equal(told, 1)"],
    ["let told", "equal(told, undefined); work(); equal(told, 1)"],
    ["let told = null", "equal(told, null); work(); equal(told, 1)"],
  ])("holds whatever it was made as: %s", (declaration, body) => {
    expect(inTest(body, declaration)).toEqual([]);
  });

  it.each([
    ["only once", AFTER],
    ["with an await between", `${BEFORE}; await work(); await seen(); ${AFTER}`],
    ["with nothing called between", `${BEFORE}; ${AFTER}`],
    ["with nothing but assertions between", `${BEFORE}; equal(seen, 1); ${AFTER}`],
    ["with something called by another function between", `${BEFORE}; const later = () => work(); ${AFTER}`],
    ["with a fake clock that is moved on between", `${BEFORE}; work(); vi.advanceTimersByTime(10); ${AFTER}`],
    ["twice as it was", `${BEFORE}; work(); ${BEFORE}`],
    ["twice otherwise", `${AFTER}; work(); ${AFTER}`],
    ["the other way round", `${AFTER}; work(); ${BEFORE}`],
    ["beside something else that is denied", `equal(told, !seen); work(); ${AFTER}`],
  ])("is left alone %s", (_what, body) => {
    expect(inTest(body)).toEqual(FOUND);
  });

  it("is left alone by two functions, each of which asserts one of both", () => {
    const text = `it("x", (done) => { let told = false; wrap(() => { told = true }); bus.on("a", () => { ${BEFORE}; work() }); bus.on("b", () => { ${AFTER}; done() }) })`;
    expect(foundIn({ "test/a.test.js": text })).toEqual(FOUND);
  });

  it("still counts what is asserted once more behind an await", () => {
    const text = `it("x", async () => { let told = 0; on(() => { told++ }); equal(told, 0); tell(); equal(told, 1); await work(); equal(told, 2) })`;
    expect(foundIn({ "test/a.test.js": text })).toEqual(FOUND);
    expect(foundIn({ "test/a.test.js": text.replace(" await work(); equal(told, 2)", "") })).toEqual([]);
  });
});
