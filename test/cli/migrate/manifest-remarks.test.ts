import { describe, expect, it } from "vitest";
import { withManifestRemarks } from "../../../src/cli/migrate/manifest-remarks.ts";
import type { StagePlan } from "../../../src/model/plan.ts";
import { stageList } from "../../../transforms/index.ts";

const imported = 'import { cell } from "@unambient/runtime";\n';

function planOf(id: string, before: string, after: string): StagePlan {
  const stage = stageList.find((module) => module.stage.id === id)?.stage;
  if (!stage) throw new Error(`no stage ${id}`);
  return { stage, sites: [], changes: [{ path: "src/a.js", before, after, edits: [] }], proof: [] };
}

const texts = new Map([
  ["src/a.js", 'require("../package.json").dependencies'],
  [
    "test/none.test.js",
    'const pkg = require("../package.json");\nassert.deepEqual(pkg.dependencies ?? {}, {});',
  ],
  ["test/version.test.js", 'assert.equal(version, require("../package.json").version);'],
  ["test/graph.test.js", 'assert.deepEqual(dependencies(graph), ["a"]);'],
]);

function remarksOf(plans: readonly StagePlan[]): readonly (readonly string[])[] {
  const read = (path: string): string => texts.get(path) ?? "";
  return withManifestRemarks(plans, [...texts.keys()], read).map(({ remarks = [] }) =>
    remarks.map(({ path }) => path),
  );
}

/** Whether a test of this text is told to read the dependencies of the package that it stands in. */
function isReader(text: string): boolean {
  const [plan] = withManifestRemarks([planOf("cache", "a", imported)], ["test/a.test.js"], () => text);
  return (plan?.remarks ?? []).length > 0;
}

describe("tests that read the dependencies in package.json", () => {
  it("are named by the first stage that adds the runtime to them", () => {
    const plans = [
      planOf("registry", "a", "b"),
      planOf("cache", "b", imported),
      planOf("state", "b", imported),
    ];
    expect(remarksOf(plans)).toEqual([[], ["test/none.test.js"], []]);
  });

  it("are not named where no stage adds it, or it is there already", () => {
    expect(remarksOf([planOf("registry", "a", "b")])).toEqual([[]]);
    expect(remarksOf([planOf("registry", imported, `${imported}b`)])).toEqual([[]]);
  });

  it.each([
    'require("../package.json").dependencies',
    'require("../../package").dependencies',
    'import { dependencies } from "../package.json";',
    'const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));',
    'parse(read(join(__dirname, "..", "package.json"))).dependencies',
    'parse(read(new URL("../package.json", import.meta.url))).dependencies',
    "parse(read(`${process.cwd()}/package.json`)).dependencies",
  ])("read them so: %s", (text) => {
    expect(isReader(text)).toBe(true);
  });

  it.each([
    'write(join(folder, "package.json"), { dependencies: {} });',
    'expect(tree.read("package.json").dependencies).toEqual({});',
    'import { Package } from "./package";\nexpect(new Package().dependencies).toEqual({});',
    'import manifest from "../package.json";\nexpect(manifest.version).toBe("1.0.0");',
  ])("are none where they read those of another: %s", (text) => {
    expect(isReader(text)).toBe(false);
  });
});
