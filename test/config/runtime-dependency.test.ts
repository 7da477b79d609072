import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addRuntimeDependency, manifestsInNeed } from "../../src/config/runtime-dependency.ts";

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "unambient-manifests-"))));
afterEach(() => rmSync(root, { recursive: true }));

const needOf = (manifests: Readonly<Record<string, object>>, path: string) => {
  for (const [name, content] of Object.entries(manifests)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), JSON.stringify(content));
  }
  return manifestsInNeed(root, [{ path, isTest: false }]).map((need) => need.path);
};

describe("the package.json that must name the runtime", () => {
  it("is the one at the root, where nothing is nearer", () => {
    expect(needOf({ "package.json": {} }, "lib/names.js")).toEqual(["package.json"]);
  });

  it("is not one that only says how a folder's files are read", () => {
    const manifests = { "package.json": { name: "shop" }, "cjs/package.json": { type: "commonjs" } };
    expect(needOf(manifests, "cjs/names.js")).toEqual(["package.json"]);
  });

  it.each([{ name: "@shop/names" }, { devDependencies: { left: "1.0.0" } }])(
    "is a nearer one with %o",
    (own) => {
      const manifests = { "package.json": { name: "shop" }, "packages/names/package.json": own };
      expect(needOf(manifests, "packages/names/index.js")).toEqual(["packages/names/package.json"]);
    },
  );

  it("is not one that tests read, unless it has dependencies", () => {
    const manifests = { "package.json": { name: "shop" }, "test/package.json": { name: "told" } };
    expect(needOf(manifests, "test/names.js")).toEqual(["package.json"]);
    const own = { name: "told", devDependencies: { left: "1.0.0" } };
    expect(needOf({ ...manifests, "test/package.json": own }, "test/names.js")).toEqual([
      "test/package.json",
    ]);
  });

  it("is none where there is none", () => {
    expect(needOf({ "cjs/package.json": { type: "commonjs" } }, "cjs/names.js")).toEqual([]);
  });
});

describe("the field that names it", () => {
  const fieldOf = (manifest: object, path: string) => {
    needOf({ "package.json": { name: "shop", ...manifest } }, path);
    return manifestsInNeed(root, [{ path, isTest: false }])[0]?.field;
  };

  it.each([
    "bench/run.js",
    "browser-tests/all.js",
    "test-other/all.js",
    "examples/shop/main.js",
    "scripts/lint.mjs",
    "benchmark.js",
    "bench.mts",
    "test.cjs",
  ])("is that for developers where only %s uses it", (path) => {
    expect(fieldOf({ files: ["dist", "./index.js"] }, path)).toBe("devDependencies");
  });

  it.each([
    [{ files: ["dist"] }, "src/index.js"],
    [{ files: ["dist", "./scripts/"] }, "scripts/install.js"],
    [{ files: ["**/*.js"] }, "scripts/install.js"],
    [{}, "scripts/start.js"],
    [{ files: ["dist"] }, "src/bench/index.js"],
    [{ files: ["dist", "benchmark.js"] }, "benchmark.js"],
    [{ files: ["dist"] }, "tools.js"],
    [{ files: ["dist"], bin: { shop: "./scripts/start.js" } }, "scripts/start.js"],
  ])("is that for users with %j where %s uses it", (manifest, path) => {
    expect(fieldOf(manifest, path)).toBe("dependencies");
  });

  it.each(["examples", "/examples/", "./examples/**", "# what users do without\r\nexamples\r\n"])(
    "is that for developers where a list of what is not published says %j",
    (ignored) => {
      writeFileSync(join(root, ".npmignore"), ignored);
      expect(fieldOf({}, "examples/shop/main.js")).toBe("devDependencies");
    },
  );

  it.each([
    ["# examples", {}],
    ["examples\n!examples/shop", {}],
    ["examples/shop/*.png", {}],
    ["examples", { files: ["examples"] }],
  ])("is that for users where such a list says %j, and the manifest %j", (ignored, manifest) => {
    writeFileSync(join(root, ".npmignore"), ignored);
    expect(fieldOf(manifest, "examples/shop/main.js")).toBe("dependencies");
  });

  it.each([
    [{ left: "1.0.0", pad: "16.0.3", trim: "2.1.0-rc.1" }, "1.0.0"],
    [{ left: "1.0.0", pad: "16.0.3", trim: "2.1.0", own: "workspace:*" }, "1.0.0"],
    [{ left: "1.0.0", pad: "16.0.3" }, "^1.0.0"],
    [{ left: "1.0.0", pad: "16.0.3", trim: "~2.1.0" }, "^1.0.0"],
    [{ left: "1.0.0", pad: "16.0.3", trim: "2" }, "^1.0.0"],
    [{ own: "workspace:*", other: "file:../other", third: "link:../third" }, "^1.0.0"],
  ])("says the version as those beside it say theirs: %j", (dependencies, version) => {
    const source = { version: "1.0.0", archive: null };
    const need = { path: "package.json", field: "dependencies" as const };
    const text = addRuntimeDependency(JSON.stringify({ dependencies }), need, source);
    const added = JSON.parse(text) as { dependencies: Record<string, string> };
    expect(added.dependencies["@unambient/runtime"]).toBe(version);
  });

  it("changes when what is published needs it too", () => {
    const source = { version: "1.0.0", archive: null };
    const to = (text: string, field: "dependencies" | "devDependencies") =>
      addRuntimeDependency(text, { path: "package.json", field }, source);
    const text = '{\n  "name": "shop"\n}\n';
    expect(to(to(text, "devDependencies"), "dependencies")).toBe(to(text, "dependencies"));
    const other = '{\n  "devDependencies": {\n    "left": "1.0.0"\n  }\n}\n';
    expect(JSON.parse(to(to(other, "devDependencies"), "dependencies"))).toEqual({
      devDependencies: { left: "1.0.0" },
      dependencies: { "@unambient/runtime": "^1.0.0" },
    });
  });
});
