import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { packageFacts } from "../../../src/scan/files/project-facts.ts";
import type { PackageFacts } from "../../../src/scan/link/project-facts.ts";
import { ModuleResolver } from "../../../src/scan/link/resolve-module.ts";

/** Characters of each text; one byte each. */
const LENGTH = 2 ** 20;
const TEXTS = 100;

/** A text of its own with an import at its end, as a parser cuts it out. */
function specifierIn(text: number): string {
  const specifier = `./a-module-of-a-file-with-number-${text}`;
  return Buffer.from("/".repeat(LENGTH) + specifier)
    .toString("latin1")
    .slice(LENGTH);
}

it("lets go of the texts that the specifiers were cut from", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const resolver = new ModuleResolver(new Set(["src/a.ts"]), new Map(), new Map());
  const heap = (): number => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = heap();
  for (let text = 0; text < TEXTS; text++) expect(resolver.resolve("src/a.ts", specifierIn(text))).toBeNull();
  expect(heap() - before).toBeLessThan((TEXTS * LENGTH) / 2);
  expect(resolver.resolve("src/a.ts", specifierIn(0))).toBeNull();
});

it.each([
  ["@lib/clock", "lib/clock.ts"],
  ["@lib/deep/clock", "deep/clock.ts"],
  ["@lib/deep", "lib/whole.ts"],
  ["@lib/missing", null],
  ["other", "any/other.ts"],
])("takes the pattern that the compiler takes, wherever it stands: %s", (specifier, path) => {
  const files = [
    "lib/clock.ts",
    "lib/deep.ts",
    "lib/whole.ts",
    "deep/clock.ts",
    "any/other.ts",
    "any/@lib/missing.ts",
  ];
  const paths = {
    "*": ["any/*"],
    "@lib/*": ["lib/*"],
    "@lib/deep/*": ["deep/*"],
    "@lib/deep": ["lib/whole"],
  };
  const config = { directory: "", baseUrl: "", paths };
  const resolver = new ModuleResolver(new Set(files), new Map(), new Map([["", config]]));
  expect(resolver.resolve("src/a.ts", specifier)).toBe(path);
});

it.each([
  ["test/queue.test.js", "../dist/queue", "src/queue.ts"],
  ["test/queue.test.js", "../lib/utils/wait.js", "src/utils/wait.ts"],
  ["test/queue.test.js", "../dist/src/queue", "src/queue.ts"],
  ["packages/bus/test/a.js", "../build/bus", "packages/bus/lib/bus.js"],
  // What is there is meant itself, and what is named as no build is, is any other folder.
  ["test/queue.test.js", "../lib/kept", "lib/kept.js"],
  ["test/queue.test.js", "../fixtures/queue", null],
  ["test/queue.test.js", "../dist/other", null],
  ["test/queue.test.js", "../../dist/queue", null],
  // The project itself is no folder of its sources.
  ["test/queue.test.js", "../dist/index", null],
])("takes what a file asks of the built files for their sources: %s asks for %s", (from, specifier, path) => {
  const files = [
    "index.js",
    "src/queue.ts",
    "src/utils/wait.ts",
    "src/kept.ts",
    "lib/kept.js",
    "packages/bus/lib/bus.js",
  ];
  const facts = ["", "packages/bus"].map(
    (directory) => [directory, packageFacts(`${directory}/package.json`.replace(/^\//, ""), {})] as const,
  );
  const packages = new Map(facts) as ReadonlyMap<string, PackageFacts>;
  expect(new ModuleResolver(new Set(files), packages, new Map()).resolve(from, specifier)).toBe(path);
});

it("knows no built files where no package is", () => {
  const resolver = new ModuleResolver(new Set(["src/queue.ts"]), new Map(), new Map());
  expect(resolver.resolve("test/queue.test.js", "../dist/queue")).toBeNull();
});
