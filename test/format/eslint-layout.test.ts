import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { projectFormatter } from "../../src/format/project-formatter.ts";
import type { Formatter } from "../../src/model/formatter.ts";
import { temporaryFolder } from "../support/temp-repository.ts";

/** Rules that want another letter in the place of one. */
const CONFIG = `
const instead = (from, to) => ({
  meta: { fixable: "code" },
  create: (context) => ({
    Identifier(node) {
      if (node.name === from) context.report({ node, message: to, fix: (fixer) => fixer.replaceText(node, to) });
    },
  }),
});
const rules = {
  order: instead("a", "b"),
  quotes: instead("c", "d"),
  indent: instead("e", "f"),
  "prefer-g": instead("g", "h"),
};
const on = { "own/order": "error", "own/quotes": ["warn"], "own/indent": "off", "own/prefer-g": "error" };
export default [{ ignores: ["vendor/"] }, { plugins: { own: { rules } }, rules: on }];
`;

function project(names: readonly string[], config = CONFIG, installed = names): Formatter | null {
  const root = temporaryFolder();
  const devDependencies = Object.fromEntries(names.map((name) => [name, "*"]));
  writeFileSync(join(root, "package.json"), JSON.stringify({ name: "shop", devDependencies }));
  writeFileSync(join(root, "eslint.config.mjs"), config);
  mkdirSync(join(root, "node_modules"));
  for (const name of installed) {
    const target = fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
    symlinkSync(target, join(root, "node_modules", name), "junction");
  }
  return projectFormatter(root, {});
}

it("follows the rules on layout that are on, and no other", async () => {
  expect(await project(["eslint"])?.("src/x.js", "a(c, e, g);\n", "x;\n")).toBe("b(d, e, g);\n");
});

it("comes after what lays out the file", async () => {
  expect(await project(["eslint", "prettier"])?.("src/x.js", "a( c )", "x;\n")).toBe("b(d);\n");
});

it("leaves alone what it ignores or cannot read, and the files of settings without such rules", async () => {
  expect(await project(["eslint"])?.("vendor/x.js", "a(c);\n", "x;\n")).toBeNull();
  expect(
    await project(["eslint"], "export default [{ rules: { 'no-var': 'error' } }];")?.("x.js", "var a"),
  ).toBeNull();
  expect(await project(["eslint"], 'throw new Error("broken")')?.("src/x.js", "a")).toBeNull();
});

it("leaves alone a file that breaks them already", async () => {
  expect(await project(["eslint"])?.("src/x.js", "a(c);\n", "c;\n")).toBeNull();
  expect(await project(["eslint"])?.("src/x.js", "a(c);\n")).toBeNull();
  expect(await project(["eslint", "prettier"])?.("src/x.js", "a( c )", "c")).toBe("a(c);\n");
});

it("is none where it is not installed, or not named", async () => {
  expect(await project(["eslint"], CONFIG, [])?.("src/x.js", "a")).toBeNull();
  expect(await project([], CONFIG, ["eslint"])?.("src/x.js", "a")).toBeNull();
});
