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

/** Whether a module loads that file itself; one that only names it, to see whether it has changed, does not. */
function importsFrom(module: string, file: string): boolean {
  return importsOf(new URL(module)).some((source) => source.endsWith(`/${file}`));
}

it("opens one file for all the rest as it is built", () => {
  expect(loadedWith(new URL("scan/scan-project.js", BUILT))).not.toContain(SCAN_BUNDLE.href);
  const rest = [...loadedWith(SCAN_BUNDLE)].filter((name) => name.startsWith(BUILT.href));
  expect(handsOnAll(new URL("scan/outcomes/look-at-tree.js", BUILT), "look-bundle")).toBe(true);
  expect(rest).toContain(LOOK_BUNDLE.href);
  expect(rest.filter((name) => importsFrom(name, "scan-bundle.js"))).toEqual([]);
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
  const rest = [...loadedWith(PLAN_BUNDLE)].filter((name) => name.startsWith(BUILT.href));
  expect(rest).toContain(SCAN_BUNDLE.href);
  expect(rest.filter((name) => importsFrom(name, "plan-bundle.js"))).toEqual([]);
  // What looks for files beside itself would look in the wrong place.
  expect(readFileSync(PLAN_BUNDLE, "utf8")).not.toContain("import.meta");
});
