import { expect, it } from "vitest";
import { nullChecks } from "../../src/plan/null-checks.ts";
import { planStages } from "../../src/plan/plan-stages.ts";
import { scanSources } from "../../src/scan/scan-sources.ts";
import { module as state } from "../../transforms/state/module.ts";

const OLD = '{ "devDependencies": { "typescript": "^5.9.0" } }';
const LOOSE = '{ "compilerOptions": { "strict": false } }';

function reader(texts: Readonly<Record<string, string>>): (path: string) => string {
  return (path) => {
    const text = texts[path];
    if (text === undefined) throw new Error(`no file ${path}`);
    return text;
  };
}

it.each<[string, Readonly<Record<string, string>>, boolean]>([
  ["nothing is known", {}, true],
  ["it is broken", { "tsconfig.json": "{ nothing", "package.json": OLD }, true],
  ["nothing is said, and nothing of the version", { "tsconfig.json": "{}" }, true],
  [
    "nothing is said to a version that has them",
    { "tsconfig.json": "{}", "package.json": OLD.replace("5.9", "6.0") },
    true,
  ],
  [
    "nothing is said to any version there is",
    { "tsconfig.json": "{}", "package.json": OLD.replace("^5.9.0", "*") },
    true,
  ],
  [
    "it is strict",
    { "tsconfig.json": '{ "compilerOptions": { "strict": true } }', "package.json": OLD },
    true,
  ],
  [
    "only these are on",
    { "tsconfig.json": '{ "compilerOptions": { "strictNullChecks": true, "strict": false } }' },
    true,
  ],
  ["other files have these options", { "tsconfig.json": `{ "references": [], ${LOOSE.slice(1)}` }, true],
  [
    "a package holds the settings",
    { "tsconfig.json": '{ "extends": "@tsconfig/strictest" }', "package.json": OLD },
    true,
  ],
  [
    "a package may hold the one setting",
    { "tsconfig.json": `{ "extends": "@tsconfig/strictest", ${LOOSE.slice(1)}` },
    true,
  ],
  ["it extends itself", { "tsconfig.json": '{ "extends": "./tsconfig" }', "package.json": OLD }, true],
  [
    "one above is strict",
    {
      "tsconfig.json": '{ "extends": "./base" }',
      "base.json": '{ "compilerOptions": { "strictNullChecks": true } }',
    },
    true,
  ],
  [
    "one nearer is strict",
    { "src/tsconfig.json": '{ "compilerOptions": { "strict": true } }', "tsconfig.json": LOOSE },
    true,
  ],
  ["it is not strict", { "tsconfig.json": LOOSE }, false],
  [
    "these are off",
    { "tsconfig.json": '{ "compilerOptions": { "strictNullChecks": false, "strict": true } }' },
    false,
  ],
  ["nothing is said to an older version", { "tsconfig.json": "{} // none", "package.json": OLD }, false],
  ["one above is not strict", { "tsconfig.json": '{ "extends": "./base.json" }', "base.json": LOOSE }, false],
])("tells of null checks where %s", (_, texts, checks) => {
  expect(nullChecks(reader(texts))("src/jobs.ts")).toBe(checks);
});

it.each([
  [{}, "legacy: undefined as never,"],
  [{ "tsconfig.json": LOOSE }, "legacy: undefined,"],
])("writes what fits the project: %j", async (settings, expected) => {
  const text =
    "let name: string;\nexport const set = (by: string): void => void (name = by);\nexport const get = (): string => name;\n";
  const rescan = (changed: ReadonlyMap<string, string>) =>
    scanSources(new Map([["jobs.ts", text], ...changed]));
  const plan = await planStages({
    root: "/nowhere",
    scan: rescan(new Map()),
    rescan,
    files: ["jobs.ts"],
    readText: reader({ "jobs.ts": text, ...settings }),
    stages: [state],
    typeGate: false,
  });
  expect(plan.stages[0]?.changes[0]?.after).toContain(expected);
});
