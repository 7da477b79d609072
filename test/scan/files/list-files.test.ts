import { describe, expect, it } from "vitest";
import { listFiles } from "../../../src/scan/files/list-files.ts";
import { isOneOfItsKind } from "../../../src/scan/files/one-of-its-kind.ts";
import { temporaryFolder, writeFiles } from "../../support/temp-repository.ts";

function listed(paths: readonly string[], exclude: readonly string[], ignored = "") {
  const root = temporaryFolder();
  writeFiles(root, Object.fromEntries(paths.map((path) => [path, ""])));
  if (ignored !== "") writeFiles(root, { ".gitignore": ignored });
  return listFiles(root, exclude);
}

describe("the files that are listed", () => {
  it("leave out what git ignores, and name the folders", () => {
    const { sources, skipped } = listed(["gen/a.js", "src/a.js", "src/b.gen.js"], [], "gen/\n*.gen.js\n");
    expect(sources).toEqual(["src/a.js"]);
    expect(skipped).toEqual([{ path: "gen", reason: "ignored by an ignore file" }]);
  });

  it("take what an ignore file further in takes back", () => {
    const root = temporaryFolder();
    writeFiles(root, { ".gitignore": "*.gen.js\n", "src/.gitignore": "!keep.gen.js\n" });
    writeFiles(root, { "keep.gen.js": "", "src/keep.gen.js": "", "src/a.gen.js": "" });
    expect(listFiles(root).sources).toEqual(["src/keep.gen.js"]);
  });

  it("leave out what the configuration excludes, whatever an ignore file takes back", () => {
    const paths = ["gen/a.js", "src/a.js", "src/deep/gen/b.js", "src/b.gen.js", "src/keep.gen.js"];
    const exclude = ["/gen", "**/deep/gen/", "*.gen.js", "!keep.gen.js"];
    const { sources, skipped } = listed(paths, exclude, "!gen/\n!*.gen.js\n");
    expect(sources).toEqual(["src/a.js", "src/keep.gen.js"]);
    expect(skipped).toEqual([
      { path: "gen", reason: "excluded by the configuration" },
      { path: "src/deep/gen", reason: "excluded by the configuration" },
    ]);
  });

  it("list what a project writes itself of a folder that is called external", () => {
    const { sources, skipped } = listed(
      ["src/external/a/b.ts", "src/external/c.js", "external/d.js", "external/e.d.ts", "vendor/f.ts"],
      [],
    );
    expect(sources).toEqual(["src/external/a/b.ts", "src/external/c.js"]);
    expect(skipped.map(({ path }) => path)).toEqual(["external", "vendor"]);
  });

  it("list one plugin of several that is called as folders of libraries are", () => {
    const plugins = ["plugins/coach/index.js", "plugins/cookies/index.js", "plugins/thirdparty/index.js"];
    expect(listed([...plugins, "plugins/thirdparty/sum.js"], []).sources).toEqual([
      ...plugins,
      "plugins/thirdparty/sum.js",
    ]);
  });

  it.each([
    ["is the only one", ["plugins/coach/index.js", "plugins/thirdparty/index.js"]],
    ["has no index", ["plugins/coach/index.js", "plugins/cookies/index.js", "plugins/vendor/jquery.js"]],
    ["has another index", ["plugins/coach/index.ts", "plugins/cookies/index.ts", "plugins/vendor/index.js"]],
    ["is none of a kind", ["src/coach/index.js", "src/cookies/index.js", "src/vendor/index.js"]],
  ])("name a folder that is called so as vendored where it %s", (_, paths) => {
    expect(listed(paths, []).skipped.map(({ reason }) => reason)).toEqual(["vendored code"]);
  });

  it("take a folder for none of several where it cannot be read any more", () => {
    expect(isOneOfItsKind("/nowhere", "plugins/vendor")).toBe(false);
  });

  it("name built and vendored folders, and say nothing of dependencies", () => {
    const { sources, skipped } = listed(["a.js", "dist/a.js", "vendor/a.js", "node_modules/a/a.js"], []);
    expect(sources).toEqual(["a.js"]);
    expect(skipped).toEqual([
      { path: "dist", reason: "built output" },
      { path: "vendor", reason: "vendored code" },
    ]);
  });

  it("take what builds and covers, among the sources, for part of the program", () => {
    const sources = ["src/build/run.js", "src/commands/coverage/report.js", "tools/src/build/pack.js"];
    const built = [
      "build/src/a.js",
      "lib/src/dist/a.js",
      "src/dist/a.js",
      "src/old-build/a.js",
      "srcs/build/a.js",
    ];
    const list = listed([...sources, ...built], []);
    expect(list.sources).toEqual(sources);
    expect(list.skipped.map(({ path }) => path)).toEqual([
      "build",
      "lib/src/dist",
      "src/dist",
      "src/old-build",
      "srcs/build",
    ]);
  });

  it("take tests of what builds, in TypeScript, for tests", () => {
    const sources = ["__tests__/coverage/deep/sum.ts", "spec/build/a.ts", "test/units/build/pages.test.ts"];
    const built = [
      "contest/build/a.ts",
      "test/build/a.d.ts",
      "test/build/a.test.js",
      "test/dist/a.ts",
      "test/units/build-me/a.js",
    ];
    const list = listed([...sources, ...built], []);
    expect(list.sources).toEqual([...sources, "test/units/build-me/a.js"]);
    expect(list.skipped.map(({ path }) => path)).toEqual(["contest/build", "test/build", "test/dist"]);
  });

  it("take a package that is called as output is", () => {
    const root = temporaryFolder();
    const manifest = (name?: string, rest = {}) =>
      JSON.stringify({ ...(name !== undefined && { name }), ...rest });
    const scripts = { test: "vitest" };
    const packages = {
      "packages/build": manifest("@shop/build", { scripts }),
      "packages/out": manifest("@shop/out"),
      "packages/coverage": manifest(undefined, { scripts }),
      "packages/till": manifest("till"),
      "packages/till/dist": manifest("till", { scripts }),
      "packages/till/build": manifest("till-build", { scripts }),
      "packages/till/out": "null",
      "packages/till/coverage": "[",
      "packages/deep/er/dist": manifest("shop", { scripts }),
    };
    writeFiles(root, { "package.json": manifest("shop") });
    for (const [folder, text] of Object.entries(packages))
      writeFiles(root, { [`${folder}/package.json`]: text, [`${folder}/a.js`]: "" });
    expect(listFiles(root).sources).toEqual([
      "packages/build/a.js",
      "packages/till/a.js",
      "packages/till/build/a.js",
    ]);
    const bare = temporaryFolder();
    writeFiles(bare, { "build/package.json": manifest("build", { scripts }), "build/a.js": "" });
    expect(listFiles(bare).sources).toEqual(["build/a.js"]);
  });

  it("name what a script of package.json writes, and take what it writes anew", () => {
    const root = temporaryFolder();
    const scripts = {
      module: "NODE_ENV=module babel src/shop.js > lib/shop.esm.js",
      browser: "npm run module && esbuild src/shop.js --bundle --outfile=./lib/shop.js",
      min: "uglifyjs lib/shop.js -o lib/shop.small.js",
      lint: "eslint --fix src/shop.js -o report.txt; node -e 'a => b.js' && prettier lib/own.js > lib/own.js",
    };
    writeFiles(root, { "packages/shop/package.json": JSON.stringify({ scripts }), "package.json": "{" });
    const names = [
      "lib/shop.esm.js",
      "lib/shop.js",
      "lib/shop.small.js",
      "lib/own.js",
      "src/shop.js",
      "b.js",
    ];
    writeFiles(root, Object.fromEntries(names.map((name) => [`packages/shop/${name}`, ""])));
    writeFiles(root, { "lib/shop.js": "" });
    const { sources, skipped } = listFiles(root);
    expect(sources).toEqual([
      "lib/shop.js",
      "packages/shop/b.js",
      "packages/shop/lib/own.js",
      "packages/shop/src/shop.js",
    ]);
    expect(skipped.map(({ path }) => path)).toEqual([
      "packages/shop/lib/shop.esm.js",
      "packages/shop/lib/shop.js",
      "packages/shop/lib/shop.small.js",
    ]);
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(
      new Set(["written by a script of package.json"]),
    );
  });

  it("name the folder that a compiler is told to write to", () => {
    const root = temporaryFolder();
    const scripts = {
      cjs: "ascjs --no-default esm cjs",
      es5: "npm run cjs && cross-env NODE_ENV=es5 npx babel src --out-dir=./es5/now --ignore own",
      types: "tsc -p . -d lib; tsc --outDir ./made",
      own: "babel own -d own && swc src -d . && lerna exec -- babel src -d lib && ascjs main",
      other:
        "eslint --fix src -d ran; babel src -d ../zone; tsc --outDir src/inner src; babel src/inner -d src",
    };
    writeFiles(root, { "packages/shop/package.json": JSON.stringify({ scripts }) });
    const names = "cjs,es5/now,es5/then,lib,made,own,ran,main,src,src/inner,../zone".split(",");
    writeFiles(root, Object.fromEntries(names.map((name) => [`packages/shop/${name}/a.js`, ""])));
    const { sources, skipped } = listFiles(root);
    expect(sources).toEqual([
      ..."es5/then,lib,main,own,ran,src".split(",").map((name) => `packages/shop/${name}/a.js`),
      "packages/zone/a.js",
    ]);
    expect(skipped).toEqual(
      ["cjs", "es5/now", "made", "src/inner"].map((name) => ({
        path: `packages/shop/${name}`,
        reason: "written by a script of package.json",
      })),
    );
  });

  it("name what Rollup writes by a configuration that a script names", () => {
    const root = temporaryFolder();
    const scripts = { build: "rollup -c rollup/es.config.js && rollup --config", lint: "eslint" };
    const config =
      'export default { input: "./src/a.js", output: [{ file: "./worker.js" }, { file: "in/two.js" }] };';
    writeFiles(root, {
      "page/package.json": JSON.stringify({ scripts }),
      "page/rollup/es.config.js": config,
      "page/rollup.config.js":
        'export default { input: "c.js", output: [{ file: `${name}.js` }, { file: "one.js" }], plugins: [own({ file: "c.js" })] };',
      "page/other.config.js": 'export default { output: { file: "d.js" } };',
    });
    const names = ["a.js", "c.js", "d.js", "in/two.js", "one.js", "src/a.js", "worker.js"];
    writeFiles(root, Object.fromEntries(names.map((name) => [`page/${name}`, ""])));
    const { skipped } = listFiles(root);
    expect(skipped.map(({ path }) => path)).toEqual(["page/in/two.js", "page/one.js", "page/worker.js"]);
  });

  it("name declarations for Flow, which hold no code", () => {
    const { sources, skipped } = listed(["flow-typed/npm/a.js", "src/flow-typed.js"], []);
    expect(sources).toEqual(["src/flow-typed.js"]);
    expect(skipped).toEqual([{ path: "flow-typed", reason: "declarations for Flow" }]);
  });

  it("name what the compiler beside it makes WebAssembly of", () => {
    const paths = ["plugin/asconfig.json", "plugin/assembly/index.ts", "plugin/host.ts", "src/assembly/b.ts"];
    const { sources, skipped } = listed(paths, []);
    expect(sources).toEqual(["plugin/host.ts", "src/assembly/b.ts"]);
    expect(skipped).toEqual([{ path: "plugin/assembly", reason: "AssemblyScript, compiled to WebAssembly" }]);
  });
});
