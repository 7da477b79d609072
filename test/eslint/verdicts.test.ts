import { rmSync } from "node:fs";
import * as babelParser from "@babel/eslint-parser";
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter as Linter10 } from "eslint";
import { Linter as Linter9 } from "eslint9";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { createPlugin } from "../../src/eslint/create-plugin.ts";
import { stages } from "../../transforms/index.ts";
import { Workshop } from "../check/workshop.ts";
import { fixturesOf } from "../transforms/fixtures.ts";

const everyFile = ["**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}"];
const babelOptions = { configFile: false, babelrc: false, parserOpts: { plugins: ["typescript", "jsx"] } };

/** What each parser reads; each says the same of what it can read. */
const parsers = {
  espree: { languageOptions: {}, reads: (path: string) => /\.[cm]?js$/.test(path) },
  "@typescript-eslint/parser": {
    languageOptions: { parser: typescriptParser },
    reads: (path: string) => /\.[cm]?[jt]sx?$/.test(path),
  },
  "@babel/eslint-parser": {
    languageOptions: { parser: babelParser, parserOptions: { requireConfigFile: false, babelOptions } },
    reads: (path: string) => /\.[cm]?[jt]s$/.test(path),
  },
};

let project: Workshop;
let paths: readonly string[] = [];
let fresh: readonly Finding[] = [];
// One for all runs, as in an editor that stays open.
const plugin = createPlugin("test");

/** All fixtures of all stages as one project. */
beforeAll(async () => {
  const files = stages.flatMap(({ stage }) =>
    fixturesOf(stage.id).flatMap(({ name, input }) =>
      [...input].map(([path, text]): [string, string] => [`src/${stage.id}/${name}/${path}`, text]),
    ),
  );
  project = new Workshop({ "package.json": '{ "name": "fixtures" }\n', ...Object.fromEntries(files) });
  paths = files.map(([path]) => path).filter((path) => !path.endsWith(".json"));
  fresh = (JSON.parse((await project.run("check", "--json")).out) as { new: Finding[] }).new;
});

afterAll(() => rmSync(project.root, { recursive: true }));

describe.each([
  ["ESLint 9", Linter9],
  ["ESLint 10", Linter10],
] as const)("the rule under %s", (_, Linter) => {
  it.each(Object.entries(parsers))("says with %s what the check says", (__, { languageOptions, reads }) => {
    const linter = new Linter({ configType: "flat", cwd: project.root });
    const plugins = { unambient: plugin };
    const config = {
      files: everyFile,
      plugins,
      languageOptions,
      rules: { "unambient/no-ambient-state": 2 },
    };
    const found = paths.filter(reads).flatMap((path) => {
      const messages = linter.verify(project.read(path), config as never, { filename: path });
      const fatal = messages.find((message) => message.fatal);
      if (fatal) return skippedByParser(path, fatal.message);
      // Inline comments of a fixture may speak of rules that are not loaded here.
      const ours = messages.filter(({ ruleId }) => ruleId === "unambient/no-ambient-state");
      return ours.map(({ line, column, ruleId }) => `${path}:${line}:${column} ${ruleId ?? ""}`);
    });
    const readable = new Set(paths.filter(reads));
    const unread = new Set(found.flatMap((line) => (line.startsWith("unread ") ? [line.slice(7)] : [])));
    const expected = fresh
      .filter(({ path }) => readable.has(path) && !unread.has(path))
      .map(({ path, line, column }) => `${path}:${line}:${column} unambient/no-ambient-state`);
    expect(found.filter((line) => !line.startsWith("unread ")).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(10);
    expect(unread.size).toBeLessThan(readable.size / 5);
  });
});

/** A fixture may be sloppy script code, which a parser set to modules refuses before any rule runs. */
function skippedByParser(path: string, message: string): readonly string[] {
  expect(message).toMatch(/^Parsing error/);
  return [`unread ${path}`];
}
