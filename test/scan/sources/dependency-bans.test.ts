import { expect, it } from "vitest";
import { bansIn, dependencyBanOf } from "../../../src/scan/sources/dependency-bans.ts";

const TEST = "packages/shop/test/manifest.test.js";
const READ = 'const manifest = require("../package.json");\n';

const banOf = (path: string, text: string) => dependencyBanOf(path, bansIn(TEST, text));

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
  "expect(manifest.dependencies).toEqual({ lodash: '^4' })",
  "assert.deepEqual(Object.keys(manifest.dependencies), ['lodash'])",
  "expect(Object.keys(manifest.dependencies || {}).sort()).to.deep.equal(known)",
  "const deps =\n  manifest.dependencies || {}\nconst names = Object.keys(deps)\nexpect(names.sort()).toEqual(known)",
  "const { dependencies } = manifest;\nt.deepEqual(Object.keys(dependencies), ['lodash'])",
])("%s forbids the runtime", (assertion) => {
  expect(banOf("packages/shop/src/cart.js", READ + assertion)).toBe(TEST);
});

it.each([
  "expect(manifest.devDependencies).toBeUndefined()",
  "expect(manifest.dependencies).not.toEqual({})",
  "expect(Object.keys(manifest.dependencies)).toContain('lodash')",
  "expect(Object.keys(manifest.dependencies)).toEqual(expect.arrayContaining(['lodash']))",
  "assert.notDeepEqual(Object.keys(manifest.dependencies), [])",
  "const names = Object.keys(manifest.dependencies)\nexpect(list(items)).toEqual(['lodash'])",
  "const names = Object.keys(items)\nexpect(names).toEqual(['lodash'])\nuse(manifest.dependencies)",
  "assert.notEqual(manifest.dependencies, undefined)",
  "assert(manifest.dependencies)",
  "expect(prices).toEqual({}); use(manifest.dependencies)",
  "notes += `${\n  isEmpty(items.dependencies)\n    ? '' : list(items.dependencies)}`",
  "if (isEmpty(manifest.dependencies)) process.exit()",
])("%s allows it", (assertion) => {
  expect(banOf("packages/shop/src/cart.js", READ + assertion)).toBeNull();
});

it("is of a manifest that is read by a path from the folder of the test", () => {
  const text = 'assert(!JSON.parse(readFileSync(__dirname + "/../package.json")).dependencies)';
  expect(banOf("packages/shop/src/cart.js", text)).toBe(TEST);
});

it("is of the package whose manifest the test reads", () => {
  expect(banOf("packages/cart/src/cart.js", `${READ}assert(!manifest.dependencies)`)).toBeNull();
});
