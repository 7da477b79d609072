import { expect, it } from "vitest";
import { summarizeText } from "../../../src/scan/summary/summarize-text.ts";

it("tells of the functions of a literal's entries those that are called as a collection's, where all have them", () => {
  const text =
    "const kinds = { id: { set() {}, get() {}, run() {} }, name: { set() {}, run() {} } }; kinds.id = {};";
  const [kinds] = summarizeText("a.ts", text).variables;
  expect(kinds?.methods).toEqual(["*.set"]);
});
