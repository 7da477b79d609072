import { describe, expect, it } from "vitest";
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
