import { expect, it } from "vitest";
import { mentionsModule, readerIn } from "../../../src/scan/sources/reached-inside.ts";

const TEST = "test/binder.test.ts";

/** Which of two modules a test asks for private variables. */
function asked(content: string): readonly string[] {
  const reader = readerIn(TEST, content);
  if (!reader) return [];
  return ["src/binder.ts", "src/commit.ts"].filter((path) => mentionsModule(reader, path));
}

const BESIDE = 'import * as commit from "../src/commit";';

it("asks the modules for private variables that it hands to the tool for that, and no other that it imports", () => {
  for (const content of [
    `${BESIDE} import rewire from "rewire"; const binder = rewire("../src/binder");`,
    `${BESIDE} import rewire from "rewire"; const binder = rewire<typeof import("../src/binder")>("../src/binder");`,
    `const commit = require("../src/commit"); const rewire = require("rewire"); let binder = rewire("../src/binder"); binder.__set__("a", 1);`,
    `${BESIDE} const binder = require("rewire")("../src/binder");`,
  ])
    expect(asked(content), content).toEqual(["src/binder.ts"]);
});

it("may ask any module that it names where it cannot be seen what is handed to the tool", () => {
  for (const content of [
    `${BESIDE} import rewire from "rewire"; const open = (path) => rewire(path); open("../src/binder");`,
    `${BESIDE} import rewire from "rewire"; rewire("../src/binder"); ["../src/commit"].map(rewire);`,
    `${BESIDE} import binder from "../src/binder"; binder.__get__("a");`,
    `${BESIDE} import { __RewireAPI__ as inside } from "../src/binder"; const rewire = require("rewire"); rewire("../src/binder");`,
  ])
    expect(asked(content), content).toEqual(["src/binder.ts", "src/commit.ts"]);
});

it("names its own module by what it quotes by chance", () => {
  const reader = readerIn("src/names.js", `const vm = require("vm"); run(vm, join(folder, "names.js"));`);
  if (reader === null) throw new Error("It runs texts.");
  expect(["src/names.js", "other/names.js"].filter((path) => mentionsModule(reader, path))).toEqual([
    "other/names.js",
  ]);
});
