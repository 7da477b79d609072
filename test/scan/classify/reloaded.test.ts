import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const FOUND: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "what a function reads anew when its file changes",
    "function load() { exports.options = files.read('a.ini', () => { load() }) } load();",
    ["options exports-prop state"],
  ],
  [
    "what a walk through a tree collects as the module loads",
    "const found = []; function walk(dir) { found.push(dir); list(dir, (entry) => { walk(entry) }) } walk('.'); exports.find = (n) => found[n];",
    [],
  ],
  [
    "what is called again on the spot",
    "const found = []; let left = 3; function fill() { found.push(1); if (left-- > 0) [1].forEach(() => fill()) } fill(); exports.find = (n) => found[n];",
    [],
  ],
];

describe("code that runs again", () => {
  for (const [what, text, found] of FOUND) {
    it(`says what changes of ${what}`, () => {
      expect(foundIn({ "src/a.js": text })).toEqual(found);
    });
  }
});

const COPIES: readonly (readonly [text: string, found: readonly string[]])[] = [
  ["require('./names').slice()", ["names const-array registry"]],
  ["Object.keys(table)", ["names const-array registry"]],
  ["known.filter(isUsed)", ["names const-array registry"]],
  ["make(table)", []],
];

it("takes what is copied from a list for a list", () => {
  for (const [initial, found] of COPIES) {
    const text = `const names = ${initial}; exports.add = (name) => { names.push(name) }; exports.all = () => { for (const name of names) use(name) };`;
    expect(foundIn({ "src/a.js": text }), initial).toEqual(found);
  }
});
