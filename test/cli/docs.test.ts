import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli } from "../support/run-cli.ts";

describe("unambient docs", () => {
  let root: string;

  beforeAll(() => {
    root = mkdtempSync(join(realpathSync(tmpdir()), "unambient-docs-"));
    writeFileSync(join(root, "package.json"), '{ "name": "shop", "type": "module" }');
    writeFileSync(
      join(root, "jobs.js"),
      "const jobs = new Map();\nexport const add = (job) => jobs.set(job.id, job);\nexport const drop = (id) => jobs.delete(id);\n",
    );
    writeFileSync(
      join(root, "cache.js"),
      'import { cache } from "@unambient/runtime";\nexport const prices = cache("prices", { flag: "use_ttl_cache", legacy: new Map() });\n',
    );
  });
  afterAll(() => rmSync(root, { recursive: true }));

  async function run(...args: string[]) {
    const { code, ...printed } = await cli(root, ["docs", ...args], { env: {} });
    return { exitCode: code, ...printed };
  }

  it("is out of date before, writes four pages, and is up to date after", async () => {
    const before = await run("--check");
    expect(before.exitCode).toBe(1);
    expect(before.err.match(/is not up to date/g)).toHaveLength(4);
    expect((await run()).out).toContain("docs/unambient/operations-runbook.md\n");
    expect(await run("--check")).toMatchObject({ exitCode: 0, err: "" });
    const text = readFileSync(join(root, "docs/unambient/operations-runbook.md"), "utf8");
    expect(text).toContain("the flags of shop");
    expect(text).toContain("| `prices` | `cache.js:2` | behind `use_ttl_cache` |");
    expect(text).toContain("| `jobs` | `jobs.js:1` |");
  });

  it("notices a change of the code", async () => {
    await run();
    writeFileSync(join(root, "count.js"), "let count = 0;\nexport const next = () => ++count;\n");
    expect((await run("--check")).exitCode).toBe(1);
  });
});
