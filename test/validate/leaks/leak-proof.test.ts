import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CheckResult, Report } from "../../../src/model/report.ts";
import { runTogether, type TogetherRun } from "../../../src/validate/leaks/run-leaks.ts";
import { preparation } from "../../../src/validate/preparation.ts";
import { resultCache } from "../../../src/validate/result-cache.ts";
import type { Workbench } from "../../../src/validate/workbench.ts";
import { cli } from "../../support/run-cli.ts";
import { makeRepository, smallProject, temporaryFolder, writeFiles } from "../../support/temp-repository.ts";

const testFile = (title: string, ...body: readonly string[]): string =>
  [
    'import assert from "node:assert";',
    'import { test } from "node:test";',
    'import { mode } from "../src/mode.js";',
    `test(${JSON.stringify(title)}, () => {`,
    ...body.map((line) => `  ${line}`),
    "});",
    "",
  ].join("\n");

const project = {
  "package.json": '{ "name": "small", "private": true, "type": "module" }\n',
  "unambient.config.json": '{ "validate": { "tests": "node --test test/*.test.js" } }\n',
  "src/mode.js": 'export const mode = () => process.env.SPEED ?? "plain";\n',
  "test/a.test.js": testFile(
    "asks for speed",
    'process.env.SPEED = "fast";',
    'assert.equal(mode(), "fast");',
  ),
  "test/b.test.js": testFile("is plain", 'assert.equal(mode(), "plain");'),
};

describe("the proof that tests leak no more", () => {
  it("finds the variable and the line before the stage, and that a shuffled run is healed after it", async () => {
    const check = await proofOf(project);
    expect(check).toMatchObject({ status: "passed" });
    expect(check?.detail).toMatch(
      /^3 shuffled orders in one process by node:test: [12] failed before, 0 after; left changed before: process\.env\.SPEED; after: nothing$/,
    );
    expect(check?.output).toBe("gone:  process.env.SPEED (test/a.test.js:5)");
  });

  it("is not asked for where the stage rewrites no test", async () => {
    const agents = smallProject["src/agents.js"];
    expect(await proofOf({ ...project, "src/agents.js": agents }, "registry")).toBeUndefined();
  });
});

describe("runTogether", () => {
  it("has vitest run its files in one process, and sees what they leave changed there", async () => {
    const root = temporaryFolder();
    symlinkSync(join(import.meta.dirname, "../../../node_modules"), join(root, "node_modules"));
    const file = (title: string, body: string): string =>
      `import { expect, it } from "vitest";\nit("${title}", () => {\n  ${body}\n});\n`;
    writeFiles(root, {
      "package.json": '{ "type": "module" }\n',
      "a.test.ts": file("a", 'process.env.LEFT = "1"; process.env.BACK = "1"; delete process.env.BACK;'),
      "b.test.ts": file("b", "(globalThis as any).leftGlobal = 1;"),
      "c.test.ts": file("c", "expect(process.env.LEFT).toBeUndefined();"),
    });
    const run = (await runTogether(bench(root, "npx vitest run"), {
      files: [],
      globals: ["leftGlobal"],
    })) as TogetherRun;
    expect(run.leaks).toEqual([
      { variable: "globalThis.leftGlobal", at: null },
      { variable: "process.env.LEFT", at: "a.test.ts:3" },
    ]);
    const failed = run.orders.filter(({ passed }) => !passed);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.flatMap(({ failing }) => failing)).toContain("c.test.ts > c");
  });
});

async function proofOf(
  files: Readonly<Record<string, string>>,
  id = "tests",
): Promise<CheckResult | undefined> {
  const repository = makeRepository(files);
  const result = await cli(repository.root, ["migrate", "--yes", "--stage", id, "--json"]);
  expect(result.code, result.err).toBe(0);
  const [stage] = (JSON.parse(result.out) as Report).stages;
  expect(stage?.checks.length).toBeGreaterThan(0);
  return stage?.checks.find(({ name }) => name === "tests together, shuffled");
}

function bench(root: string, line: string): Workbench {
  const none = { kind: "none", reason: "not asked for" } as const;
  const tests = { kind: "command", line, origin: "configuration" } as const;
  return {
    root,
    tree: "tree",
    commands: { prepare: none, types: none, lint: none, tests },
    preparation: preparation(none, () => Promise.reject(new Error("nothing to prepare"))),
    timeoutMs: 60_000,
    cache: resultCache(temporaryFolder("cache")),
    environment: "",
    scratch: temporaryFolder("scratch"),
    progress: () => undefined,
  };
}
