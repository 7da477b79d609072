import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const PUT = "function define(name, format) { log[name] = format }";
const ASKED = "function log(format) { return log[format] || format }";
const all = (...parts: readonly string[]) => foundIn(`${parts.join(" ")} export { log, define };`);

describe("a function that is a table as well", () => {
  it("is found where callers name what is put, and what is asked for", () => {
    expect(all(PUT, ASKED)).toEqual(["log fn-static registry"]);
    expect(all(PUT, "const log = (format) => log[format] || format;")).toEqual(["log fn-static registry"]);
    expect(all(PUT, ASKED, "function drop(name) { delete log[name] }")).toEqual(["log fn-static registry"]);
  });

  it("is left as it is, with the place where it is declared", () => {
    const { findings } = scanSources(new Map([["a.js", `${PUT}\n${ASKED}\nexport { log, define };`]]));
    const [{ line, refusal } = {}] = findings;
    expect([line, refusal?.code]).toEqual([2, "function-property"]);
  });

  it("is none where its module builds it as it loads", () => {
    const loop = "for (const name of ['a', 'b']) log[name] = (one) => one; const define = 1;";
    expect(all(loop, ASKED)).toEqual([]);
    expect(all(PUT, ASKED, "define('a', (one) => one);").includes("log fn-static registry")).toBe(true);
    const own =
      "function build(name, format) { log[name] = format } build('a', (one) => one); const define = 1;";
    expect(all(own, ASKED)).toEqual([]);
  });

  it("is none where nobody asks by name, or the name stands in a constant", () => {
    expect(all(PUT, "function log(format) { return log.plain(format) }")).toEqual([]);
    const mark = "const MARK = Symbol(); function define() { log[MARK] = true }";
    expect(all(mark, "function log(format) { return log[MARK] || format }")).toEqual([]);
  });

  it("is none where others are given what callers name, or what is there is changed inside", () => {
    const extend =
      "log.extend = function (given) { for (const name in given) this[name] = given[name] }; const define = 1;";
    expect(all(extend, ASKED)).toEqual([]);
    expect(all("function define(name) { log[name].isUsed = true }", ASKED)).toEqual([]);
  });

  it("is none where only a function that is made anew each time is one", () => {
    const make = `export function make() { ${PUT} ${ASKED} return { log, define } }`;
    expect(foundIn(make)).toEqual([]);
  });
});
