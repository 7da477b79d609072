import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { cli } from "../support/run-cli.ts";
import { makeRepository, temporaryFolder } from "../support/temp-repository.ts";
import { run } from "./package-workshop.ts";

// The proof that tests leak no more, with runners as they are published; vitest, mocha and node:test are here anyway.
const mode = 'exports.mode = () => process.env.SPEED ?? "plain";\n';

const jest = {
  "test/a.test.js": `const { mode } = require("../src/mode.js");
test("asks for speed", () => {
  process.env.SPEED = "fast";
  expect(mode()).toBe("fast");
});
`,
  "test/b.test.js": `const { mode } = require("../src/mode.js");
test("is plain", () => {
  expect(mode()).toBe("plain");
});
`,
};

const tape = {
  "test/a.test.js": `const test = require("tape");
const { mode } = require("../src/mode.js");
test("asks for speed", (t) => {
  process.env.SPEED = "fast";
  t.equal(mode(), "fast");
  t.end();
});
`,
  "test/b.test.js": `const test = require("tape");
const { mode } = require("../src/mode.js");
test("is plain", (t) => {
  t.equal(mode(), "plain");
  t.end();
});
`,
};

describe("the proof that tests leak no more", () => {
  it.each([
    ["jest@29", "jest", jest, "3 shuffled orders in one process by jest: all passed, before and after", 3],
    ["jest@30", "jest", jest, "3 shuffled orders in one process by jest: all passed, before and after", 3],
    ["tape@4", "tape test/*.test.js", tape, /by tape: [12] failed before, 0 after/, 4],
    ["tape@5", "tape test/*.test.js", tape, /by tape: [12] failed before, 0 after/, 4],
  ])(
    "with %s names the variable and the line that left it changed",
    async (runner, script, tests, orders, line) => {
      const repository = makeRepository({
        ".gitignore": "node_modules\n",
        "package.json": `${JSON.stringify({ private: true, scripts: { test: script } }, null, 2)}\n`,
        "src/mode.js": mode,
        ...tests,
      });
      symlinkSync(installed(runner), join(repository.root, "node_modules"));
      const result = await cli(repository.root, ["migrate", "--yes", "--stage", "tests", "--json"]);
      expect(result.code, result.err).toBe(0);
      const [stage] = (JSON.parse(result.out) as Report).stages;
      const check = stage?.checks.find(({ name }) => name === "tests together, shuffled");
      expect(check?.status).toBe("passed");
      expect(check?.detail).toMatch(orders);
      expect(check?.detail).toContain("left changed before: process.env.SPEED; after: nothing");
      expect(check?.output).toBe(`gone:  process.env.SPEED (test/a.test.js:${line})`);
    },
  );
});

/** The node_modules of a folder that has the runner alone. */
function installed(runner: string): string {
  const folder = temporaryFolder("installed");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", runner], folder);
  return join(folder, "node_modules");
}
