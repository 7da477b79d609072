import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What a module imports, or hands on, as it loads; types leave nothing to load. */
function importsOf(module: URL): readonly string[] {
  const text = readFileSync(module, "utf8");
  return [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)";$/gms)].map(
    ([, source]) => source as string,
  );
}

/** All that is loaded with a module, packages by their names. */
function loadedWith(entry: URL): ReadonlySet<string> {
  const loaded = new Set<string>();
  const waiting = [entry];
  for (let module = waiting.pop(); module; module = waiting.pop()) {
    for (const source of importsOf(module)) {
      const found = source.startsWith(".") ? new URL(source, module) : null;
      const name = found?.href ?? source;
      if (loaded.has(name)) continue;
      loaded.add(name);
      if (found) waiting.push(found);
    }
  }
  return loaded;
}

const SCAN = new URL("../../src/scan/", import.meta.url);

it("loads no parser and no rule to see that nothing has changed", () => {
  const loaded = loadedWith(new URL("scan-project.ts", SCAN));
  expect(loaded).toContain(new URL("outcomes/kept-tree.ts", SCAN).href);
  expect(loaded).not.toContain("oxc-parser");
  expect([...loaded].filter((name) => /\/scan\/(classify|scopes|summary)\//.test(name))).toEqual([]);
  expect(loadedWith(new URL("scan-tree.ts", SCAN))).toContain("oxc-parser");
  expect(loadedWith(new URL("../cli/scan-with-dispositions.ts", SCAN))).not.toContain("oxc-parser");
});

/** As the tool is built. */
const BUILT = new URL("../../dist/src/", import.meta.url);
const LOOK_BUNDLE = new URL("cli/look-bundle.js", BUILT);
const SCAN_BUNDLE = new URL("scan/outcomes/scan-bundle.js", BUILT);
const PLAN_BUNDLE = new URL("plan/plan-bundle.js", BUILT);

/** Whether a module does nothing but hand on what the bundle holds. */
function handsOnAll(module: URL, bundle: string): boolean {
  return new RegExp(`^export \\{ [^}]+ \\} from "[./a-z-]+/${bundle}\\.js";\n$`).test(
    readFileSync(module, "utf8"),
  );
}

/** The tool's own modules that are loaded with a bundle, and those among them that would load it in turn. */
function besides(bundle: URL): { readonly all: readonly string[]; readonly back: readonly string[] } {
  const all = [...loadedWith(bundle)].filter((name) => name.startsWith(BUILT.href));
  return { all, back: all.filter((name) => loadedWith(new URL(name)).has(bundle.href)) };
}

it("opens one file to see that nothing has changed as it is built", () => {
  const loaded = loadedWith(LOOK_BUNDLE);
  expect(loaded).not.toContain("oxc-parser");
  expect(loaded).not.toContain(SCAN_BUNDLE.href);
  expect(besides(LOOK_BUNDLE).back).toEqual([]);
  for (const name of [
    "cli/commands/check.js",
    "cli/check/compare-tree.js",
    "cli/scan-with-dispositions.js",
    "scan/scan-project.js",
    "scan/outcomes/look-at-tree.js",
  ])
    expect(handsOnAll(new URL(name, BUILT), "look-bundle"), name).toBe(true);
  expect(readFileSync(LOOK_BUNDLE, "utf8")).not.toContain("import.meta");
});

it("opens one file for all the rest as it is built", () => {
  expect(loadedWith(new URL("scan/scan-project.js", BUILT))).not.toContain(SCAN_BUNDLE.href);
  const { all, back } = besides(SCAN_BUNDLE);
  expect(all).toContain(LOOK_BUNDLE.href);
  // What the one holds is taken from there, without the modules that hand it on.
  expect(all).not.toContain(new URL("scan/outcomes/look-at-tree.js", BUILT).href);
  expect(back).toEqual([]);
  for (const name of [
    "scan/scan-tree.js",
    "scan/open-project.js",
    "scan/outcomes/outcome-reader.js",
    "scan/scopes/visit-node.js",
  ])
    expect(handsOnAll(new URL(name, BUILT), "scan-bundle"), name).toBe(true);
});

it("opens one more file for a plan, which a check goes on without", () => {
  for (const name of [
    "scan/outcomes/scan-bundle.js",
    "check/enforcement.js",
    "cli/commands/baseline.js",
    // A scan of what has not changed plans nothing.
    "cli/scan-with-dispositions.js",
  ])
    expect(loadedWith(new URL(name, BUILT)), name).not.toContain(PLAN_BUNDLE.href);
  for (const name of [
    "plan/stage-attempt.js",
    "codemod/run-codemod.js",
    "scan/sources/source-tree.js",
    "../transforms/index.js",
    "../transforms/registry/module.js",
  ])
    expect(handsOnAll(new URL(name, BUILT), "plan-bundle"), name).toBe(true);
  const { all, back } = besides(PLAN_BUNDLE);
  expect(all).toContain(SCAN_BUNDLE.href);
  expect(back).toEqual([]);
  // What looks for files beside itself would look in the wrong place.
  expect(readFileSync(PLAN_BUNDLE, "utf8")).not.toContain("import.meta");
});
