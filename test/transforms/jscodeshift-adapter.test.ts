import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import registry from "../../transforms/registry/index.ts";
import state from "../../transforms/state/index.ts";
import tests from "../../transforms/tests/index.ts";
import { fixturesOf } from "./fixtures.ts";

describe("a stage as a jscodeshift transform", () => {
  it("makes of the example what the whole tool makes of it", async () => {
    const example = fixturesOf("registry").find(({ name }) => name === "example");
    const source = example?.input.get("example.ts") ?? "";
    expect(await registry({ path: "example.ts", source })).toBe(example?.output.get("example.ts"));
  });

  it("returns undefined for a file that stays as it is", async () => {
    expect(await registry({ path: "a.ts", source: "export const limit = 1;\n" })).toBeUndefined();
  });

  it("leaves a file alone that does not parse", async () => {
    expect(await registry({ path: "a.ts", source: "const = ;\n" })).toBeUndefined();
  });

  it.each([
    "export let level = 1;\nexport const raise = () => ++level;\n",
    "let level = 1;\nexport const raise = () => ++level;\nexport { level };\n",
  ])("leaves an exported variable alone, whose importers it does not see", async (source) => {
    expect(await state({ path: "level.ts", source })).toBeUndefined();
  });

  it("says at the site what a person must read", async () => {
    const source =
      "let isOn = false;\nexports.listen = () => {\n  if (isOn) return;\n  isOn = true;\n  process.on('exit', () => {});\n};\n";
    expect(await state({ path: "/srv/shop/listen.js", source })).toContain(
      "legacy: false }); // unambient: process-wide-guard",
    );
  });

  it("takes a module that it does not see for one that may call back", async () => {
    const source =
      "module.exports = watch;\nvar bus = require('./bus');\nvar watched = 0;\nfunction watch() { watched += 1; bus.tell(watched) }\n";
    expect(await state({ path: "lib/watch.js", source })).toBeUndefined();
  });

  it("leaves an import of a module that it does not see, though nothing names it any more", async () => {
    const source =
      "import { it } from 'vitest';\nimport { sleep } from './pause';\nimport { open } from './shop';\nit('opens', async () => {\n  let isOpen = false;\n  open(() => { isOpen = true; });\n  await sleep(20);\n  expect(isOpen).toBe(true);\n});\n";
    const rewritten = await tests({ path: "test/shop.test.js", source });
    expect(rewritten).toContain("await waitFor(() => isOpen);");
    expect(rewritten).toContain("import { sleep } from './pause';");
  });

  it("rewrites sites that touch one another", async () => {
    const source = "let a = 1;\nlet b = 2;\nexports.swap = () => ([a, b] = [b, a]);\n";
    expect(await state({ path: "a.js", source })).toContain("[a.value, b.value] = [b.value, a.value]");
  });
});

describe("a built stage under jscodeshift's own command", () => {
  const root = resolve(import.meta.dirname, "../..");
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "unambient-jscodeshift-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  // By default the command compiles all that a transform requires; without it, Node loads the module as it is.
  it.each([[[]], [["--no-babel"]]])("rewrites a folder with the options %j", (options) => {
    const source =
      "const jobs = new Map();\nexports.add = (id, job) => jobs.set(id, job);\nexports.end = (id) => jobs.delete(id);\n";
    const file = join(folder, "jobs.js");
    writeFileSync(file, source);
    const command = [join(root, "node_modules/jscodeshift/bin/jscodeshift.js"), ...options];
    execFileSync(process.execPath, [
      ...command,
      "-t",
      join(root, "dist/transforms/registry/index.js"),
      folder,
    ]);
    expect(readFileSync(file, "utf8")).toContain('const jobs = registry("jobs", {');
    expect(readFileSync(file, "utf8")).toContain('require("@unambient/runtime")');
  });
});
