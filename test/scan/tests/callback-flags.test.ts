import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const around = (declaration: string, write: string, assertion: string) =>
  `it("x", async () => { ${declaration}; on(() => { ${write} }); await work(); expect(${assertion}).toBe(1); })`;

const FILLED: Readonly<Record<string, string>> = {
  "a variable": around("let told", "told = 1;", "told"),
  "a property that is asserted": around("const told = {}", "told.name = 1;", "told.name"),
  "a property of what is asserted as a whole": around("const told = {}", "told.name = 1;", "told"),
  "an object of which a property is asserted": around("let told = {}", "told = { name: 1 };", "told.name"),
  "a list that a function of the test looks through for what is asserted": around(
    "const told = []; const count = (name) => told.filter((each) => each === name).length",
    "told.push(name)",
    "count(name)",
  ),
  "an entry, of which one is asserted": around("const told = {}", "told[key] = 1;", "told.name"),
  "a property, where some entry is asserted": around("const told = {}", "told.name = 1;", "told[key]"),
};

const OTHERWISE: Readonly<Record<string, string>> = {
  "what is set up before its other parts are asserted": around(
    "const told = make()",
    "told.mode = 1;",
    "told.data",
  ),
  "what a function of the test looks through that is only called": around(
    "const told = []; const count = (name) => told.filter((each) => each === name).length",
    "told.push(name)",
    "seen); count(name",
  ),
  "what is written in a part beside": around(
    "const told = make()",
    "told.options.mode = 1;",
    "told.options.size",
  ),
};

describe("what callbacks fill", () => {
  it.each(Object.entries(OTHERWISE))("is not %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text }).filter((each) => each.includes("test-flag"))).toEqual([]);
  });

  it.each(Object.entries(FILLED))("is %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text })).toEqual(["told test-flag tests"]);
  });
});
