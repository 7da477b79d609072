import { expect, it } from "vitest";
import { testRunners } from "../../src/plan/test-runners.ts";

const named = (...names: readonly string[]): string =>
  JSON.stringify({ devDependencies: Object.fromEntries(names.map((name) => [name, "*"])) });

it.each<[string, Readonly<Record<string, string>>, string | null]>([
  ["there is no manifest", {}, null],
  ["the manifest is broken", { "package.json": "{ nothing" }, null],
  ["it names none", { "package.json": named("typescript") }, null],
  ["it names one", { "package.json": named("typescript", "vitest") }, "vitest@0.0"],
  [
    "it names one among its dependencies",
    { "package.json": '{ "dependencies": { "jest": "^29.7.0" } }' },
    "jest@29.7",
  ],
  ["it begins with a byte order mark", { "package.json": `\uFEFF${named("vitest")}` }, "vitest@0.0"],
  ["it names two", { "package.json": named("mocha", "vitest") }, "mocha@0.0 vitest@0.0"],
  ["it names one of pages as well", { "package.json": named("karma", "mocha") }, "mocha@0.0 karma@0.0"],
  ["it names one of pages alone", { "package.json": named("karma") }, null],
  [
    "the nearest names one",
    { "package.json": named("jest"), "packages/queue/package.json": named("mocha") },
    "mocha@0.0",
  ],
  [
    "the nearest names none, and the one above does",
    { "package.json": named("jest"), "packages/queue/package.json": named("typescript") },
    "jest@0.0",
  ],
  [
    "the nearest names two, and the one above one",
    { "package.json": named("jest"), "packages/queue/package.json": named("mocha", "ava") },
    "ava@0.0 mocha@0.0",
  ],
])("knows what runs tests where %s", (_, texts, runner) => {
  const read = (path: string): string => {
    const text = texts[path];
    if (text === undefined) throw new Error(`no file ${path}`);
    return text;
  };
  expect(testRunners(read)("packages/queue/test/queue.test.ts")).toBe(runner);
});

it("reads each manifest once", () => {
  const read: string[] = [];
  const runner = testRunners((path) => {
    read.push(path);
    return named("vitest");
  });
  expect([runner("test/a.test.ts"), runner("test/b.test.ts")]).toEqual(["vitest@0.0", "vitest@0.0"]);
  expect(read).toEqual(["test/package.json"]);
});
