import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const around = (saved: string, before = "") =>
  foundIn({
    "test/a.test.js": `${before} it("x", () => { ${saved}; process.argv = ["a"]; load(); process.argv = argv; expect(1).toBe(1) })`,
  });

const COPIES = [
  "const argv = process.argv.slice()",
  "const argv = process.argv.slice(0)",
  "const argv = [...process.argv]",
  "const argv = Array.from(process.argv)",
  "const argv = { ...process.argv }",
];

const OTHERS = [
  "const argv = process.argv.slice(2)",
  "const argv = process.argv.slice(0, 2)",
  "const argv = process.argv.concat()",
  "const argv = process.execArgv.slice()",
  "const argv = [...process.argv, 'b']",
  "const argv = Array.from(process.argv, String)",
  "const argv = Array.from()",
  "const argv = ['a']",
  "const argv = other()",
  "const argv = process.argv.other()",
  "const argv = other(), copy = process.argv.slice()",
  "let argv",
];

describe("a copy of what was there", () => {
  it.each(COPIES)("puts it back: %s", (saved) => {
    expect(around(saved)).toEqual([]);
  });

  it("puts it back where a hook has made it", () => {
    expect(around("", "let argv; beforeEach(() => { argv = process.argv.slice() });")).toEqual([]);
    expect(around("", "let argv; beforeEach(() => { argv = process.title.slice() });")).toEqual([
      "argv global-write tests",
    ]);
  });

  it.each(OTHERS)("is nothing else: %s", (saved) => {
    expect(around(saved)).toEqual(["argv global-write tests"]);
  });
});
