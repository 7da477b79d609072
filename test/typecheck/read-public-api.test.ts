import { describe, expect, it } from "vitest";
import { publicEntries } from "../../src/scan/public-entries.ts";
import { readPublicApi } from "../../src/typecheck/read-public-api.ts";
import { temporaryFolder, writeFiles } from "../support/temp-repository.ts";

function project(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  writeFiles(root, files);
  return root;
}

async function apiOf(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>> {
  const root = project(files);
  const api = readPublicApi(root, publicEntries(root));
  return Object.fromEntries(
    api.map(({ path, exports }) => [path, Object.fromEntries(exports.map(({ name, type }) => [name, type]))]),
  );
}

describe("readPublicApi", () => {
  it("finds none where no package has a name", () => {
    expect(publicEntries(project({ "package.json": "{}", "index.js": "exports.a = 1;" }))).toEqual([]);
  });

  it("reads the names of a CommonJS entry point, without types", async () => {
    const files = {
      "package.json": '{"name":"lib","main":"lib/main.js"}',
      "lib/main.js":
        "const find = () => 1;\nmodule.exports = { find, size: 2 };\nmodule.exports.later = 3;\n",
    };
    expect(await apiOf(files)).toEqual({ "lib/main.js": { find: null, later: null, size: null } });
  });

  it("counts a function that is the whole export", async () => {
    const files = {
      "package.json": '{"name":"lib"}',
      "index.js": "module.exports = function run() {};\nmodule.exports.all = 1;\n",
    };
    expect(await apiOf(files)).toEqual({ "index.js": { all: null, "export=": null } });
  });

  it("follows re-exports of the source behind a built entry point and spells members, not private ones", async () => {
    const files = {
      "package.json": '{"name":"lib","exports":{".":"./dist/index.js"}}',
      "tsconfig.json": '{"compilerOptions":{"strict":true,"module":"nodenext","target":"es2022"}}',
      "src/index.ts": 'export * from "./agents.js";\nexport { count as size } from "./count.js";\n',
      "src/agents.ts":
        "export interface Agent { name: string; age?: number }\n" +
        "export class Pool { static all = 1; private secret = 2; protected inner = 3; get(name: string): Agent | null { return null; } }\n",
      "src/count.ts": "export const count = 1 as number;\n",
    };
    expect(await apiOf(files)).toEqual({
      "src/index.ts": {
        Agent: "{ age?: number | undefined; name: string }",
        Pool: "{ new () => Pool; all: number } & type { get: (name: string) => Agent | null; inner: number }",
        size: "number",
      },
    });
  });

  it("spells the same tree in another folder the same", async () => {
    const files = {
      "package.json": '{"name":"lib","main":"index.ts"}',
      "index.ts": 'export { make } from "./make.js";\n',
      "make.ts": "class Hidden { value = 1 }\nexport const make = (): Hidden => new Hidden();\n",
    };
    const first = await apiOf(files);
    expect(first).toEqual({ "index.ts": { make: "() => Hidden" } });
    expect(await apiOf(files)).toEqual(first);
  });
});
