import { expect, it } from "vitest";
import { bareBundleOf, bareConfigs } from "../../../src/scan/sources/bare-bundles.ts";

const UMD = "export default { output: { format: 'umd', name: 'shop' } };";

const bundleOf = (path: string, configs: Readonly<Record<string, string>>) =>
  bareBundleOf(path, bareConfigs({ files: Object.keys(configs), text: (file) => configs[file] ?? "" }));

it.each([
  ["no bundle", {}],
  ["a bundle of modules", { "rollup.config.js": UMD.replace("umd", "es") }],
  ["packages taken in", { "rollup.config.js": `import resolve from "@rollup/plugin-node-resolve";\n${UMD}` }],
  ["another package's bundle", { "packages/cart/rollup.config.js": UMD }],
  ["another tool's configuration", { "vite.config.js": UMD }],
])("a module with %s may import the runtime", (_, configs: Readonly<Record<string, string>>) => {
  expect(bundleOf("packages/shop/index.js", configs)).toBeNull();
});

it.each([
  "rollup.config.js",
  "rollup.config2.mjs",
  "packages/rollup.config.dev.ts",
  "packages/shop/rollup.config.cjs",
])("%s leaves the runtime out", (config) => {
  expect(bundleOf("packages/shop/index.js", { [config]: UMD })).toBe(config);
});

it("is the bundle among several that pages run", () => {
  const configs = {
    "rollup.config.js": UMD.replace("umd", "cjs"),
    "rollup.config2.js": UMD.replace("umd", "iife"),
  };
  expect(bundleOf("index.js", configs)).toBe("rollup.config2.js");
});
