import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const recent = (body: string, use: string): string =>
  `class Recent extends Set { ${body} } const recent = new Recent(); export const touch = (x) => ${use};`;

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "a method of the engine is called",
    recent("add(x) { if (this.size > 9) this.clear(); return super.add(x) }", "recent.add(x)"),
    ["recent instance registry"],
  ],
  [
    "a method is called that calls one of the engine's",
    recent("note(x) { this.add(x) }", "recent.note(x)"),
    ["recent instance state"],
  ],
  ["it is asked only", recent("note(x) { this.add(x) }", "recent.has(x)"), []],
  ["a method is called that asks only", recent("isKnown(x) { return this.has(x) }", "recent.isKnown(x)"), []],
];

describe("instances of classes that extend the engine's collections", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
