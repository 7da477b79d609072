import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { PlannedSite } from "../../src/model/plan.ts";
import type { CheckResult } from "../../src/model/report.ts";
import { detectCommands, type ProjectCommand } from "../../src/validate/detect-commands.ts";
import { sumEvidence } from "../../src/validate/evidence.ts";
import { drillCheck } from "../../src/validate/drill-check.ts";
import { compareLint } from "../../src/validate/lint-check.ts";
import { residualCheck } from "../../src/validate/residual-check.ts";
import { resultCache } from "../../src/validate/result-cache.ts";
import { lastLines, runCommand } from "../../src/validate/run-command.ts";
import { ownPackages } from "../../src/validate/own-packages.ts";
import { packageFolders, shadowModules } from "../../src/validate/shadow-modules.ts";
import { sitesCheck, unprovenSites } from "../../src/validate/sites-check.ts";
import { newErrors, typeErrors } from "../../src/validate/type-errors.ts";
import { compareTypes } from "../../src/validate/types-check.ts";
import { checkNames, decideVerdict } from "../../src/validate/verdict.ts";
import { sampleFinding } from "../report/sample-scan.ts";
import { temporaryFolder, writeFiles } from "../support/temp-repository.ts";

const words = (command: ProjectCommand): string => (command.kind === "none" ? command.reason : command.line);

