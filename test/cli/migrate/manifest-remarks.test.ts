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
});
