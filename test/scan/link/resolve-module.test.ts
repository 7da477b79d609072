import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
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
