import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const repository = new URL("../../", import.meta.url).pathname;

/** Stands for the tool: writes down how it was called, ends as told. */
const stub = `
const fs = require("fs");
fs.appendFileSync(process.env.CALLS, process.argv.slice(2).join(" ") + "\\n");
if (process.argv[2] === "migrate" && process.env.MIGRATE_CODE !== "2") {
  fs.mkdirSync(".git/unambient", { recursive: true });
  for (const end of ["md", "json", "html"]) fs.writeFileSync(".git/unambient/report." + end, "the report");
}
process.exitCode = process.argv[2] === "migrate" ? Number(process.env.MIGRATE_CODE) : 0;
`;

describe("the step that opens pull requests", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), "unambient-open-"));
    writeFileSync(join(folder, "tool.cjs"), stub);
    mkdirSync(join(folder, "repo"));
    spawnSync("git", ["init", "--quiet", join(folder, "repo")]);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(migrateCode: number, stages = "") {
    const result = spawnSync("bash", [join(repository, "ci/github/open-pull-requests.sh")], {
      cwd: join(folder, "repo"),
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"],
        HOME: folder,
        UNAMBIENT: join(folder, "tool.cjs"),
        CALLS: join(folder, "calls"),
        MIGRATE_CODE: String(migrateCode),
        INPUT_STAGES: stages,
        GITHUB_REF_NAME: "main",
        GITHUB_OUTPUT: join(folder, "output"),
        RUNNER_TEMP: folder,
      },
    });
    const calls = existsSync(join(folder, "calls"))
      ? spawnSync("cat", [join(folder, "calls")], { encoding: "utf8" })
          .stdout.trim()
          .split("\n")
      : [];
    return { code: result.status, calls, error: result.stderr };
  }

  it("migrates, then opens onto the branch of the workflow", () => {
    expect(run(0, "registry,cache")).toMatchObject({
      code: 0,
      calls: ["migrate --yes --stage registry,cache", "pr --base main"],
    });
  });

  it("opens drafts also where a validation failed, and fails in the end", () => {
    expect(run(1)).toMatchObject({ code: 1, calls: ["migrate --yes", "pr --base main"] });
  });

  it("puts the reports where the upload finds them, also where a validation failed", () => {
    run(1);
    expect(readFileSync(join(folder, "output"), "utf8")).toBe(`reports=${folder}/unambient-report\n`);
    expect(readdirSync(join(folder, "unambient-report")).sort()).toEqual([
      "report.html",
      "report.json",
      "report.md",
    ]);
  });

  it("opens nothing when the migration could not run", () => {
    expect(run(2)).toMatchObject({ code: 2, calls: ["migrate --yes"] });
    expect(existsSync(join(folder, "output"))).toBe(false);
  });

  it("keeps an identity that is configured", () => {
    const config = (...args: string[]) =>
      spawnSync("git", ["-C", join(folder, "repo"), "config", ...args], { encoding: "utf8" }).stdout.trim();
    config("user.name", "Release robot");
    run(0);
    expect(config("user.name")).toBe("Release robot");
    expect(config("user.email")).toContain("github-actions");
  });
});
