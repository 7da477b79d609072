import { spawn } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { FakeGitlab } from "../forge/fake-gitlab.ts";
import { cli } from "../support/run-cli.ts";
import {
  makeRepository,
  smallProject,
  temporaryFolder,
  type TempRepository,
} from "../support/temp-repository.ts";

const repository = resolve(import.meta.dirname, "../..");
const gitlab = parse(readFileSync(join(repository, "ci/gitlab/unambient.gitlab-ci.yml"), "utf8")) as Record<
  string,
  {
    readonly script: readonly string[];
    readonly artifacts?: { readonly reports: { readonly junit: string } };
  }
>;
const fresh = {
  "src/jobs.js":
    "const jobs = new Map();\nexport const add = (id, job) => jobs.set(id, job);\nexport const drop = (id) => jobs.delete(id);\n",
};

describe("the commit hook", () => {
  it("lets a commit pass until it brings ambient state", async () => {
    const project = await projectWithBaseline();
    const hook = join(project.root, ".git/hooks/pre-commit");
    mkdirSync(join(project.root, ".git/hooks"), { recursive: true });
    copyFileSync(join(repository, "ci/hooks/pre-commit"), hook);
    chmodSync(hook, 0o755);
    project.write({ "README.md": "fine\n" });
    project.commit("nothing of it");
    project.write(fresh);
    expect(() => project.commit("new state")).toThrow(/src\/jobs\.js/);
    expect(project.git("log", "-1", "--format=%s").trim()).toBe("nothing of it");
  });
});

describe("GitLab's job unambient:check", () => {
  it("ends with 0 where nothing is new, else with 1, and writes JUnit either way", async () => {
    const project = await projectWithBaseline();
    const job = gitlab["unambient:check"]!;
    const report = join(project.root, (job.artifacts?.reports.junit ?? "").replace("$UNAMBIENT_ROOT", "."));
    expect((await runJob(project, job.script)).code).toBe(0);
    expect(readFileSync(report, "utf8")).toContain('failures="0"');
    project.write(fresh);
    const failed = await runJob(project, job.script);
    expect(failed.code).toBe(1);
    expect(failed.output).toContain("src/jobs.js");
    expect(readFileSync(report, "utf8")).toContain("<failure");
  });
});

describe("GitLab's job unambient:merge-requests", () => {
  it("migrates and opens a merge request for each stage, with the token in no file", async () => {
    const project = await projectWithBaseline();
    const remote = join(temporaryFolder("remote"), "service.git");
    project.git("clone", "--quiet", "--bare", project.root, remote);
    project.git(
      "remote",
      "add",
      "origin",
      "https://gitlab-ci-token:old@gitlab.example/acme/tools/service.git",
    );
    project.git("config", `url.${remote}.insteadOf`, "https://gitlab.example/acme/tools/service.git");
    const host = new FakeGitlab();
    const address = await host.start();
    onTestFinished(() => host.stop());
    const { code, output } = await runJob(project, gitlab["unambient:merge-requests"]!.script, {
      GITLAB_TOKEN: "good-token",
      CI_API_V4_URL: `${address}/api/v4`,
      CI_PROJECT_URL: "https://gitlab.example/acme/tools/service",
      CI_SERVER_HOST: "gitlab.example",
      CI_COMMIT_REF_NAME: "main",
    });
    expect(code, output).toBe(0);
    expect(host.merges.map((merge) => [merge.source_branch, merge.target_branch])).toEqual([
      ["unambient/1-registry", "main"],
    ]);
    expect(readdirSync(join(project.root, "unambient-report"))).toContain("report.html");
    expect(output).not.toContain("good-token");
    expect(readFileSync(join(project.root, ".git/config"), "utf8")).not.toContain("good-token");
    expect(project.git("ls-remote", "origin", "refs/heads/unambient/*")).toContain("1-registry");
  });
});

/** The small project with unambient installed and its state in a baseline. */
async function projectWithBaseline(): Promise<TempRepository> {
  const project = makeRepository({ ...smallProject, ".gitignore": "node_modules\nunambient-junit.xml\n" });
  mkdirSync(join(project.root, "node_modules/.bin"), { recursive: true });
  symlinkSync(join(repository, "bin/unambient.js"), join(project.root, "node_modules/.bin/unambient"));
  expect((await cli(project.root, ["baseline"])).code).toBe(0);
  expect(existsSync(join(project.root, ".git"))).toBe(true);
  project.commit("the baseline");
  return project;
}

/** A job's lines as GitLab's runner puts them together: one shell that ends at the first failure. */
function runJob(
  project: TempRepository,
  script: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn("bash", ["-eo", "pipefail", "-c", script.join("\n")], {
    cwd: project.root,
    env: { PATH: process.env["PATH"], HOME: temporaryFolder("home"), CI: "true", ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  return new Promise((done) => child.on("close", (code) => done({ code, output })));
}
