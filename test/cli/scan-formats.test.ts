import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli } from "../support/run-cli.ts";
import type { ScanResult } from "../../src/model/finding.ts";
import { schemaErrors } from "../schema/schemas.ts";

const repository = new URL("../../", import.meta.url).pathname;
const errors = (value: unknown) => schemaErrors("scan.schema.json", value);

describe("unambient scan --format", () => {
  let top: string;
  let project: string;

  // The project lies in a folder of the repository, so that names from the top and from the root differ.
  beforeAll(() => {
    top = mkdtempSync(join(realpathSync(tmpdir()), "unambient-formats-"));
    project = join(top, "services/agents");
    mkdirSync(join(top, ".git"));
    for (const part of ["src", "package.json", "tsconfig.json"])
      cpSync(join(repository, "examples/agents-service", part), join(project, part), { recursive: true });
  });
  afterAll(() => rmSync(top, { recursive: true }));

  async function scan(args: readonly string[], env: Record<string, string> = {}) {
    const { code, ...printed } = await cli(project, ["scan", ...args], { env });
    return { exitCode: code, ...printed };
  }

  it("prints JSON that follows its schema", async () => {
    const { out, exitCode } = await scan(["--json"]);
    const result = JSON.parse(out) as ScanResult;
    expect(errors(result)).toEqual([]);
    expect(result.findings.length).toBeGreaterThan(10);
    expect(errors({ ...result, version: 2 })).not.toEqual([]);
    expect(errors({ ...result, findings: [{ ...result.findings[0], form: "const" }] })).not.toEqual([]);
    expect(exitCode).toBe(0);
  });

  it("names files from the repository's top in SARIF", async () => {
    const { out } = await scan(["--sarif"]);
    const [run] = (JSON.parse(out) as { runs: any[] }).runs;
    const uris = run.results.map((result: any) => result.locations[0].physicalLocation.artifactLocation.uri);
    expect(uris).toContain("services/agents/src/settings.ts");
    expect(run.automationDetails.id).toBe("unambient/services/agents/");
  });

  it("annotates and adds a step summary where GitHub asks for one", async () => {
    const summary = join(top, "summary.md");
    const { out } = await scan(["--format", "github"], { GITHUB_STEP_SUMMARY: summary });
    expect(out).toMatch(/^::warning file=services\/agents\/src\//);
    expect(readFileSync(summary, "utf8")).toMatch(/^## Ambient state\n/);
    expect((await scan(["--format", "github"])).out).toBe(out);
  });

  it("writes HTML and JUnit to a file", async () => {
    const page = await scan(["--html", "-o", join(top, "out/page.html")]);
    expect(page).toMatchObject({ out: "", exitCode: 0 });
    expect(readFileSync(join(top, "out/page.html"), "utf8")).toContain("<!doctype html>");
    expect((await scan(["--format", "junit"])).out).toMatch(/^<\?xml/);
  });

  it("refuses two formats and an unknown one", async () => {
    const two = await scan(["--json", "--sarif"]);
    expect(two.exitCode).toBe(2);
    expect(two.err).toContain("not json and sarif");
    const odd = await scan(["--format", "sarfi"]);
    expect(odd.exitCode).toBe(2);
    expect(odd.err).toContain("sarif");
  });
});