describe("detectCommands", () => {
  it.each<[name: string, files: Record<string, string>, tests: string, types: string]>([
    [
      "no package.json",
      {},
      "package.json has no test script",
      "the project has no tsconfig.json and no type-check script",
    ],
    [
      "npm's placeholder",
      { "package.json": '{"scripts":{"test":"echo \\"Error: no test specified\\" && exit 1"}}' },
      "package.json's test script is npm's placeholder",
      "the project has no tsconfig.json and no type-check script",
    ],
    [
      "scripts of a pnpm project",
      { "package.json": '{"scripts":{"test":"vitest","typecheck":"tsc"}}', "pnpm-lock.yaml": "" },
      "pnpm run test",
      "pnpm run typecheck",
    ],
    [
      "a packageManager field before a lock file",
      {
        "package.json": '{"packageManager":"yarn@4.1.0","scripts":{"test":"jest"}}',
        "package-lock.json": "{}",
      },
      "yarn run test",
      "the project has no tsconfig.json and no type-check script",
    ],
    [
      "a tsconfig.json without TypeScript",
      { "package.json": '{"scripts":{"test":"jest"}}', "tsconfig.json": "{}" },
      "npm run test",
      "TypeScript is not installed in the project",
    ],
    [
      "an npm workspace without scripts at its root",
      {
        "package.json": '{"workspaces":["packages/*","!packages/old","tools/**"]}',
        "packages/mail/package.json": '{"name":"@acme/mail","scripts":{"test":"node --test","tsc":"tsc"}}',
        "packages/old/package.json": '{"name":"@acme/old","scripts":{"test":"exit 1"}}',
        "packages/web/package.json": '{"name":"@acme/web","scripts":{"test":"jest"}}',
        "tools/dev/lint/package.json": '{"name":"lint","scripts":{"test":"no test specified"}}',
      },
      "npm run test --workspace packages/mail --workspace packages/web",
      "npm run tsc --workspace packages/mail",
    ],
    [
      "a pnpm workspace with a script at its root",
      {
        "package.json": '{"scripts":{"test":"turbo test"}}',
        "pnpm-lock.yaml": "",
        "pnpm-workspace.yaml":
          "# ours\npackages:\n  # all\n  - 'packages/*'\n\n  - apps/web # one\ncatalog:\n  - x\n",
        "packages/a/package.json": '{"scripts":{"types":"tsc","test":"jest"}}',
        "apps/web/package.json": '{"scripts":{"typecheck":"tsc"}}',
      },
      "pnpm run test",
      "pnpm --no-bail --filter ./apps/web run typecheck && pnpm --no-bail --filter ./packages/a run types",
    ],
    [
      "a yarn workspace",
      {
        "package.json": '{"workspaces":{"packages":["packages/*"]}}',
        "yarn.lock": "",
        "packages/a/package.json": '{"name":"@acme/a","scripts":{"test":"jest"}}',
        "packages/b/package.json": '{"name":"@acme/b","scripts":{"test":"jest"}}',
      },
      "yarn workspace @acme/a run test && yarn workspace @acme/b run test",
      "the project has no tsconfig.json and no type-check script",
    ],
    [
      "a bun workspace",
      {
        "package.json": '{"workspaces":["a"]}',
        "bun.lock": "",
        "a/package.json": '{"scripts":{"test":"bun test"}}',
      },
      "bun run --filter ./a test",
      "the project has no tsconfig.json and no type-check script",
    ],
  ])("%s", (_name, files, tests, types) => {
    const root = temporaryFolder();
    writeFiles(root, files);
    const commands = detectCommands(root, {}, []);
    expect([words(commands.tests), words(commands.types)]).toEqual([tests, types]);
  });

  describe("before tests that run what a build writes", () => {
    const scripts = { build: "tsc", mocha: "mocha", test: "npm run mocha -- lib/tests/bundle.cjs" };

    it.each<[name: string, scripts: Record<string, string>, ignored: string, prepare: string]>([
      ["which git does not keep", scripts, "node_modules\nlib\n", "npm run build"],
      [
        "by a script that the tests run",
        { ...scripts, mocha: "mocha dist", test: "npm run mocha" },
        "dist/",
        "npm run build",
      ],
      [
        "by such a script, in a folder",
        { ...scripts, mocha: "mocha dist/test/*.js", test: "npm run mocha" },
        "dist/",
        "npm run build",
      ],
      ["by a script of a like name", { ...scripts, test: "npm run dist:lint && mocha" }, "dist/", "none"],
      ["which git keeps", scripts, "node_modules\n", "none"],
      ["without a word of what git keeps", scripts, "", "none"],
      ["by themselves", { ...scripts, pretest: "npm run build" }, "lib", "none"],
      ["with no script that does", { test: scripts.test }, "lib", "none"],
      ["of another one", { ...scripts, test: "mocha node_modules/shop/lib/tests" }, "lib", "none"],
      [
        "where scripts run in a circle",
        { ...scripts, mocha: "npm run test", test: "npm run mocha" },
        "lib",
        "none",
      ],
    ])("%s", (_name, given, ignored, prepare) => {
      const root = temporaryFolder();
      writeFiles(root, { "package.json": JSON.stringify({ scripts: given }), ".gitignore": ignored });
      const command = detectCommands(root, {}, []).prepare;
      expect(command.kind === "none" ? "none" : command.line).toBe(prepare);
    });

    it("is what the configuration says, and nothing where that says what the tests are", () => {
      const root = temporaryFolder();
      writeFiles(root, { "package.json": JSON.stringify({ scripts }), ".gitignore": "lib\n" });
      expect(words(detectCommands(root, { validate: { prepare: "make" } }, []).prepare)).toBe("make");
      expect(detectCommands(root, { validate: { tests: "mocha src" } }, []).prepare.kind).toBe("none");
    });
  });

  describe("of packages that are no workspace", () => {
    const beside = {
      "package.json": '{"scripts":{"dev":"run-both"}}',
      "server/package.json": '{"scripts":{"test":"mocha","lint":"eslint ."}}',
      "server/yarn.lock": "",
      "server/lib/deep/config.js": "",
      "client/package.json": '{"scripts":{"test":"jest","types":"tsc"}}',
      "client/pnpm-lock.yaml": "",
      "job/package.json": '{"scripts":{"test":"tap"}}',
      "app/package.json": '{"scripts":{"test":"bun test"}}',
      "app/bun.lock": "",
    };
    const all = ["server/lib/deep/config.js", "client/a.js", "server/b.js", "job/c.js", "app/d.js", "e.js"];
    const typed = {
      "package.json": "{}",
      "server/package.json": "{}",
      "server/tsconfig.json": "{}",
      "server/node_modules/.bin/tsc": "",
      "client/package.json": "{}",
      "client/tsconfig.json": "{}",
      "job/package.json": "{}",
      "job/node_modules/.bin/tsc": "",
    };

    it.each<[name: string, files: Record<string, string>, rewritten: string[], check: string, line: string]>([
      [
        "of those that something is rewritten in",
        beside,
        [all[0] as string],
        "tests",
        "yarn --cwd server run test",
      ],
      [
        "in a folder with a blank in its name",
        { ...beside, "my desk/package.json": '{"scripts":{"test":"tap"}}' },
        ["my desk/a.js"],
        "tests",
        'npm --prefix "my desk" run test',
      ],
      ["of none where the root alone is", beside, ["e.js"], "tests", "package.json has no test script"],
      [
        "each by its own manager",
        beside,
        all,
        "tests",
        "bun --cwd app run test && pnpm --dir client run test && npm --prefix job run test && yarn --cwd server run test",
      ],
      ["that have the script", beside, all, "lint", "yarn --cwd server run lint"],
      ["whatever the script is called", beside, all, "types", "pnpm --dir client run types"],
      [
        "not where the root has the script",
        { ...beside, "package.json": '{"scripts":{"test":"mocha server"}}' },
        all,
        "tests",
        "npm run test",
      ],
      [
        "not where a workspace has it",
        { ...beside, "package.json": '{"workspaces":["job"]}' },
        all,
        "tests",
        "npm run test --workspace job",
      ],
      [
        "compiled where compiler and configuration are",
        typed,
        all,
        "types",
        "server/node_modules/.bin/tsc --noEmit --pretty false -p server/tsconfig.json",
      ],
      [
        "compiled by the compiler of the root",
        { ...typed, "node_modules/.bin/tsc": "" },
        ["client/a.ts"],
        "types",
        "node_modules/.bin/tsc --noEmit --pretty false -p client/tsconfig.json",
      ],
    ])("%s", (_name, files, rewritten, check, line) => {
      const root = temporaryFolder();
      writeFiles(root, files);
      expect(words(detectCommands(root, {}, rewritten)[check as "tests"])).toBe(line);
    });

    it("has none above the files of the root", () => {
      const root = temporaryFolder();
      writeFiles(root, beside);
      expect(ownPackages(root, ["e.js", "unknown/f.js", "server/g.js"])).toEqual(["server"]);
    });

    it("runs them where they are", async () => {
      const root = temporaryFolder();
      writeFiles(root, {
        "package.json": "{}",
        "server/package.json": '{"scripts":{"test":"node where.cjs"}}',
        "server/where.cjs": "console.log(require('node:path').basename(process.cwd()))",
      });
      const { tests } = detectCommands(root, {}, ["server/where.cjs"]);
      const run = await runCommand(words(tests), { cwd: root, timeoutMs: 20_000 });
      expect(run.output.trim().split("\n").at(-1)).toBe("server");
    });
  });

  describe("of a tsconfig.json that only names other projects", () => {
    const compiler = { "node_modules/.bin/tsc": "", "package.json": "{}" };
    const solution = '{"files":[],"references":[{"path":"./app"},{"path":"./tsconfig.node.json"}]}';
    const built = "node_modules/.bin/tsc -b --pretty false tsconfig.json";
    const plain = "node_modules/.bin/tsc --noEmit --pretty false -p tsconfig.json";
    const inPlace = /^tsconfig\.json only names other projects/;
    const apart = '{"compilerOptions":{"outDir":"dist"}}';

    it.each<[name: string, files: Record<string, string>, line: string | RegExp]>([
      [
        "that write nothing, or elsewhere",
        {
          "tsconfig.json": solution,
          "app/tsconfig.json": apart,
          "tsconfig.node.json": '{"compilerOptions":{"noEmit":true}}',
        },
        built,
      ],
      [
        "by an empty list of patterns, with comments",
        {
          "tsconfig.json": '{/* ours */"include":[],"references":[{"path":"./app"}],}',
          "app/tsconfig.json": apart,
        },
        built,
      ],
      [
        "that say so in what they extend",
        {
          "tsconfig.json": solution,
          "app/tsconfig.json": '{"extends":"../base"}',
          "base.json": '{"extends":["./base.json","./more.json"]}',
          "more.json": '{"compilerOptions":{"emitDeclarationOnly":true}}',
          "tsconfig.node.json": '{"extends":"./more.json","compilerOptions":{"outDir":""}}',
        },
        built,
      ],
      [
        "one of which would write beside its sources",
        {
          "tsconfig.json": solution,
          "app/tsconfig.json": apart,
          "tsconfig.node.json": '{"extends":"some-package"}',
        },
        inPlace,
      ],
      ["one of which is not there", { "tsconfig.json": solution, "app/tsconfig.json": apart }, inPlace],
      [
        "but has files of its own",
        { "tsconfig.json": '{"references":[{"path":"./app"}]}', "app/tsconfig.json": "{}" },
        plain,
      ],
      [
        "but lists files of its own",
        {
          "tsconfig.json": '{"files":[],"include":["src"],"references":[{"path":"./app"}]}',
          "app/tsconfig.json": "{}",
        },
        plain,
      ],
      [
        "but lists a file of its own and no pattern",
        {
          "tsconfig.json": '{"files":["a.ts"],"include":[],"references":[{"path":"./app"}]}',
          "app/tsconfig.json": apart,
        },
        plain,
      ],
      [
        "that are not named as they should be",
        { "tsconfig.json": '{"files":[],"references":["./app",null,{}]}' },
        plain,
      ],
      [
        "which say nothing that can be read",
        {
          "tsconfig.json": solution,
          "app/tsconfig.json": '{"extends":5,"compilerOptions":null}',
          "tsconfig.node.json": "[",
        },
        inPlace,
      ],
      ["of which there are none", { "tsconfig.json": '{"files":[],"references":[]}' }, plain],
    ])("%s", (_name, files, line) => {
      const root = temporaryFolder();
      writeFiles(root, { ...compiler, ...files });
      const found = words(detectCommands(root, {}, []).types);
      expect(found).toEqual(typeof line === "string" ? line : expect.stringMatching(line));
    });
  });

  it("lets the configuration decide, also against a command", () => {
    const commands = detectCommands(
      temporaryFolder(),
      { validate: { tests: "make check", types: false } },
      [],
    );
    expect(commands.tests).toMatchObject({ line: "make check" });
    expect(commands.types).toMatchObject({ reason: "switched off in the configuration" });
  });
});

