import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { projectFormatter } from "../../src/format/project-formatter.ts";
import type { Formatter } from "../../src/model/formatter.ts";
import { temporaryFolder, writeFiles } from "../support/temp-repository.ts";

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

/** As a plugin has it, that leaves alone what Prettier is to ignore. */
const PRETTIER_RULE = `
const prettier = {
  meta: { fixable: "code" },
  create: (context) => context.filename.includes("ignored") ? {} : {
    Identifier(node) {
      if (node.name === "a") context.report({ node, message: "b", fix: (fixer) => fixer.replaceText(node, "b") });
    },
    Program(node) {
      if (/\\n\\n$/.test(context.sourceCode.text)) context.report({ node, message: "empty lines" });
    },
  },
};
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

/** What a rewrite writes, with a line before it that the file has already. */
const WRITTEN =
  'first();\nconst name = cell("name", {\n  flag: "on",\n  legacy: undefined,\n});\nrun(name, async (one) => {\n  one.go();\n});\n';

it.each<[rule: string, setting: unknown, expected: string]>([
  ["arrow-parens", ["error", "as-needed"], WRITTEN.replace("(one) =>", "one =>")],
  ["comma-dangle", "error", WRITTEN.replace("undefined,", "undefined")],
  [
    "object-curly-newline",
    ["error", "never"],
    WRITTEN.replace(/\{\s+flag/, "{flag").replace(",\n});\nrun", ",});\nrun"),
  ],
  ["quote-props", "error", WRITTEN.replace("flag:", '"flag":').replace("legacy:", '"legacy":')],
  [
    "key-spacing",
    ["error", { beforeColon: true }],
    WRITTEN.replace("flag:", "flag :").replace("legacy:", "legacy :"),
  ],
  ["quotes", ["error", "single"], WRITTEN.replaceAll('"', "'")],
  ["semi", ["error", "never"], WRITTEN.replaceAll(";", "")],
  ["indent", ["error", "tab"], WRITTEN.replaceAll("  ", "\t")],
  ["padded-blocks", "error", WRITTEN.replace("{\n  one.go();\n", "{\n\n  one.go();\n\n")],
  ["space-before-function-paren", ["error", "never"], WRITTEN.replace("async (", "async(")],
  ["no-extra-parens", "error", WRITTEN],
  ["prefer-arrow-callback", "error", WRITTEN],
])("follows %s of ESLint itself", async (rule, setting, expected) => {
  const config = `export default [{ rules: ${JSON.stringify({ [rule]: setting })} }];`;
  expect((await project(["eslint"], config)?.("src/x.js", WRITTEN, "x\n")) ?? WRITTEN).toBe(expected);
});

it("has the braces on lines of their own where each property is to have one", async () => {
  const rules = { "object-property-newline": "error", indent: ["error", 2] };
  const config = (more: object): string =>
    `export default [{ rules: ${JSON.stringify({ ...rules, ...more })} }];`;
  const written = 'cell("a", { flag: "on", legacy: [] });\n';
  const tall = 'cell("a", {\n  flag: "on",\n  legacy: []\n});\n';
  const beside = 'cell("a", { flag: "on",\n  legacy: [] });\n';
  expect(await project(["eslint"], config({}))?.("src/x.js", written, "x;\n")).toBe(tall);
  expect(await project(["eslint"], config({}))?.("src/x.js", written, "f({ a: 1,\n  b: 2 });\n")).toBe(
    beside,
  );
  const never = config({ "object-curly-newline": ["error", "never"] });
  expect(await project(["eslint"], never)?.("src/x.js", written, "x;\n")).toBe(beside);
  const apart = 'cell("a", {\n  flag: "on",\n  legacy: {\n    b: 1\n  }\n});\n';
  const oneLine = config({ "object-property-newline": ["error", { allowAllPropertiesOnSameLine: true }] });
  const nested = 'cell("a", { flag: "on", legacy: {\n  b: 1\n} });\n';
  expect(await project(["eslint"], oneLine)?.("src/x.js", nested, "x;\n")).toBe(apart);
  const unfollowed = "f({ a: 1, b: 2 });\n";
  expect(await project(["eslint"], config({}))?.("src/x.js", nested, unfollowed)).toBe(nested);
  const off = config({ "object-property-newline": "off" });
  expect(await project(["eslint"], off)?.("src/x.js", nested, "x;\n")).toBe(nested);
});

it("follows a plugin's rule on how what has no end is spelt", async () => {
  const config = CONFIG.replaceAll("prefer-g", "prefer-number-properties").replace('"h"', '"h.i"');
  expect(await project(["eslint"], config)?.("src/x.js", "x({ ttl: g });\n", "x;\n")).toBe(
    "x({ ttl: h.i });\n",
  );
});

it("has the tool's notes begin with a capital where the rule on comments asks for that", async () => {
  const config = `export default [{ rules: { "capitalized-comments": "error" } }];`;
  const text = "a(); // unambient: shared-binding\n";
  expect(await project(["eslint"], config)?.("src/x.js", text, "x\n")).toBe(text.replace("una", "Una"));
});

it("comes after what lays out the file", async () => {
  expect(await project(["eslint", "prettier"])?.("src/x.js", "a( c )", "x;\n")).toBe("b(d);\n");
});

it("has what it puts between braces laid out, and what it says otherwise said again", async () => {
  const rules = { curly: ["error", "multi-line"], "space-before-function-paren": ["error", "always"] };
  const config = `export default [{ rules: ${JSON.stringify(rules)} }];`;
  const format = project(["eslint", "prettier"], config);
  const name = "numberOfTheOrdersThatAreStillToBeServed.value";
  const text = `if (${name} > 1000 && isOpen) ${name} = 1000;\nrun(function () {});\n`;
  const body = `if (${name} > 1000 && isOpen) {\n  ${name} = 1000;\n}\nrun(function () {});\n`;
  expect(await format?.("src/x.js", text, "if (a) b = 1;\n")).toBe(body);
  const named = "function go() {}\n";
  expect(await format?.("src/x.js", named, "function go () {}\n")).toBe(named.replace("()", " ()"));
});

it("lays out alone a file that the formatter would change throughout", async () => {
  const config = `export default [{ rules: { semi: ["error", "never"], quotes: ["error", "single"] } }];`;
  const before = "go( 'a' )\nrun( 'b' )\n".repeat(3);
  const format = project(["eslint", "prettier"], config);
  expect(await format?.("src/x.js", before)).toBe(before);
  const after = before.replace("go( 'a' )", 'go( "c" );');
  expect(await format?.("src/x.js", after, before)).toBe(before.replace("a", "c"));
});

it("lays out after the formatter a file that is as both leave it", async () => {
  const config = `export default [{ rules: { semi: ["error", "never"] } }];`;
  const before = 'go("a")\nrun("b")\n'.repeat(3);
  const format = project(["eslint", "prettier"], config);
  expect(await format?.("src/x.js", before)).toBe(before);
  expect(await format?.("src/x.js", before.replace('go("a")', 'go( "c" );'), before)).toBe(
    before.replace("a", "c"),
  );
});

it("is asked in the way that it had up to version 6", async () => {
  const folder = temporaryFolder();
  const engine = `exports.CLIEngine = class {
    constructor({ fix, rules }) { this.off = rules; this.fix = fix; }
    getConfigForFile() { return { rules: { semi: 2, "no-alert": 2 } }; }
    isPathIgnored(file) { return file.endsWith("min.js"); }
    executeOnText(text, file) {
      const fixed = this.fix && this.off["no-alert"] === "off" && !this.off.semi ? { output: text + ";" } : {};
      return { results: [{ ...fixed, messages: [] }] };
    }
  };`;
  writeFiles(folder, {
    "package.json": '{ "devDependencies": { "eslint": "4" } }',
    "node_modules/eslint/index.js": engine,
  });
  const format = projectFormatter(folder, {});
  expect(await format?.("src/x.js", "go()", "a")).toBe("go();");
  expect(await format?.("src/x.min.js", "go()", "a")).toBeNull();
});

it("leaves alone what it ignores or cannot read, and the files of settings without such rules", async () => {
  expect(await project(["eslint"])?.("vendor/x.js", "a(c);\n", "x;\n")).toBeNull();
  expect(
    await project(["eslint"], "export default [{ rules: { 'no-var': 'error' } }];")?.("x.js", "var a"),
  ).toBeNull();
  expect(await project(["eslint"], 'throw new Error("broken")')?.("src/x.js", "a")).toBeNull();
});

it("follows none that the file breaks already, and the others", async () => {
  expect(await project(["eslint"])?.("src/x.js", "a(c);\n", "c;\n")).toBe("b(c);\n");
  expect(await project(["eslint"])?.("src/x.js", "a(c);\n", "a; c;\n")).toBe("a(c);\n");
  expect(await project(["eslint"])?.("src/x.js", "a(c);\n")).toBe("a(c);\n");
  expect(await project(["eslint"])?.("src/x.js", "a(c);\n", "x(;\n")).toBeNull();
  expect(await project(["eslint", "prettier"])?.("src/x.js", "a( c )", "c")).toBe("b(c);\n");
});

it("lays out files by a Prettier that is a rule of it, whose settings may stand there alone", async () => {
  const config = CONFIG.replace('order: instead("a", "b")', "prettier").replace("own/order", "own/prettier");
  const format = project(["eslint", "prettier"], `${PRETTIER_RULE}${config}`);
  expect(await format?.("src/x.js", "x( d )\n")).toBe("x( d )\n");
  expect(await format?.("src/x.js", "a( c )\n", "x\n")).toBe("b( d )\n");
  expect(await format?.("src/x.js", "a( c )\n", "a\n")).toBe("a(d);\n");
  const off = project(
    ["eslint", "prettier"],
    `${PRETTIER_RULE}${config.replace('"own/prettier": "error"', '"own/prettier": "off"')}`,
  );
  expect(await off?.("src/x.js", "a( c )\n", "x\n")).toBe("a(d);\n");
  // As of a worktree among temporary files, where the folder in which it runs ignores `tmp/`.
  const ignored = await format?.("ignored/x.js", "a( c )\n", "x\n");
  expect(ignored, "the Prettier that is installed, where the rule has nothing to say").toBe("a(d);\n");
});

it("is none where it is not installed, or not named", async () => {
  expect(await project(["eslint"], CONFIG, [])?.("src/x.js", "a")).toBeNull();
  expect(await project([], CONFIG, ["eslint"])?.("src/x.js", "a")).toBeNull();
});
