import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli } from "../support/run-cli.ts";

describe("unambient check --format", () => {
  let root: string;

  beforeAll(async () => {
    root = mkdtempSync(join(realpathSync(tmpdir()), "unambient-check-"));
    mkdirSync(join(root, ".git"));
    writeFileSync(join(root, "package.json"), '{ "name": "app", "type": "module" }');
    writeFileSync(join(root, "old.js"), "let count = 0;\nexport const next = () => ++count;\n");
    expect((await run(["baseline"])).exitCode).toBe(0);
    writeFileSync(
      join(root, "new.js"),
      "const jobs = new Map();\nexport const add = (j) => jobs.set(j.id, j);\n",
    );
  });
  afterAll(() => rmSync(root, { recursive: true }));

  async function run(args: readonly string[], env: Record<string, string> = {}) {
    const { code, ...printed } = await cli(root, args, { env });
    return { exitCode: code, ...printed };
  }

  it("annotates what is new and nothing else; the summary has both", async () => {
    const summary = join(root, "summary.md");
    const { out, exitCode } = await run(["check", "--format", "github"], { GITHUB_STEP_SUMMARY: summary });
    expect(exitCode).toBe(1);
    expect(out.trimEnd().split("\n")).toEqual([expect.stringMatching(/^::error file=new\.js,line=1,/)]);
    expect(readFileSync(summary, "utf8")).toContain("Known (1)");
  });

  it("tells new from unchanged in SARIF", async () => {
    const { out, exitCode } = await run(["check", "--format", "sarif"]);
    const results = (JSON.parse(out) as any).runs[0].results;
    expect(exitCode).toBe(1);
    expect(results.map((result: any) => [result.properties.id.split("#")[1], result.baselineState])).toEqual([
      ["jobs", "new"],
      ["count", "unchanged"],
    ]);
  });

  it("fails one case of two in JUnit", async () => {
    const { out } = await run(["check", "--format", "junit"]);
    expect(out).toContain('tests="2" failures="1"');
  });
});