describe("runCommand", () => {
  it("gives the exit code and both streams", async () => {
    const run = await runCommand("echo out; echo err >&2; exit 3", {
      cwd: temporaryFolder(),
      timeoutMs: 20_000,
    });
    expect(run).toMatchObject({ passed: false, exitCode: 3, timedOut: false });
    expect(run.output).toContain("out\n");
    expect(run.output).toContain("err\n");
  });

  it("kills a command that does not end, with what it started", async () => {
    const folder = temporaryFolder();
    const run = await runCommand("(sleep 60; touch late) & wait", { cwd: folder, timeoutMs: 300 });
    expect(run).toMatchObject({ passed: false, timedOut: true });
    expect(existsSync(join(folder, "late"))).toBe(false);
  });

  it("hands no flag of the user's own process on", async () => {
    vi.stubEnv("UNAMBIENT_FLAGS", "on");
    vi.stubEnv("UNAMBIENT_DRILL", "on");
    const options = { cwd: temporaryFolder(), timeoutMs: 20_000 };
    expect((await runCommand("echo [$UNAMBIENT_FLAGS$UNAMBIENT_DRILL]", options)).output).toBe("[]\n");
    const given = { ...options, env: { UNAMBIENT_FLAGS: "shadow" } };
    expect((await runCommand("echo [$UNAMBIENT_FLAGS$UNAMBIENT_DRILL]", given)).output).toBe("[shadow]\n");
    vi.unstubAllEnvs();
  });

  it("keeps the last lines without colour", () => {
    expect(lastLines("one\ntwo\n\u001B[31mthree\u001B[39m\n\n", 2)).toBe("two\nthree");
  });
});

