import { describe, expect, it } from "vitest";
import type { PackageFacts } from "../../../src/scan/link/project-facts.ts";
import { packageFacts } from "../../../src/scan/files/project-facts.ts";
import { scanSources } from "../../../src/scan/scan-sources.ts";

const JOBS = "export const jobs = new Map(); export const add = (id) => { jobs.set(id, 1) };";
const BUILT = { name: "shop", main: "./build/shop.min.js" };

type Json = Readonly<Record<string, unknown>>;

/** What becomes of `jobs`. */
function verdict(
  files: Readonly<Record<string, string>>,
  json: Json = BUILT,
  others: Readonly<Record<string, Json>> = {},
): string {
  const sources = new Map(Object.entries({ "core/jobs.js": JOBS, ...files }));
  const all = { "package.json": json, ...others };
  const facts = Object.entries(all).map(([path, each]) => packageFacts(path, each) as PackageFacts);
  const packages = new Map(facts.map((each) => [each.directory, each]));
  const { findings } = scanSources(sources, { packages });
  const found = findings.find(({ name }) => name === "jobs");
  return found?.refusal?.code ?? found?.disposition ?? "not found";
}

describe("a package that ships what is built under another name", () => {
  it("hands out what a module does that no other takes in", () => {
    expect(verdict({ "core/all.js": "export { jobs } from './jobs.js'" })).toBe("public-entry");
    expect(verdict({ "core/all.js": "export * from './jobs.js'" })).toBe("public-entry");
    expect(verdict({ "core/all.js": "import { jobs } from './jobs.js'; export { jobs }" })).toBe(
      "public-entry",
    );
    expect(verdict({ "core/all.js": "exports.jobs = require('./jobs.js')" })).toBe("public-entry");
    expect(verdict({})).toBe("public-entry");
  });

  it("keeps to itself what another takes in", () => {
    const all = "import { jobs } from './jobs.js'; export const count = () => jobs.size;";
    expect(verdict({ "core/all.js": all })).toBe("assist");
    expect(
      verdict({ "core/all.js": "import { add } from './jobs.js'; export const run = () => add(1);" }),
    ).toBe("assist");
    const part = "export * from './jobs.js';";
    const whole = "import * as part from './part.js'; export const run = () => part.add(1);";
    expect(verdict({ "core/part.js": part, "core/all.js": whole })).toBe("assist");
  });

  it("hands out what the one does that hands on most, where its parts take in the whole again", () => {
    const all = "import { run } from './run.js'; export { jobs } from './jobs.js'; export { run };";
    const run = "import { jobs } from './all.js'; export const run = () => jobs.size;";
    expect(verdict({ "core/all.js": all, "core/run.js": run })).toBe("public-entry");
    const part = "export { run } from './run.js'; export const n = 1;";
    const other = run
      .replace("./all.js", "./jobs.js")
      .replace(";", "; import './part.js'; import { n } from './part.js';");
    expect(verdict({ "core/part.js": part, "core/run.js": other })).toBe("assist");
  });

  it("may name it for pages alone", () => {
    const all = { "core/all.js": "export { jobs } from './jobs.js'" };
    expect(verdict(all, { name: "shop", browser: "./build/shop.js" })).toBe("public-entry");
  });

  it("counts whatever is handed on, by whatever way", () => {
    const run =
      "import { jobs } from './all.js'; export { n } from './n.js'; export const run = () => jobs.size;";
    const rest = { "core/run.js": run, "core/n.js": "export const n = 1;" };
    const named = "import { jobs } from './jobs.js'; import { run } from './run.js'; export { jobs, run };";
    expect(verdict({ ...rest, "core/all.js": named })).toBe("public-entry");
    const stars = "export * from './jobs.js'; export * from './run.js';";
    expect(verdict({ ...rest, "core/all.js": stars })).toBe("public-entry");
  });

  it("keeps to itself what is beside what another hands on", () => {
    expect(verdict({ "core/all.js": "export { add } from './jobs.js'" })).toBe("assist");
  });

  it("asks no tests and no examples what they take in or hand out", () => {
    const use = "import { jobs } from '../core/jobs.js'; export const count = () => jobs.size;";
    const all = "export { jobs } from './jobs.js'";
    for (const path of ["test/all.test.js", "examples/all.js"]) {
      expect(verdict({ [path]: use.replace("jobs.js", "all.js"), "core/all.js": all }), path).toBe(
        "public-entry",
      );
      const run = "import { add } from './jobs.js'; export const run = () => add(1);";
      expect(
        verdict({ [path]: use.replace("import", "export").replace(/;.*/, ";"), "core/run.js": run }),
        path,
      ).toBe("assist");
    }
  });

  it("hands out what one does of no package of its own, and nothing of another package", () => {
    const run = "import { add } from './jobs.js'; export const run = () => add(1);";
    const files = { "core/run.js": run, "tools/src/all.js": "export { jobs } from '../../core/jobs.js'" };
    expect(verdict(files)).toBe("public-entry");
    const tools = { "tools/package.json": { name: "tools", private: true } };
    expect(verdict(files, BUILT, tools)).toBe("assist");
  });
});

describe("another package", () => {
  const files = { "core/all.js": "export { jobs } from './jobs.js'" };

  it("keeps to itself what no entry hands out", () => {
    expect(verdict({ ...files, "index.js": "export const n = 1" }, { name: "shop", main: "index.js" })).toBe(
      "assist",
    );
  });

  it("has no users where it is private, has no name or says of nothing that they load it", () => {
    expect(verdict(files, { ...BUILT, private: true })).toBe("assist");
    expect(verdict(files, { main: BUILT.main })).toBe("assist");
    expect(verdict(files, { name: "shop" })).toBe("assist");
  });
});
