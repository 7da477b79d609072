import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { UnambientConfig } from "../../src/config/schema.ts";
import { layOutText } from "../../src/edit/lay-out-text.ts";
import { ConfigError } from "../../src/errors.ts";
import { projectFormatter } from "../../src/format/project-formatter.ts";
import type { Formatter } from "../../src/model/formatter.ts";
import { temporaryFolder } from "../support/temp-repository.ts";

const PRETTIER = fileURLToPath(new URL("../../node_modules/prettier", import.meta.url));
const NAMING = '{ "name": "shop", "devDependencies": { "prettier": "*" } }';

/** A folder with these files, and a formatter for it. */
function project(
  files: Readonly<Record<string, string>>,
  config: UnambientConfig = {},
  binary?: string,
): Formatter | null {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  mkdirSync(join(root, "node_modules"));
  symlinkSync(PRETTIER, join(root, "node_modules", "prettier"), "junction");
  if (binary !== undefined) install(root, binary);
  return projectFormatter(root, config);
}

/** Stands in for an installed program: what it was asked, and what it was handed. */
function install(root: string, binary: string): void {
  const folder = join(root, "node_modules", ".bin");
  mkdirSync(folder);
  const start = `${process.execPath} "${join(root, "program.cjs")}"`;
  writeFileSync(join(folder, binary), `#!/bin/sh\nexec ${start} "$@"\n`, { mode: 0o755 });
  writeFileSync(join(folder, `${binary}.cmd`), `@${start} %*\r\n`);
}

