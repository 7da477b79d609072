import type { SourceTree } from "../../src/scan/sources/source-tree.ts";

/** Which runner a test file is written for; `globals` has describe and it from one that does not show. */
export type Runner =
  "vitest" | "jest" | "mocha" | "node" | "tape" | "tap" | "ava" | "uvu" | "jasmine" | "qunit" | "globals";

/** These run each file by itself. */
export const RUNS_FILES_ALONE: ReadonlySet<Runner> = new Set(["vitest", "jest", "node", "ava"]);

const BY_MODULE: Readonly<Record<string, Runner>> = {
  vitest: "vitest",
  "@jest/globals": "jest",
  mocha: "mocha",
  "node:test": "node",
  test: "node",
  tape: "tape",
  "tape-promise/tape": "tape",
  tap: "tap",
  libtap: "tap",
  ava: "ava",
  uvu: "uvu",
  jasmine: "jasmine",
  qunit: "qunit",
};

export function runnerOf(tree: SourceTree): Runner | null {
  for (const match of tree.text.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*["']([^"']+)["']/g)) {
    const known = BY_MODULE[match[1] as string];
    if (known) return known;
  }
  const globals = tree.unresolvedNames();
  if (globals.has("vi")) return "vitest";
  if (globals.has("jest")) return "jest";
  if (globals.has("jasmine")) return "jasmine";
  if (globals.has("QUnit")) return "qunit";
  if (!FROM_RUNNERS.some((name) => globals.has(name))) return null;
  const declared = OF_BROWSERS.some((name) => globals.has(name)) ? null : declaredRunner(tree)?.name;
  if (declared === "vitest" || declared === "jest") return declared;
  // Mocha knows no `beforeAll`, jasmine no `test`; who has both runs each file by itself.
  return globals.has("test") && globals.has("beforeAll") ? "jest" : "globals";
}

interface Declared {
  readonly name: string;
  readonly version: readonly [major: number, minor: number];
}

/** The one runner that package.json names, beside those of pages, with the oldest version that it takes. */
export function declaredRunner(tree: SourceTree): Declared | null {
  const [only = null, ...others] = declaredIn(tree).filter(({ name }) => !OF_PAGES.test(name));
  return others.length === 0 ? only : null;
}

/** Whether package.json names a runner that puts tests into a page. */
export function runsOnPages(tree: SourceTree): boolean {
  return declaredIn(tree).some(({ name }) => OF_PAGES.test(name));
}

const OF_PAGES = /^(?:@web\/test-runner|jasmine-browser-runner|karma|mocha-headless-chrome|testem)$/;

function declaredIn(tree: SourceTree): readonly Declared[] {
  return (tree.syntax.testRunner?.()?.split(" ") ?? []).map((declared) => {
    const at = declared.lastIndexOf("@");
    const [major = 0, minor = 0] = declared
      .slice(at + 1)
      .split(".")
      .map(Number);
    return { name: declared.slice(0, at), version: [major, minor] };
  });
}

/** What drives a browser has a runner of its own, beside the one that package.json names for the other tests. */
const OF_BROWSERS = ["cy", "Cypress", "browser"];

const FROM_RUNNERS = ["describe", "it", "test", "suite", "beforeEach", "afterEach", "beforeAll", "afterAll"];
