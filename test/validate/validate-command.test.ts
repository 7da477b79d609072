import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { cli } from "../support/run-cli.ts";
import {
  makeRepository,
  smallProject,
  snapshotTree,
  temporaryFolder,
  type TempRepository,
} from "../support/temp-repository.ts";

const stages = ["--stage", "registry,state"];
const project = {
  ...smallProject,
  "unambient.config.json": `{ "validate": { "tests": "node test.mjs" } }\n`,
  "test.mjs": [
    'import { count, find, register, remove } from "./src/agents.js";',
    'register(1, "one");',
    'if (find(1) !== "one" || count() !== 1) throw new Error("wrong answer");',
    "remove(1);",
    "",
  ].join("\n"),
};

describe("validate", () => {
  const prepared = (script: string): Readonly<Record<string, string>> => ({
    ...project,
    "unambient.config.json": `{ "validate": { "prepare": "node build.mjs", "tests": "node test.mjs" } }\n`,
    "build.mjs": script,
  });

  it("prepares each tree once, and none whose results are remembered", async () => {
    const told = join(temporaryFolder(), "builds");
    const script = `import { appendFileSync } from "node:fs";\nappendFileSync(${JSON.stringify(told)}, "x");\n`;
    const repository = makeRepository(prepared(script));
    const report = await migrated(repository);
    expect(report.stages.map(({ verdict }) => verdict.level)).toEqual(Array(2).fill("safe-to-switch-on"));
    expect(report.stages[0]?.checks[0]?.name).not.toBe("prepare");
    expect(readFileSync(told, "utf8")).toBe("xxx");
    expect((await cli(repository.root, ["validate"])).code).toBe(0);
    expect(readFileSync(told, "utf8")).toBe("xxx");
    expect((await cli(repository.root, ["validate", "--fresh"])).code).toBe(0);
    expect(readFileSync(told, "utf8")).toBe("xxxxxx");
  });

  it("fails a stage that cannot be prepared any more, and says where the base cannot be either", async () => {
    const fails = (when: string): string =>
      `import { readFileSync } from "node:fs";\nif (${when}) throw new Error("no build");\n`;
    const onStage = fails('readFileSync("src/agents.js", "utf8").includes("runtime")');
    const [stage] = (await migrated(makeRepository(prepared(onStage)), 1)).stages;
    expect(stage?.verdict).toEqual({
      level: "failed",
      reasons: ["prepare failed: node build.mjs failed"],
    });
    expect(stage?.checks[0]?.output).toContain("Error: no build");
    const [other] = (await migrated(makeRepository(prepared(fails("true"))))).stages;
    expect(other?.checks[0]).toMatchObject({ name: "prepare", status: "skipped" });
    expect(other?.checks[0]?.detail).toContain("node build.mjs failed on the base as well");
    expect(other?.verdict.level).toBe("safe-to-switch-on");
  });

  it("has nothing to look at before a migration", async () => {
    const result = await cli(makeRepository().root, ["validate"]);
    expect(result.code).toBe(2);
    expect(result.err).toContain("unambient migrate");
  });

  it("finds a migration safe that the tests speak for, with the flag off, on and in shadow", async () => {
    const repository = makeRepository(project);
    const report = await migrated(repository);
    expect(report.stages.map((stage) => [stage.stage.id, stage.verdict.level])).toEqual([
      ["registry", "safe-to-switch-on"],
      ["state", "safe-to-switch-on"],
    ]);
    const [first, top] = report.stages;
    const passed = (stage: typeof first): string[] =>
      (stage?.checks ?? []).filter((check) => check.status === "passed").map((check) => check.name);
    const common = ["tests on the base", "tests, flags off", "tests, flags on", "tests, shadow"];
    const drill = "rollback drill";
    const cost = "cost per operation";
    expect(passed(first)).toEqual([...common, drill, "residual", cost, "sites exercised"]);
    expect(passed(top)).toEqual([
      ...common,
      drill,
      "tests, all flags on",
      "residual",
      cost,
      "sites exercised",
    ]);
    expect(first?.checks.find(({ name }) => name === drill)?.detail).toMatch(
      /while it ran: \d+ flips at 1 site/,
    );
    expect(first?.evidence.find((entry) => entry.site === "agents")?.operations).toBeGreaterThan(0);
  });

  it("runs the tests of the packages in which something is rewritten, where the root has none", async () => {
    const { "unambient.config.json": _, "package.json": __, ...rest } = project;
    const files = Object.entries(rest).map(([path, text]) => [`server/${path}`, text] as const);
    const repository = makeRepository({
      "package.json": '{"private":true}',
      ...Object.fromEntries(files),
      "server/package.json": '{"type":"module","scripts":{"test":"node test.mjs"}}',
      // What is left to a person asks for no tests.
      "tool/package.json": '{"type":"module","scripts":{"test":"exit 1"}}',
      "tool/index.js": "let last = 0;\neval('last');\nexport function next() {\n  return ++last;\n}\n",
    });
    const [first] = (await migrated(repository)).stages;
    const details = new Map(first?.checks.map(({ name, detail }) => [name, detail]));
    expect(details.get("tests, flags on")).toBe("npm --prefix server run test passed");
    expect(first?.verdict.level).toBe("safe-to-switch-on");
  });

  it("fails a branch on which a person broke the tests, and leaves the tree alone", async () => {
    const repository = makeRepository(project);
    await migrated(repository);
    repository.git("checkout", "--quiet", "unambient/2-state");
    const broken = repository
      .git("show", "HEAD:src/agents.js")
      .replace("started.value++", "started.value += 2");
    repository.write({ "src/agents.js": broken });
    repository.commit("count twice");
    repository.git("checkout", "--quiet", "main");
    const before = snapshotTree(repository);
    const result = await cli(repository.root, ["validate", "--json"]);
    expect(result.code, result.err).toBe(1);
    const report = JSON.parse(result.out) as Report;
    expect(report.stages.map((stage) => stage.verdict.level)).toEqual(["safe-to-switch-on", "failed"]);
    expect(report.stages[1]?.checks.find((check) => check.name === "tests, flags off")?.output).toContain(
      "wrong answer",
    );
    expect(snapshotTree(repository)).toEqual(before);
  });

  it("says in which test, and on which way, shadow mode met a difference", async () => {
    const repository = makeRepository({
      ...project,
      "src/user.js": [
        "let current;",
        "",
        "export function asUser(user, work) {",
        "  const before = current;",
        "  current = user;",
        "  try {",
        "    return work();",
        "  } finally {",
        "    current = before;",
        "  }",
        "}",
        "",
        "export function whoami() {",
        "  return current;",
        "}",
        "",
      ].join("\n"),
      "test.mjs": [
        'import { test } from "node:test";',
        'import { asUser, whoami } from "./src/user.js";',
        'test("the user is lost over an await", async () => {',
        '  await asUser("ada", async () => {',
        "    await undefined;",
        "    whoami();",
        "  });",
        "});",
        "",
      ].join("\n"),
    });
    const result = await cli(repository.root, ["migrate", "--yes", "--stage", "error-context", "--json"]);
    expect(result.code, result.err).toBe(0);
    const [stage] = (JSON.parse(result.out) as Report).stages;
    const found = stage?.evidence.flatMap(({ mismatches }) => mismatches)[0];
    const test = "the user is lost over an await (test.mjs:6)";
    expect(found?.test).toBe(test);
    expect(found?.stack).toMatch(/^ *at whoami \(src\/user\.js:\d+:\d+\)\n.*test\.mjs:6:5/);
    const shadow = stage?.checks.find(({ name }) => name === "tests, shadow");
    expect(shadow?.output).toContain(`, in the test ${test}\n    at whoami (src/user.js`);
    expect(stage?.verdict.level).toBe("safe-to-merge");
  });

  it("judges by test where the base breaks some, and runs the scripts of a workspace's packages", async () => {
    const tests = (more: string): string =>
      [
        'import assert from "node:assert";',
        'import { test } from "node:test";',
        'import { count, find, register, remove } from "./src/agents.js";',
        'test("the answer is right", () => {',
        '  register(1, "one");',
        '  assert.equal(find(1), "one");',
        "  assert.equal(count(), 1);",
        "  remove(1);",
        "});",
        more,
      ].join("\n");
    const repository = makeRepository({
      "package.json": '{ "private": true, "workspaces": ["packages/*"] }\n',
      "packages/a/package.json":
        '{ "name": "a", "version": "1.0.0", "type": "module", "scripts": { "test": "node --test test.mjs" } }\n',
      "packages/a/src/agents.js": smallProject["src/agents.js"],
      "packages/a/test.mjs": tests('test("was never right", () => assert.fail());\n'),
    });
    const [stage] = (await migrated(repository)).stages;
    const details = (stage?.checks ?? []).map(({ name, status, detail }) => `${name} ${status} ${detail}`);
    const line = "npm run test --workspace packages/a";
    expect(details[1]).toContain(`tests on the base failed ${line} failed: `);
    expect(details[2]).toContain(`flags off passed ${line} passed, but for what fails on the base: `);
    expect(details[2]).toContain("was never right");
    expect(stage?.verdict.level).toBe("safe-to-merge");
    expect(stage?.verdict.reasons.join()).toContain("was never right");
  });

  it("says that nothing is proven where the tests touch nothing", async () => {
    const repository = makeRepository({ ...project, "test.mjs": "// nothing\n" });
    const report = await migrated(repository);
    expect(report.stages.map((stage) => stage.verdict.level)).toEqual(["safe-to-merge", "safe-to-merge"]);
    expect(report.stages[0]?.verdict.reasons.join()).toContain("no test touches agents");
  });
});

async function migrated(repository: TempRepository, code = 0): Promise<Report> {
  const result = await cli(repository.root, ["migrate", "--yes", ...stages, "--json"]);
  expect(result.code, result.err).toBe(code);
  return JSON.parse(result.out) as Report;
}
