import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Finding, ScanResult } from "../../src/model/finding.ts";
import { cli } from "../support/run-cli.ts";

const LEVEL = "export let level = 1;\nexport function raise() {\n  level++;\n}\n";

describe("an exported variable that another file takes in unseen", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(realpathSync(tmpdir()), "unambient-unseen-"));
    mkdirSync(join(root, "src"));
    writeFileSync(join(root, "package.json"), '{ "name": "shop", "private": true, "type": "module" }');
    writeFileSync(join(root, "src/level.js"), LEVEL);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  async function level(): Promise<Finding | undefined> {
    const { out } = await cli(root, ["scan", "--json"]);
    return (JSON.parse(out) as ScanResult).findings.find(({ name }) => name === "level");
  }

  it.each([
    ["a dynamic import", 'export const read = async () => (await import("./level.js")).level;\n'],
    [
      "a dynamic import of a name that is put together",
      "export const read = async (name) => (await import(`./${name}.js`)).level;\n",
    ],
    [
      "a mock of the test runner",
      'import { vi } from "vitest";\nvi.mock("./level.js", () => ({ level: 2 }));\n',
    ],
    ["a namespace that is exported again", 'export * as levels from "./level.js";\n'],
    [
      "a tool that asks for private variables",
      'import rewire from "rewire";\nexport const read = () => rewire("./level.js").__get__("level");\n',
    ],
  ])("is left alone for the sake of %s", async (_, text) => {
    writeFileSync(join(root, "src/reader.js"), text);
    expect(await level()).toMatchObject({
      disposition: "manual",
      refusal: { code: "unseen-access", where: { path: "src/reader.js" } },
    });
    const { out } = await cli(root, ["explain", "level"]);
    expect(out).toContain("by name. See src/reader.js.");
  });

  it("blames no file that takes a function in a way that is followed", async () => {
    writeFileSync(join(root, "package.json"), '{ "name": "shop", "private": true }');
    writeFileSync(
      join(root, "src/next.js"),
      "function next() {\n  next.calls += 1;\n  return next.calls;\n}\nnext.calls = 0;\nmodule.exports = next;\n",
    );
    writeFileSync(join(root, "src/a.js"), 'const next = require("./next");\nexports.go = () => next();\n');
    writeFileSync(join(root, "src/b.js"), 'jest.mock("./next");\n');
    const { out } = await cli(root, ["scan", "--json"]);
    const calls = (JSON.parse(out) as ScanResult).findings.find(({ name }) => name === "calls");
    expect(calls?.refusal).toMatchObject({ code: "unseen-access", where: { path: "src/b.js" } });
  });

  it("moves where every importer is seen, broken links beside it or not", async () => {
    writeFileSync(
      join(root, "src/reader.js"),
      'import { level } from "./level.js";\nexport const read = () => level;\n',
    );
    symlinkSync(join(root, "nowhere.js"), join(root, "src/broken.js"));
    expect((await level())?.disposition).not.toBe("manual");
  });
});
