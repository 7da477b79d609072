import { expect, it } from "vitest";
import { readingOnce } from "../../src/plan/reading-once.ts";

it("asks for each text once, also for those that are not there", () => {
  const asked: string[] = [];
  const read = readingOnce((path) => {
    asked.push(path);
    if (path === "package.json") throw new Error("there is none");
    return `text of ${path}`;
  });
  expect([read("a.js"), read("a.js"), read("b.js")]).toEqual([
    "text of a.js",
    "text of a.js",
    "text of b.js",
  ]);
  for (let time = 0; time < 2; time++) expect(() => read("package.json")).toThrow("there is none");
  expect(asked).toEqual(["a.js", "b.js", "package.json"]);
});
