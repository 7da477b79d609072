import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cli } from "../support/run-cli.ts";
import { FakeGithub } from "../forge/fake-github.ts";
import { FakeGitlab } from "../forge/fake-gitlab.ts";

const sources = {
  "package.json": '{ "name": "service", "type": "module" }\n',
  ".github/CODEOWNERS": "* @grace\n",
  "src/jobs.js":
    "const jobs = new Map();\nexport function add(job) {\n  jobs.set(job.id, job);\n}\nexport function drop(id) {\n  jobs.delete(id);\n}\n",
  "src/compiled.js":
    "const compiled = new Map();\nexport function compile(text) {\n  let found = compiled.get(text);\n  if (found === undefined) {\n    found = new RegExp(text);\n    compiled.set(text, found);\n  }\n  return found;\n}\n",
};

describe("unambient pr", () => {
  let template: string;
  let folder: string;
  let root: string;
  let remote: string;
  let host: FakeGithub;
  let url: string;

  const git = (...args: string[]) =>
    execFileSync("git", ["-C", root, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();

  async function run(args: readonly string[], env: Record<string, string> = { GITHUB_TOKEN: "good-token" }) {
    const { code, ...printed } = await cli(root, args, { env });
    return { exitCode: code, ...printed };
  }
  const pr = (...args: string[]) => run(["pr", "--provider", "github", "--api-url", url, ...args]);

  // Migrated once: each test works on a copy.
  beforeAll(async () => {
    template = mkdtempSync(join(realpathSync(tmpdir()), "unambient-pr-template-"));
    place(template);
    execFileSync("git", ["init", "--quiet", "--bare", "-b", "main", remote]);
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(join(root, path, ".."), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    execFileSync("git", ["init", "--quiet", "-b", "main", root]);
    git("config", "user.name", "Ada");
    git("config", "user.email", "ada@example.org");
    git("config", "commit.gpgsign", "false");
    git("add", ".");
    git("commit", "--quiet", "-m", "Start");
    const migrated = await run(["migrate", "--yes", "--no-validate"]);
    expect(migrated.exitCode, migrated.err).toBe(0);
    git("push", "--quiet", remote, "main");
  });
  afterAll(() => rmSync(template, { recursive: true }));

  beforeEach(async () => {
    place(mkdtempSync(join(realpathSync(tmpdir()), "unambient-pr-")));
    cpSync(template, folder, { recursive: true });
    git("remote", "add", "origin", "https://github.com/acme/service.git");
    git("config", `url.${remote}.insteadOf`, "https://github.com/acme/service.git");
    host = new FakeGithub();
    url = await host.start();
    for (const branch of ["unambient/1-registry", "unambient/2-cache"]) host.branches.add(branch);
  });
  afterEach(async () => {
    await host.stop();
    rmSync(folder, { recursive: true });
  });

  function place(at: string): void {
    folder = at;
    root = join(at, "work tree");
    remote = join(at, "remote.git");
  }

  it("pushes the branches, opens a stacked draft for each, and does nothing the second time", async () => {
    const first = await pr();
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.out).toMatch(/^registry: #1 opened https:.*\ncache: #2 opened /);
    expect(host.pulls.map((pull) => [pull.head.ref, pull.base.ref, pull.draft, pull.reviewers])).toEqual([
      ["unambient/1-registry", "main", true, ["grace"]],
      ["unambient/2-cache", "unambient/1-registry", true, ["grace"]],
    ]);
    expect(host.pulls[0]!.body).toContain("use_supervised_registry");
    expect(host.pulls[0]!.body).toContain("unambient migrate --yes --stage registry");
    for (const branch of ["unambient/1-registry", "unambient/2-cache"])
      expect(git("ls-remote", "origin", `refs/heads/${branch}`)).toContain(git("rev-parse", branch));
    const writes = host.writes.length;
    const second = await pr();
    expect(second.out).toMatch(/registry: #1 unchanged .*\ncache: #2 unchanged /);
    expect(second.err).toBe("");
    expect(host.writes.length).toBe(writes);
  });

  it("overwrites a branch only over the commit that it pushed itself", async () => {
    await pr();
    const ours = git("rev-parse", "unambient/1-registry");
    const move = (branch: string, commit: string) => git("update-ref", `refs/heads/${branch}`, commit);
    move("unambient/1-registry", git("commit-tree", `${ours}^{tree}`, "-p", "main", "-m", "Again"));
    expect((await pr()).exitCode).toBe(0);
    const again = git("rev-parse", "unambient/1-registry");
    expect(git("ls-remote", "origin", "refs/heads/unambient/1-registry")).toContain(again);

    const theirs = git("commit-tree", `${again}^{tree}`, "-p", again, "-m", "Someone else's");
    git("push", "--quiet", "origin", `${theirs}:refs/heads/unambient/1-registry`);
    const ahead = await pr();
    expect(ahead).toMatchObject({ exitCode: 0 });
    expect(ahead.err).toContain("origin/unambient/1-registry has newer commits of other people");

    move("unambient/1-registry", git("commit-tree", `${ours}^{tree}`, "-p", "main", "-m", "Once more"));
    const refused = await pr();
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain(
      "origin/unambient/1-registry holds commits that unambient/1-registry here does not",
    );
    expect(git("ls-remote", "origin", "refs/heads/unambient/1-registry")).toContain(theirs);
  });

  it("says so when the remote protects such branches", async () => {
    const hook = join(remote, "hooks/pre-receive");
    writeFileSync(hook, "#!/bin/sh\necho 'GH006: Protected branch update failed' >&2\nexit 1\n");
    chmodSync(hook, 0o755);
    const { err, exitCode } = await pr();
    expect(exitCode).toBe(2);
    expect(err).toContain("protects branches with names like unambient/1-registry");
    expect(err).toContain("branchPattern");
    expect(host.pulls).toEqual([]);
  });

  it("shows the stack without asking anybody in a dry run", async () => {
    const { out, exitCode } = await pr("--dry-run");
    expect(exitCode).toBe(0);
    expect(out).toContain("unambient/2-cache -> unambient/1-registry, draft, reviews by grace");
    expect(host.log).toEqual([]);
    expect(git("ls-remote", "origin", "refs/heads/unambient/*")).toBe("");
  });

  it("goes on after a squash merge: restack, then the next one stands on the base", async () => {
    await pr();
    git("merge", "--quiet", "--squash", "unambient/1-registry");
    git("commit", "--quiet", "-m", "Registries (#1)");
    git("push", "--quiet", "origin", "main");
    Object.assign(host.pulls[0]!, { state: "closed", merged_at: "2026-01-01T00:00:00Z" });
    const restacked = await run(["restack", "--no-validate"]);
    expect(restacked.exitCode, restacked.err).toBe(0);
    const after = await pr();
    expect(after, after.err).toMatchObject({ exitCode: 0 });
    expect(after.out).toContain("cache: #2 updated");
    expect(host.pulls).toHaveLength(2);
    expect(host.pulls[1]!.base.ref).toBe("main");
    const cache = git("rev-parse", host.pulls[1]!.head.ref);
    expect(git("ls-remote", "origin", `refs/heads/${host.pulls[1]!.head.ref}`)).toContain(cache);
    expect(git("merge-base", "main", cache)).toBe(git("rev-parse", "main"));
  });

  it("opens the lowest one upstream from a fork", async () => {
    git("remote", "set-url", "origin", "git@github.com:ada/service.git");
    git("config", `url.${remote}.insteadOf`, "git@github.com:ada/service.git");
    host.branches.add("ada:unambient/1-registry");
    const { out, exitCode, err } = await pr("--upstream", "acme/service", "--no-reviewers");
    expect(exitCode, err).toBe(0);
    expect(out).toContain("cache: left alone\n  it waits until the one below is merged");
    expect(host.pulls.map((pull) => pull.head.label)).toEqual(["ada:unambient/1-registry"]);
  });

  it("opens merge requests on GitLab", async () => {
    const gitlab = new FakeGitlab();
    const address = await gitlab.start();
    git("remote", "set-url", "origin", "https://gitlab.example/acme/tools/service.git");
    git("config", `url.${remote}.insteadOf`, "https://gitlab.example/acme/tools/service.git");
    const { out, exitCode, err } = await run(["pr", "--api-url", `${address}/api/v4`, "--ready"], {
      GITLAB_TOKEN: "good-token",
    });
    await gitlab.stop();
    expect(exitCode, err).toBe(0);
    expect(out).toContain("registry: !1 opened https://gitlab.example/");
    expect(gitlab.merges.map((merge) => [merge.target_branch, merge.draft])).toEqual([
      ["main", false],
      ["unambient/1-registry", false],
    ]);
  });

  it("writes files that need no host: bodies, patches that apply, a script that pushes", async () => {
    const out = join(folder, "out");
    const first = await run(["pr", "--provider", "files", "-o", out], {});
    expect(first).toMatchObject({ exitCode: 0, err: "" });
    const read = (name: string) => readFileSync(join(out, name), "utf8");
    expect(read("01-registry.md")).toMatch(/^# refactor\(registry\): move 1 piece of ambient state\n/);
    expect(read("README.md")).toContain("From `unambient/2-cache` into `unambient/1-registry`");
    const before = ["01-registry.patch", "02-cache.md", "push.sh"].map(read);

    const copy = join(folder, "copy");
    execFileSync("git", ["clone", "--quiet", remote, copy]);
    const inCopy = (...args: string[]) =>
      execFileSync("git", ["-C", copy, "-c", "user.name=G", "-c", "user.email=g@x", ...args], {
        encoding: "utf8",
      });
    inCopy("am", "--quiet", join(out, "01-registry.patch"));
    expect(inCopy("rev-parse", "HEAD^{tree}").trim()).toBe(git("rev-parse", "unambient/1-registry^{tree}"));

    execFileSync("sh", [join(out, "push.sh")], { cwd: root, stdio: "ignore" });
    expect(git("ls-remote", "origin", "refs/heads/unambient/2-cache")).toContain(
      git("rev-parse", "unambient/2-cache"),
    );
    await run(["pr", "--provider", "files", "-o", out], {});
    expect(["01-registry.patch", "02-cache.md", "push.sh"].map(read)).toEqual(before);
  });

  it("never shows a token, and says what is missing", async () => {
    const bad = await run(["pr", "--api-url", url], { GITHUB_TOKEN: "ghp_very_secret" });
    expect(bad.exitCode).toBe(2);
    expect(bad.err).toContain("does not know the token");
    expect(bad.out + bad.err).not.toContain("ghp_very_secret");
    const none = await run(["pr", "--api-url", url], {});
    expect(none.err).toContain("Put one into GITHUB_TOKEN");
    expect((await pr("--remote", "nowhere")).err).toContain("There is no remote nowhere");
    expect((await pr("--draft", "--ready")).exitCode).toBe(2);
  });

  it("asks for a migration where there was none", async () => {
    expect((await run(["undo"])).exitCode).toBe(0);
    expect((await pr()).err).toContain("Run `unambient migrate`, which makes the branches");
    expect(existsSync(join(root, "unambient-pull-requests"))).toBe(false);
  });
});