describe("the project's formatter", () => {
  it("is the Prettier that package.json names, with the settings of the file", async () => {
    const format = project({
      "package.json": NAMING,
      ".prettierrc":
        '{ "singleQuote": true, "overrides": [{ "files": "*.cjs", "options": { "semi": false } }] }',
      ".editorconfig": "root = true\n[*]\nindent_style = tab\n",
    });
    expect(await format?.("src/a.js", 'if (a) { b("c") }')).toBe("if (a) {\n\tb('c');\n}\n");
    expect(await format?.("src/a.cjs", 'b("c");')).toBe("b('c')\n");
  });

  it("breaks the facades that the tool has written where the settings do, not where the tool did", async () => {
    const format = project({ "package.json": NAMING, ".prettierrc": '{ "printWidth": 100 }' });
    const broken = `let offset = cell("offset", {\n  flag: "use_scoped_state",\n  legacy: undefined,\n});\n`;
    const joined = `let offset = cell("offset", { flag: "use_scoped_state", legacy: undefined });\n`;
    expect(await format?.("src/a.js", broken, "let offset;\n")).toBe(joined);
    expect(await format?.("src/a.js", broken)).toBe(broken);
    const long = broken.replaceAll("offset", "offsetOfTheLastZone");
    expect(await format?.("src/a.js", long, "let offset;\n")).toBe(long);
  });

  it("leaves alone what Prettier is told to ignore, and what it does not read", async () => {
    const format = project({ "package.json": NAMING, ".prettierignore": "vendor/\n" });
    expect(await format?.("vendor/a.js", "a( )")).toBeNull();
    expect(await format?.("src/a.js", "a( ")).toBeNull();
    expect(await format?.("src/a.unknown", "a( )")).toBeNull();
    expect(await format?.("src/a.js", "a( )")).toBe("a();\n");
  });

  it("leaves alone what its settings or its plugins do not load for", async () => {
    const format = project({ "package.json": NAMING, ".prettierrc": '{ "plugins": ["not-installed"] }' });
    expect(await format?.("src/a.js", "a( )")).toBeNull();
  });

  it("is the Prettier that has settings, though another package brings it along", async () => {
    const files = { "package.json": '{ "name": "shop", "devDependencies": { "shop-scripts": "*" } }' };
    const format = project({ ...files, ".prettierrc": '{ "semi": false }' });
    expect(await format?.("src/a.js", "a( );")).toBe("a()\n");
    const inManifest = project({ "package.json": '{ "name": "shop", "prettier": { "semi": false } }' });
    expect(await inManifest?.("src/a.js", "a( );")).toBe("a()\n");
  });

  it("is none where no package around the file names it", async () => {
    const format = project({
      "package.json": '{ "name": "shop" }',
      "packages/cart/package.json": NAMING,
    });
    expect(await format?.("src/a.js", "a( )")).toBeNull();
    expect(await format?.("packages/cart/src/a.js", "a( )")).toBe("a();\n");
    const broken = project({ "package.json": NAMING, "src/package.json": "{ not json" });
    expect(await broken?.("src/a.js", "a( )")).toBe("a();\n");
  });

  it("is the tool's own Prettier where none is installed, told what the version named would do unasked", async () => {
    const wide = '"a".repeat(80)';
    const five = Array.from({ length: 5 }, () => wide).join(", ");
    const laidOut = async (
      prettier: string,
      settings: string,
      eol = "\n",
    ): Promise<string | null | undefined> => {
      const root = temporaryFolder();
      writeFileSync(join(root, "package.json"), JSON.stringify({ devDependencies: { prettier } }));
      writeFileSync(join(root, ".prettierrc"), settings);
      return projectFormatter(root, {})?.("src/a.js", `f((b) => b, ${five})${eol}g = [${five}]${eol}`);
    };
    const lines = `  ${five.replaceAll(", ", ",\n  ")}`;
    const wanted = (head: string, argument: string, entry: string): string =>
      `f(\n  ${head} => b,\n${lines}${argument}\n);\ng = [\n${lines}${entry}\n];\n`;
    expect(await laidOut("^1.19.1", "{}")).toBe(wanted("b", "", ""));
    expect(await laidOut("^1.19.1", "{}", "\r\n")).toBe(wanted("b", "", "").replaceAll("\n", "\r\n"));
    expect(await laidOut("~2.8.0", "{}")).toBe(wanted("(b)", "", ","));
    expect(await laidOut("3", "{}")).toBe(wanted("(b)", ",", ","));
    expect(await laidOut("^1.19.1", '{ "trailingComma": "all", "semi": false }')).toBe(
      wanted("b", ",", ",").replaceAll(";", ""),
    );
  });

  it("is the Prettier that is installed, whatever version the project names", async () => {
    const format = project({ "package.json": NAMING.replace('"*"', '"^1.19.1"') });
    expect(await format?.("src/a.js", "a( b => [\n  1] )")).toBe("a((b) => [1]);\n");
  });

  it("is the configured command, which is handed the path whatever it is made of", async () => {
    const script = 'process.stdin.on("data", (text) => console.log(process.argv[2].slice(-7) + text))';
    const format = project(
      { "package.json": NAMING, "lay out.cjs": script },
      { format: 'node "lay out.cjs" {file}' },
    );
    expect(await format?.("src/it's.js", "|a( )")).toBe("it's.js|a( )\n");
  });

  it("leaves alone what the command does not take", async () => {
    const format = project({ "no.cjs": "process.exit(1)" }, { format: "node no.cjs" });
    expect(await format?.("src/a.js", "a( )".repeat(100_000))).toBeNull();
  });

  it("says so where there is no such command", async () => {
    const format = project({}, { format: "no-such-command-at-all" });
    await expect(format?.("src/a.js", "a( )")).rejects.toThrow(ConfigError);
  });

  it.each([
    { name: "@biomejs/biome", binary: "biome", settings: "biome.json", asks: "format --stdin-file-path=" },
    { name: "dprint", binary: "dprint", settings: ".dprint.jsonc", asks: "fmt --stdin " },
    { name: "oxfmt", binary: "oxfmt", settings: ".oxfmtrc.json", asks: "--stdin-filepath=" },
  ])("is the $binary that package.json names, with settings", async ({ name, binary, settings, asks }) => {
    const script = `process.stdin.on("data", (text) => console.log(process.cwd().endsWith("cart") + process.argv.slice(2).join(" ") + "|" + text))`;
    const manifest = JSON.stringify({ name: "shop", devDependencies: { [name]: "*", prettier: "*" } });
    const files = {
      "package.json": manifest,
      [`cart/${settings}`]: "{}",
      "cart/package.json": "{}",
      "program.cjs": script,
    };
    const format = project(files, {}, binary);
    const told = await format?.("cart/src/a.js", "a( )");
    expect(told?.replace(/[^ =|]*(?=\/src)/, "cart")).toBe(`true${asks}cart/src/a.js|a( )\n`);
    expect(await format?.("src/a.js", "a( )"), "Prettier, where the program has no settings").toBe("a();\n");
    const withPrettier = project({ ...files, "package.json": manifest, ".prettierrc": "{}" }, {}, binary);
    expect(await withPrettier?.("cart/src/a.js", "a( )"), "Prettier, where it has some").toBe("a();\n");
    const alone = project({ ...files, "package.json": manifest.replace(',"prettier":"*"', "") }, {});
    expect(await alone?.("cart/src/a.js", "a( )"), "none, where the program is not installed").toBeNull();
  });

  it("is the standard that package.json names, which has no settings", async () => {
    const script = `process.stdin.on("data", (text) => console.log(process.argv.slice(2).join(" ") + "|" + text))`;
    const manifest = '{ "name": "shop", "devDependencies": { "standard": "*" } }';
    const format = project({ "package.json": manifest, "program.cjs": script }, {}, "standard");
    expect(await format?.("src/a.js", "a( )")).toBe("--fix --stdin|a( )\n");
  });

  it("has the tool's notes begin with a capital where xo is named, which asks that of every comment", async () => {
    const text = "const a = 1 // unambient: shared-binding\n// unambient is a word of others\n";
    const capital = text.replace("// unambient:", "// Unambient:");
    const xo = project({ "package.json": '{ "name": "shop", "devDependencies": { "xo": "*" } }' });
    expect(await xo?.("src/a.js", text)).toBe(capital);
    const before = "const a = 1\n// unambient is a word of others\n";
    expect(await layOutText(xo!, "src/a.js", before, text)).toBe(capital);
    const both = project({
      "package.json": '{ "name": "shop", "devDependencies": { "xo": "*", "prettier": "*" } }',
    });
    expect(await both?.("src/a.js", text)).toBe(capital.replace("1 ", "1; "));
    expect(await project({ "package.json": NAMING })?.("src/a.js", text)).toBe(text.replace("1 ", "1; "));
  });

  it("has what has no end spelt as a number's property where xo is named, unless the file spells it otherwise", async () => {
    const xo = project({ "package.json": '{ "name": "shop", "devDependencies": { "xo": "*" } }' });
    const text = "a({ ttl: Infinity, max: Infinity });\nawait b.wait({ timeout: Infinity }, Infinity);\n";
    const spelt = text.replaceAll(": Infinity", ": Number.POSITIVE_INFINITY");
    expect(await xo?.("src/a.js", text, "a(Number.POSITIVE_INFINITY);\n")).toBe(spelt);
    expect(await xo?.("src/a.js", text, "a(Infinity);\n")).toBe(text);
    expect(await xo?.("src/a.js", text)).toBe(text);
  });

  it("can be switched off", () => {
    expect(project({ "package.json": NAMING }, { format: false })).toBeNull();
  });
});
