import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";
import { scanSources } from "../../../src/scan/scan-sources.ts";

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

describe("a class that is a Map of what it makes", () => {
  const stagesOf = (body: string, base = "extends Map"): readonly string[] => {
    const made = `export class Sizes ${base} { ${body} }`;
    const text =
      'import { Sizes } from "./sizes.js"; const all = new Sizes(); export const sizeOf = (key) => all.get(key);';
    const { findings } = scanSources(
      new Map([
        ["sizes.js", made],
        ["a.js", text],
      ]),
    );
    return findings.filter(({ name }) => name === "all").map(({ stage }) => stage);
  };
  const MAKES =
    "get(key) { let size = super.get(key); if (size === undefined) { size = measure(key); this.set(key, size) } return size }";

  it("is a cache where asking for an entry puts the one that is not there", () => {
    expect(stagesOf(MAKES)).toEqual(["cache"]);
    expect(stagesOf(MAKES, "extends WeakMap")).toEqual(["cache"]);
  });

  it("is none where something else puts entries, or where it is no Map", () => {
    expect(
      stagesOf("get(key) { return super.get(key) ?? this.add(key) } add(key) { this.set(key, 1) }"),
    ).not.toContain("cache");
    expect(stagesOf("get(key) { this.reads.set(key, 1); return super.get(key) }")).not.toContain("cache");
    expect(stagesOf("get(key) { this.ask(key); return super.get(key) }")).not.toContain("cache");
    const tells =
      "get(key) { this.set(key, measure(key)); return this.last } set(key, size) { this.last = size }";
    expect(stagesOf(tells, "")).toEqual(["state"]);
  });
});