describe("types", () => {
  const command = { kind: "command", line: "tsc", origin: "" } as const;
  const run = (errors: string[], passed = errors.length === 0) => ({
    passed,
    timedOut: false,
    errors,
    output: "words",
    milliseconds: 1,
  });

  it("reads errors in both of the compiler's styles and drops their places", () => {
    const plain = "src/a.ts(3,5): error TS2322: Type 'a' is not 'b'.";
    const pretty = "src/a.ts:3:5 - error TS2322: Type 'a' is not 'b'.";
    expect(typeErrors(`${plain}\n${pretty}\nnoise\n`)).toEqual([
      "src/a.ts: TS2322: Type 'a' is not 'b'.",
      "src/a.ts: TS2322: Type 'a' is not 'b'.",
    ]);
  });

  it("counts repeats", () => {
    expect(newErrors(["a"], ["a", "a", "b"])).toEqual(["a", "b"]);
  });

  it.each<[name: string, before: string[], after: string[], status: string]>([
    ["none before, none after", [], [], "passed"],
    ["the same before and after", ["x"], ["x"], "passed"],
    ["fewer after", ["x", "y"], ["x"], "passed"],
    ["a new one", ["x"], ["y"], "failed"],
  ])("%s", (_name, before, after, status) => {
    expect(compareTypes(command, run(before), run(after)).status).toBe(status);
  });

  it("proves nothing where the command cannot run on the base", () => {
    expect(compareTypes(command, run([], false), run([], false)).status).toBe("skipped");
  });

  it("fails where the command stops working without naming an error", () => {
    expect(compareTypes(command, run([]), run([], false)).status).toBe("failed");
  });
});

