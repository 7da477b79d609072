import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const TABLE = "export const jobs = new Map();";
const FILLER = "import { jobs } from './index'; export const add = (id, job) => jobs.set(id, job);";

describe("a name that is looked for in all modules behind a barrel", () => {
  it.each([
    ["the module itself", { "src/index.ts": "export * from './none'; export * from './table';" }],
    [
      "a barrel of its own",
      {
        "src/index.ts": "export * from './none'; export * from './more';",
        "src/more.ts": "export * from './table';",
      },
    ],
    [
      "one that hands it on",
      {
        "src/index.ts": "export * from './none'; export * from './more';",
        "src/more.ts": "export { jobs } from './table';",
      },
    ],
  ])("is found in %s", (_, barrels) => {
    const files = {
      "src/none.ts": "export const other = 1;",
      "src/table.ts": TABLE,
      "src/filler.ts": FILLER,
    };
    expect(foundIn({ ...files, ...barrels })).toEqual(["jobs const-map registry"]);
  });

  it("is found in one that hands out its whole", () => {
    const files = {
      "src/index.ts": "export * from './whole';",
      "src/whole.js": "const whole = { jobs: {} }; module.exports = whole;",
      "src/filler.ts": "import { jobs } from './index'; export const add = (id, job) => { jobs[id] = job };",
    };
    expect(foundIn(files)).toEqual(["whole const-object registry"]);
  });
});

describe("what test files declare", () => {
  const puts = (name: string) =>
    `import { Helper } from '../test/helper'; export function put(key, value) { Helper.${name} ??= {}; Helper.${name}[key] = value }`;

  it("is state where production code puts something on it", () => {
    const files = { "test/helper.ts": "export class Helper {}", "src/put.ts": puts("table") };
    expect(foundIn(files)).toEqual(["table static-field registry"]);
  });

  it("is none where only tests do", () => {
    const files = { "test/helper.ts": "export class Helper {}", "test/put.ts": puts("table") };
    expect(foundIn(files)).toEqual([]);
  });
});

describe("a module that a barrel hands on whole", () => {
  const jobs = "export const jobs = new Map(); export let last = 0; export const note = (n) => { last = n };";
  const reads = "import * as all from './index'; export const tell = () => all.store.last;";
  const accesses = (files: Record<string, string>, name: string): readonly string[] =>
    scanSources(new Map(Object.entries({ "src/store.ts": jobs, ...files })))
      .findings.filter((finding) => finding.name === name)
      .flatMap(({ accesses: all }) => all.map(({ path, kind }) => `${path} ${kind}`));

  it.each([
    ["by its own statement", { "src/index.ts": "export * as store from './store';" }],
    [
      "by the name of its import",
      { "src/index.ts": "import * as store from './store'; export { store as store };" },
    ],
    [
      "by another barrel",
      {
        "src/index.ts": "export * from './more'; export * from './none';",
        "src/more.ts": "export { kept as store } from './whole';",
        "src/whole.ts": "import * as kept from './store'; export { kept };",
        "src/none.ts": "export const other = 1;",
      },
    ],
    ["as a property of CommonJS", { "src/index.js": "exports.store = require('./store');" }],
  ])("is found %s", (_, barrels) => {
    const filled =
      "import { store } from './index'; export const add = (id, job) => store.jobs.set(id, job);";
    const files = { ...barrels, "src/filler.ts": filled, "src/reader.ts": reads } as Record<string, string>;
    expect(accesses(files, "jobs")).toEqual(["src/filler.ts mutate"]);
    expect(accesses(files, "last")).toEqual(["src/reader.ts read", "src/store.ts write"]);
  });

  it("is not taken for what has its name beside it", () => {
    const files = {
      "src/index.ts": "export * as store from './store'; export const jobs = new Map();",
      "src/filler.ts":
        "import * as all from './index'; export const add = (id, job) => all.jobs.set(id, job); export const get = () => all.store.none.get(1);",
    };
    expect(accesses(files, "jobs")).toEqual(["src/filler.ts mutate"]);
  });
});
