import { expect, it } from "vitest";
import { joinPath } from "../../../src/scan/link/project-facts.ts";

it.each([
  ["src/a", "./b", "src/a/b"],
  ["src/a", "../b/c", "src/b/c"],
  ["src/a", "../..", ""],
  ["src/a", "../../", ""],
  ["src/a", "../../..", null],
  ["src/a", "../../../b", null],
  ["src/a", ".././../b", "b"],
  ["src", "b/../c//d/./e", "src/c/d/e"],
  ["src", "./.hidden/...", "src/.hidden/..."],
  ["src", ".", "src"],
  ["", "./b", "b"],
  ["", "..", null],
])("joins %j and %j to %j", (directory, relative, path) => {
  expect(joinPath(directory, relative)).toBe(path);
});