describe("lint", () => {
  const command = { kind: "command", line: "npm run lint", origin: "" } as const;
  const run = (passed: boolean) => ({ passed, output: "words", milliseconds: 1 });

  it.each<[name: string, before: boolean, after: boolean, status: string]>([
    ["good before and after", true, true, "passed"],
    ["bad before and after", false, false, "skipped"],
    ["bad since the stage", true, false, "failed"],
  ])("%s", (_name, before, after, status) => {
    expect(compareLint(command, run(before), run(after))).toMatchObject([{ status }]);
  });

  it("is not run where it would change files, and not shown where there is none", () => {
    const root = temporaryFolder();
    writeFiles(root, { "package.json": '{"scripts":{"lint":"eslint --fix ."}}' });
    const { lint } = detectCommands(root, {}, []);
    expect(lint).toMatchObject({ kind: "none" });
    expect(compareLint(lint, null, null)).toEqual([]);
  });
});

describe("residual", () => {
  const old = { ...sampleFinding(), id: "old" };
  it.each<[name: string, after: string[], status: string]>([
    ["gone", [], "passed"],
    ["still there", ["old"], "failed"],
    ["a new one", ["new"], "failed"],
  ])("%s", (_name, after, status) => {
    const found = after.map((id) => ({ ...old, id }));
    expect(residualCheck({ before: [old], after: found, migrated: new Set(["old"]) }).status).toBe(status);
  });
});

