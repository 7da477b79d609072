import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What a module imports as it loads; types leave nothing to load. */
function importsOf(module: URL): readonly string[] {
  const text = readFileSync(module, "utf8");
  return [...text.matchAll(/^import (?!type )[^;]*?from "([^"]+)";$/gms)].map(
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
});

it("opens one file for all the rest as it is built", () => {
  const built = new URL("../../dist/src/scan/", import.meta.url);
  const bundle = new URL("outcomes/scan-bundle.js", built);
  expect(loadedWith(new URL("scan-project.js", built))).not.toContain(bundle.href);
  const rest = [...loadedWith(bundle)].filter((name) => name.startsWith(built.href));
  expect(rest).toContain(new URL("outcomes/look-at-tree.js", built).href);
  expect(rest.filter((name) => readFileSync(new URL(name), "utf8").includes("scan-bundle.js"))).toEqual([]);
  for (const name of [
    "scan-tree.js",
    "open-project.js",
    "outcomes/outcome-reader.js",
    "scopes/visit-node.js",
  ])
    expect(readFileSync(new URL(name, built), "utf8"), name).toMatch(
      /^export \{ [^}]+ \} from "[./a-z-]+\/scan-bundle\.js";\n$/,
    );
});
