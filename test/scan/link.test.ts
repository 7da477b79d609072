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

  it("a path of a tsconfig that leads out of the project, whatever is called like it there", () => {
    const files = {
      "other.ts": STATE,
      "user.ts": "import { seen } from 'other';\nexport const f = () => seen.size;\n",
    };
    const outward = { directory: "", baseUrl: "", paths: { other: ["node_modules/other"] } };
    expect(touched(files, {}, [outward])).toEqual(["other.ts"]);
    expect(touched(files, {}, [{ ...outward, paths: {} }])).toEqual(["other.ts", "user.ts"]);
  });

  it("a workspace's package name, its built entry standing for the source", () => {
    const files = {
      "packages/core/src/index.ts": STATE,
      "packages/app/main.ts": "import { seen } from '@shop/core';\nexport const f = () => seen.size;\n",
    };
    const packages = { "packages/core/package.json": { name: "@shop/core", main: "./dist/index.js" } };
    expect(touched(files, packages)).toEqual(["packages/app/main.ts", "packages/core/src/index.ts"]);
  });

  it("a workspace's subpath by its name, where the built file has another one", () => {
    const files = {
      "packages/core/src/store.ts": STATE,
      "packages/app/main.ts": "import { seen } from '@shop/core/store';\nexport const f = () => seen.size;\n",
    };
    const json = { name: "@shop/core", exports: { "./store": "./store/dist/shop-core-store.cjs.js" } };
    expect(touched(files, { "packages/core/package.json": json })).toEqual([
      "packages/app/main.ts",
      "packages/core/src/store.ts",
    ]);
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

describe("what a CommonJS module hands out as its whole", () => {
  const POOL = "{ constructor() { this.n = 0 } take() { this.n++ } }";
  const names = (files: Record<string, string>): string[] =>
    scanSources(new Map(Object.entries(files))).findings.map(({ path, name }) => `${path} ${name}`);

  it("is known when it is a class without a name outside, so that its one instance is found", () => {
    for (const whole of [`class Pool ${POOL}`, `class ${POOL}`]) {
      const files = {
        "pool.js": `module.exports = ${whole};`,
        "user.js": "const Pool = require('./pool'); const pool = new Pool(); exports.f = () => pool.take();",
      };
      expect(names(files)).toEqual(["user.js pool"]);
    }
  });

  it("is an instance for all who require it", () => {
    const files = {
      "pool.js": `class Pool ${POOL}\nmodule.exports = new Pool();`,
      "user.js": "const pool = require('./pool'); exports.f = () => pool.take();",
    };
    expect(names(files)).toEqual(["pool.js module.exports"]);
  });

  it("is one state where it has a name beside", () => {
    const other =
      "Pool.prototype.reset = function () { const self = this instanceof Pool ? this : pool; self.n = 0 };";
    const files = {
      "pool.js": `class Pool ${POOL}\n${other}\nconst pool = module.exports = exports = new Pool();`,
      "user.js": "const pool = require('./pool'); exports.f = () => pool.take();",
    };
    expect(names(files)).toEqual(["pool.js pool"]);
  });

  it("is one state under its name, whoever changes it", () => {
    const user = { "user.js": "const pool = require('./pool'); exports.f = () => { pool.n = 1 };" };
    expect(names({ "pool.js": "class Pool {}\nconst pool = module.exports = new Pool();", ...user })).toEqual(
      ["pool.js pool"],
    );
    const own = {
      "pool.js": `const pool = module.exports = new (class ${POOL})();\nexports.p = () => pool;`,
    };
    expect(
      names({ ...own, "user.js": "const pool = require('./pool'); exports.f = () => pool.take();" }),
    ).toEqual(["pool.js pool"]);
  });

  it("is followed into what `Object.assign` adds to it", () => {
    const files = {
      "api.js": "const api = {}; const seen = new Map(); module.exports = Object.assign(api, { seen });",
      "user.js": "const { seen } = require('./api'); exports.f = (k) => { seen.set(k, 1) };",
    };
    expect(names(files)).toEqual(["api.js seen"]);
  });

  it("is a function, followed where it changes what it is handed", () => {
    for (const whole of ["function (list, x) { list.push(x) }", "(list, x) => { list.push(x) }"]) {
      const files = {
        "put.js": `module.exports = ${whole};`,
        "user.js": "const put = require('./put'); const all = []; exports.f = (x) => put(all, x);",
      };
      expect(names(files)).toEqual(["user.js all"]);
    }
  });

  it("is chosen by a decision at the top", () => {
    const files = {
      "state.js": "exports.seen = new Map();",
      "index.js":
        "if (process.browser) { module.exports = require('./missing') } else module.exports = require('./state');",
      "user.js": "const state = require('./index'); exports.f = (k) => state.seen.set(k, 1);",
    };
    expect(names(files)).toEqual(["state.js seen"]);
  });

  it("leaves alone what is exported by name beside it", () => {
    const files = {
      "api.js": "const seen = new Map(); module.exports = () => 1; module.exports.seen = seen;",
      "user.js": "const api = require('./api'); exports.f = (k) => api.seen.set(k, 1);",
    };
    expect(names(files)).toEqual(["api.js seen"]);
  });

  it("is an instance of a class that is exported from elsewhere", () => {
    const files = {
      "pool.js": `module.exports = class Pool ${POOL};`,
      "index.js": "exports.Pool = require('./pool'); exports.shared = new exports.Pool();",
    };
    expect(names(files)).toEqual(["index.js shared"]);
  });
});
