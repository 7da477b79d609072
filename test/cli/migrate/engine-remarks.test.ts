import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { OLDEST_NODE, withEngineRemarks } from "../../../src/cli/migrate/engine-remarks.ts";
import type { StagePlan } from "../../../src/model/plan.ts";
import { stageList } from "../../../transforms/index.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function project(manifests: Readonly<Record<string, object>>): string {
  const root = mkdtempSync(join(tmpdir(), "unambient-engines-"));
  folders.push(root);
  for (const [folder, manifest] of Object.entries(manifests)) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, "package.json"), JSON.stringify({ name: "a", ...manifest }));
  }
  return root;
}

function planOf(id: string, path: string, isTest = false): StagePlan {
  const stage = stageList.find((module) => module.stage.id === id)?.stage;
  if (!stage) throw new Error(`no stage ${id}`);
  const after = 'import { cell } from "@unambient/runtime";\n';
  const sites = [{ finding: { path, isTest } }] as unknown as StagePlan["sites"];
  return { stage, sites, changes: [{ path, before: "a", after, edits: [] }], proof: [] };
}

function remarksOf(manifests: Readonly<Record<string, object>>, plans: readonly StagePlan[]) {
  const root = project(manifests);
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  return withEngineRemarks(plans, root, read).map(({ remarks = [] }) => remarks);
}

const saysOf = (node: unknown) =>
  remarksOf({ ".": { engines: { node } } }, [planOf("state", "a.js")]).flat().length === 1;

describe("packages that promise to run on older versions of Node.js than the runtime does", () => {
  it("are named with what they promise", () => {
    const [remarks] = remarksOf({ ".": { engines: { node: ">=6.0.0" } } }, [planOf("state", "a.js")]);
    expect(remarks?.map(({ path }) => path)).toEqual(["package.json"]);
    expect(remarks?.[0]?.message).toContain('">=6.0.0"');
  });

  it.each(["*", "", ">=18", "^18.0.0 || >=20.19", "20.x", "<23", "<23 >=18", ">= 20.18.3", "v18", "18 - 24"])(
    "say so by %j",
    (range) => expect(saysOf(range)).toBe(true),
  );

  it.each([">=20.19.0", ">=20.19", "^20.19.1 || >=22", "<25 >=22", "22.x", ">=100.2.3", undefined, 6])(
    "do not say so by %j",
    (range) => expect(saysOf(range)).toBe(false),
  );

  it("are named once, by the first stage that makes them depend on it", () => {
    const old = { engines: { node: ">=6" } };
    const plans = [planOf("registry", "one/a.js"), planOf("state", "one/b.js"), planOf("state", "two/a.js")];
    const paths = remarksOf({ ".": {}, one: old, two: old }, plans).map((remarks) =>
      remarks.map(({ path }) => path),
    );
    expect(paths).toEqual([["one/package.json"], [], ["two/package.json"]]);
  });

  it("are not named for their tests, nor where package.json cannot be read", () => {
    const old = { engines: { node: ">=6" } };
    expect(remarksOf({ ".": old }, [planOf("tests", "a.test.js", true)])).toEqual([[]]);
    const plans = [planOf("state", "a.js")];
    const root = project({ ".": old });
    expect(withEngineRemarks(plans, root, () => "{")).toEqual(plans);
  });

  it("keep what was said of other files", () => {
    const other = { path: "test/a.js", message: "It reads the manifest." };
    const [remarks] = remarksOf({ ".": { engines: { node: "6" } } }, [
      { ...planOf("state", "a.js"), remarks: [other] },
    ]);
    expect(remarks?.map(({ path }) => path)).toEqual(["test/a.js", "package.json"]);
  });

  it("are measured by what the runtime says of itself", () => {
    const manifest = JSON.parse(readFileSync("runtime/package.json", "utf8")) as {
      engines: { node: string };
    };
    expect(manifest.engines.node).toBe(`>=${OLDEST_NODE}`);
  });
});