describe("sites", () => {
  const site = (name: string, path: string): PlannedSite => ({
    finding: { ...sampleFinding(), id: `${path}#${name}`, name, path },
    disposition: "auto",
    refusal: null,
    notes: [],
    linesChanged: 1,
  });
  const line = (site: string, path: string, operations: number): string =>
    JSON.stringify({ site, flag: "f", path, mode: "on", operations, mismatches: [], pid: 1 });

  it("adds up the lines of all processes and leaves out a torn one", () => {
    const evidence = sumEvidence(
      `${line("a", "/t/src/a.ts:1", 2)}\n${line("a", "/t/src/a.ts:1", 3)}\n{"site":"a","fl`,
    );
    expect(evidence).toMatchObject([{ site: "a", operations: 5 }]);
  });

  it("takes a build's file for its source, and tells two sites of one name apart by their module", () => {
    const sites = [site("cache", "src/a/one.ts"), site("cache", "src/a/two.ts"), site("only", "src/b.ts")];
    const evidence = sumEvidence(
      [line("cache", "/t/dist/a/one.js:9", 1), line("only", "/t/lib/other.js:2", 1)].join("\n"),
    );
    expect(unprovenSites(sites, evidence)).toEqual(["cache"]);
    expect(sitesCheck(sites, evidence).detail).toBe("2 of 3; unproven: cache");
  });

  it("counts a site that was made and never used as unproven", () => {
    expect(unprovenSites([site("a", "a.ts")], sumEvidence(line("a", "/t/a.ts:1", 0)))).toEqual(["a"]);
  });
});

describe("rollback drill", () => {
  const suite = (status: CheckResult["status"]): CheckResult => ({
    ...{ name: checkNames.drill, status, detail: "npm test passed", milliseconds: 1, output: null },
  });
  const entry = (flips: number) =>
    sumEvidence(JSON.stringify({ site: "a", flag: "f", operations: 9, flips }));

  it.each<[name: string, suite: CheckResult["status"], flips: number, status: string, detail: string]>([
    ["a suite that ran nothing", "skipped", 0, "skipped", "npm test passed"],
    ["a suite that used no site twice", "passed", 0, "skipped", "no site was used twice: nothing to flip"],
    ["a suite that failed before any", "failed", 0, "skipped", "npm test passed; nothing was flipped"],
    [
      "one flip",
      "passed",
      1,
      "passed",
      "npm test passed; switched off and on again while it ran: 1 flip at 1 site",
    ],
    [
      "flips, and a test that minds",
      "failed",
      7,
      "failed",
      "npm test passed; switched off and on again while it ran: 7 flips at 1 site",
    ],
  ])("%s", (_name, before, flips, status, detail) => {
    expect(drillCheck(suite(before), entry(flips))).toMatchObject({ status, detail });
  });

  it("adds the flips of all processes up", () => {
    const lines = [3, 4].map((flips) => JSON.stringify({ site: "a", flag: "f", operations: 9, flips }));
    expect(sumEvidence(lines.join("\n"))).toMatchObject([{ flips: 7 }]);
  });
});

