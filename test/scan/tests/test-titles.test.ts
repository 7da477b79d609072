import { expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

const WAITING = "async () => { go(); await new Promise((r) => setTimeout(r, 10)); }";

it.each([
  ["a text", "'opens late'", "opens-late"],
  ["a text in pieces", "'opens ' + 'late'", "opens-late"],
  ["a text in pieces with something between", "'opens ' + when + ' or never'", "opens-or-never"],
  ["a template", "`opens ${when}`", "opens"],
])("names a test by its title: %s", (_, title, expected) => {
  const { findings } = scanSources(new Map([["test/a.test.js", `it(${title}, ${WAITING});`]]));
  expect(findings.map(({ id }) => id.replace(/^.*#/, ""))).toEqual([`${expected}.setTimeout`]);
});

it("has no title where none is written", () => {
  const { findings } = scanSources(new Map([["test/a.test.js", `it(first + second, ${WAITING});`]]));
  expect(findings.map(({ id }) => id.replace(/^.*#/, ""))).toEqual(["setTimeout"]);
});
