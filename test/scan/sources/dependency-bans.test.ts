import { expect, it } from "vitest";
import { dependencyBanOf, dependencyBans } from "../../../src/scan/sources/dependency-bans.ts";

const TEST = "packages/shop/test/manifest.test.js";
const READ = 'const manifest = require("../package.json");\n';

const banOf = (path: string, text: string) =>
  dependencyBanOf(path, dependencyBans({ files: [TEST], text: () => text }));

it.each([
  "expect(manifest.dependencies).toBeUndefined()",
  "expect(manifest.dependencies).to.be.undefined",
  "expect(manifest.dependencies ?? {})\n  .toEqual({})",
  "expect(Object.keys(manifest.dependencies)).toHaveLength(0)",
  'expect(manifest).not.toHaveProperty("dependencies")',
  "assert.strictEqual(manifest.dependencies, undefined)",
  "t.is(manifest.dependencies, undefined)",
  "assert(!manifest.dependencies)",
  "t.falsy(manifest.dependencies)",
  "test('ships alone', () => { t.notOk(manifest.dependencies, 'none') })",
])("%s forbids the runtime", (assertion) => {
  expect(banOf("packages/shop/src/cart.js", READ + assertion)).toBe(TEST);
});

it.each([
  "expect(manifest.devDependencies).toBeUndefined()",
  "expect(manifest.dependencies).toEqual({ lodash: '^4' })",
  "expect(manifest.dependencies).not.toEqual({})",
  "assert.notEqual(manifest.dependencies, undefined)",
  "assert(manifest.dependencies)",
  "expect(prices).toEqual({}); use(manifest.dependencies)",
  "notes += `${\n  isEmpty(items.dependencies)\n    ? '' : list(items.dependencies)}`",
  "if (isEmpty(manifest.dependencies)) process.exit()",
])("%s allows it", (assertion) => {
  expect(banOf("packages/shop/src/cart.js", READ + assertion)).toBeNull();
});

it("is of the package whose manifest the test reads", () => {
  expect(banOf("packages/cart/src/cart.js", `${READ}assert(!manifest.dependencies)`)).toBeNull();
});
