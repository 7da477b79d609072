import { describe, expect, it } from "vitest";
import { packageFacts } from "../../src/scan/files/project-facts.ts";
import type { PackageFacts, TsconfigFacts } from "../../src/scan/link/project-facts.ts";
import { scanSources } from "../../src/scan/scan-sources.ts";

const STATE = "export const seen = new Map();\nexport function see(k) { seen.set(k, 1) }\n";

/** Paths from where the state in `files` is touched. */
function touched(
  files: Record<string, string>,
  packages: Record<string, Record<string, unknown>> = {},
  tsconfigs: readonly TsconfigFacts[] = [],
): string[] {
  const facts = Object.entries(packages).map(([path, json]) => packageFacts(path, json) as PackageFacts);
  const scan = scanSources(new Map(Object.entries(files)), {
    packages: new Map(facts.map((each) => [each.directory, each])),
    tsconfigs: new Map(tsconfigs.map((each) => [each.directory, each])),
  });
  expect(scan.findings).toHaveLength(1);
  return [...new Set(scan.findings[0]?.accesses.map(({ path }) => path))];
}

describe("a mention in another module is found through", () => {
  const cases: Readonly<Record<string, string>> = {
    "a named import": "import { seen } from './state.js';\nexport const f = () => seen.size;\n",
    "a renamed import": "import { seen as s } from './state';\nexport const f = () => s.size;\n",
    "a namespace import": "import * as state from './state.ts';\nexport const f = () => state.seen.size;\n",
    "a require": "const state = require('./state');\nexports.f = () => state.seen.size;\n",
    "a destructured require": "const { seen: s } = require('./state');\nexports.f = () => s.size;\n",
    "a require with a member": "const s = require('./state').seen;\nexports.f = () => s.size;\n",
    "an awaited import":
      "export async function f() { const { seen } = await import('./state.js'); return seen.size }\n",
  };
  for (const [what, text] of Object.entries(cases)) {
    it(what, () => {
      expect(touched({ "src/state.ts": STATE, "src/user.ts": text })).toEqual([
        "src/state.ts",
        "src/user.ts",
      ]);
    });
  }

  it("re-exports by name, by star and under a new name", () => {
    const files = {
      "src/state.ts": STATE,
      "src/a.ts": "export { seen as known } from './state';\n",
      "src/b.ts": "export * from './a';\n",
      "src/user.ts": "import { known } from './b';\nexport const f = () => known.size;\n",
    };
    expect(touched(files)).toEqual(["src/state.ts", "src/user.ts"]);
  });

  it("the paths of a tsconfig", () => {
    const files = {
      "src/lib/state.ts": STATE,
      "src/user.ts": "import { seen } from '@lib/state';\nexport const f = () => seen.size;\n",
    };
    const config = { directory: "", baseUrl: "src", paths: { "@lib/*": ["lib/*"] } };
    expect(touched(files, {}, [config])).toEqual(["src/lib/state.ts", "src/user.ts"]);
  });

  it("a workspace's package name, its built entry standing for the source", () => {
    const files = {
      "packages/core/src/index.ts": STATE,
      "packages/app/main.ts": "import { seen } from '@shop/core';\nexport const f = () => seen.size;\n",
    };
    const packages = { "packages/core/package.json": { name: "@shop/core", main: "./dist/index.js" } };
    expect(touched(files, packages)).toEqual(["packages/app/main.ts", "packages/core/src/index.ts"]);
  });

  it("a package's own imports table", () => {
    const files = {
      "src/state.js": STATE,
      "src/user.js": "import { seen } from '#state';\nexport const f = () => seen.size;\n",
    };
    expect(
      touched(files, { "package.json": { name: "shop", imports: { "#state": "./src/state.js" } } }),
    ).toEqual(["src/state.js", "src/user.js"]);
  });
});

describe("a change in another module counts", () => {
  it("made through an import, by a function that changes its parameter, or by Object.assign under another name", () => {
    const files = {
      "src/state.ts":
        "export const byImport = new Map();\nexport const byParameter = new Map();\nexport const byAlias = { a: 1 };\n",
      "src/tools.ts": "export const extend = Object.assign;\nexport function put(map, k) { map.set(k, 1) }\n",
      "src/user.ts":
        "import { byImport, byParameter, byAlias } from './state';\nimport { extend, put } from './tools';\nexport function f(k) { byImport.set(k, 1); put(byParameter, k); extend(byAlias, k) }\n",
    };
    const scan = scanSources(new Map(Object.entries(files)));
    expect(scan.findings.map(({ name, path }) => `${path} ${name}`)).toEqual([
      "src/state.ts byImport",
      "src/state.ts byParameter",
      "src/state.ts byAlias",
    ]);
  });

  it("but not when only tests make it, or when it happens while a module loads", () => {
    const files = {
      "src/state.ts": "export const table = new Map();\nexport const get = (k) => table.get(k);\n",
      "src/fill.ts": "import { table } from './state';\ntable.set('a', 1);\n",
      "test/state.test.ts": "import { table } from '../src/state';\nit('x', () => { table.clear() });\n",
    };
    expect(scanSources(new Map(Object.entries(files))).findings).toEqual([]);
  });
});