describe("decideVerdict", () => {
  const check = (name: string, status: CheckResult["status"]): CheckResult => ({
    name,
    status,
    detail: "d",
    milliseconds: 1,
    output: null,
  });
  const all = [checkNames.types, checkNames.off, checkNames.on, checkNames.shadow, checkNames.residual];
  const good = all.map((name) => check(name, "passed"));
  const input = { checks: good, hasFlag: true, unproven: [], notes: [], differences: [] };
  const withCheck = (name: string, status: CheckResult["status"]) => ({
    ...input,
    checks: [...good.filter((each) => each.name !== name), check(name, status)],
  });

  it.each<[name: string, given: Parameters<typeof decideVerdict>[0], level: string]>([
    ["all good", input, "safe-to-switch-on"],
    ["all good, no flag", { ...input, hasFlag: false }, "safe-to-merge"],
    ["types failed", withCheck(checkNames.types, "failed"), "failed"],
    ["tests failed with the flags off", withCheck(checkNames.off, "failed"), "failed"],
    ["residual failed", withCheck(checkNames.residual, "failed"), "failed"],
    ["tests failed with the flag on", withCheck(checkNames.on, "failed"), "needs-a-person"],
    ["tests failed in shadow", withCheck(checkNames.shadow, "failed"), "needs-a-person"],
    ["the rollback drill failed", withCheck(checkNames.drill, "failed"), "needs-a-person"],
    ["an exported name is gone", withCheck(checkNames.names, "failed"), "failed"],
    ["an exported type is another", withCheck(checkNames.exportedTypes, "failed"), "needs-a-person"],
    ["an operation is slow", withCheck(checkNames.cost, "failed"), "needs-a-person"],
    ["the linter objects", withCheck(checkNames.lint, "failed"), "needs-a-person"],
    ["no tests", withCheck(checkNames.off, "skipped"), "needs-a-person"],
    ["a note to read", { ...input, notes: ["n"] }, "needs-a-person"],
    ["an unproven site", { ...input, unproven: ["agents"] }, "safe-to-merge"],
    ["a difference in shadow", { ...input, differences: ["d"] }, "safe-to-merge"],
  ])("%s", (_name, given, level) => {
    const verdict = decideVerdict(given);
    expect(verdict.level).toBe(level);
    expect(verdict.reasons.length).toBeGreaterThan(0);
  });

  it("says of no types that they are good where nothing looked at any", () => {
    const reasonOf = (given: Parameters<typeof decideVerdict>[0]) => decideVerdict(given).reasons.join();
    const untyped = withCheck(checkNames.types, "skipped");
    expect(reasonOf(input)).toMatch(/^types, tests and residual are good with the flag off/);
    expect(reasonOf(untyped)).toMatch(/^tests and residual are good with the flag off/);
    expect(reasonOf({ ...untyped, hasFlag: false })).toBe("tests and residual are good");
    const withoutTypes = good.filter(({ name }) => name !== checkNames.types);
    expect(reasonOf({ ...input, checks: withoutTypes, hasFlag: false })).toBe("tests and residual are good");
  });
});

describe("shadowModules", () => {
  it("links what is installed, keeps caches and additions apart, and turns workspaces to the worktree's copy", () => {
    const from = realpathSync(temporaryFolder("user"));
    const to = realpathSync(temporaryFolder("tree"));
    writeFiles(from, {
      "node_modules/plain/index.js": "1",
      "node_modules/@scope/one/index.js": "1",
      "node_modules/.bin/tool": "#!",
      "node_modules/.cache/x": "1",
      "packages/own/package.json": "{}",
      "packages/own/node_modules/nested/index.js": "1",
    });
    symlinkSync("../packages/own", join(from, "node_modules", "own"));
    writeFiles(to, { "packages/own/package.json": "{}" });
    shadowModules({ from, to, packages: packageFolders(["package.json", "packages/own/package.json"], "") });
    const modules = join(to, "node_modules");
    expect(readFileSync(join(modules, "plain/index.js"), "utf8")).toBe("1");
    expect(lstatSync(join(modules, "@scope")).isSymbolicLink()).toBe(false);
    expect(realpathSync(join(modules, "own"))).toBe(join(to, "packages/own"));
    expect(existsSync(join(modules, ".cache"))).toBe(false);
    expect(existsSync(join(modules, ".bin/tool"))).toBe(true);
    expect(existsSync(join(to, "packages/own/node_modules/nested/index.js"))).toBe(true);
    mkdirSync(join(modules, "@scope", "added"));
    mkdirSync(join(modules, ".cache"));
    expect(existsSync(join(from, "node_modules/@scope/added"))).toBe(false);
    expect(existsSync(join(from, "node_modules/.cache/y"))).toBe(false);
  });
});

describe("resultCache", () => {
  it("keeps good results by key, never bad ones", async () => {
    const folder = join(temporaryFolder(), "cache");
    let made = 0;
    const run = (key: string, value: string): Promise<string> =>
      resultCache(folder).through(
        [key],
        (kept) => kept === "good",
        () => Promise.resolve((made++, value)),
      );
    expect([
      await run("a", "good"),
      await run("a", "other"),
      await run("b", "bad"),
      await run("b", "good"),
    ]).toEqual(["good", "good", "bad", "good"]);
    expect(made).toBe(3);
  });
});
