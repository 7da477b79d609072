import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, type CliResult } from "../support/run-cli.ts";
import { makeRepository, refsOf, temporaryFolder, type TempRepository } from "../support/temp-repository.ts";

const branches = ["unambient/1-registry", "unambient/2-state"];

const migrate = (repository: TempRepository, ...more: readonly string[]): Promise<CliResult> =>
  cli(repository.root, ["migrate", "--yes", "--no-validate", "--stage", "registry,state", ...more]);

function addHook(repository: TempRepository, path: string, ...lines: readonly string[]): void {
  repository.write({ [path]: ["#!/bin/sh", ...lines, ""].join("\n") });
  chmodSync(join(repository.root, path), 0o755);
}

describe("commits signed with the user's ssh key", () => {
  function signing(): { repository: TempRepository; key: string } {
    const keys = temporaryFolder("keys");
    const key = join(keys, "key");
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
    const repository = makeRepository();
    const signers = join(keys, "signers");
    execFileSync("sh", ["-c", `echo "test@example.invalid $(cat ${key}.pub)" > ${signers}`]);
    repository.git("config", "gpg.format", "ssh");
    repository.git("config", "user.signingkey", key);
    repository.git("config", "gpg.ssh.allowedSignersFile", signers);
    repository.git("config", "commit.gpgsign", "true");
    return { repository, key };
  }

  const signatures = ({ git }: TempRepository): string[] =>
    branches.map((branch) => git("log", "-1", "--format=%G? %GS", branch).trim());

  it("are made by migrate and again by restack, people's commits among them", async () => {
    const { repository } = signing();
    expect(await migrate(repository)).toMatchObject({ code: 0 });
    const good = "G test@example.invalid";
    expect(signatures(repository)).toEqual([good, good]);
    repository.git("checkout", "--quiet", branches[1] as string);
    repository.write({ "note.md": "a person's\n" });
    repository.commit("a note");
    repository.git("checkout", "--quiet", "main");
    repository.write({ "README.md": "moved\n" });
    repository.commit("the base moves");
    expect(await cli(repository.root, ["restack", "--no-validate"])).toMatchObject({ code: 0 });
    expect(repository.git("log", "-1", "--format=%s", branches[1] as string).trim()).toBe("a note");
    expect(signatures(repository)).toEqual([good, good]);
  });

  it("are not made without the key: the run says why and leaves no branch", async () => {
    const { repository, key } = signing();
    repository.git("config", "user.signingkey", `${key}-is-gone`);
    const before = refsOf(repository);
    const result = await migrate(repository);
    expect(result.code).toBe(2);
    expect(result.err).toContain("The commit was refused");
    expect(result.err).toContain("signing");
    expect(refsOf(repository)).toBe(before);
  });
});

describe("the repository's commit hooks", () => {
  it("run for each stage, in the worktree, and see the message", async () => {
    const repository = makeRepository();
    const log = join(temporaryFolder("logs"), "log");
    addHook(repository, ".git/hooks/pre-commit", `git diff --cached --name-only >> ${log}`);
    addHook(repository, ".git/hooks/commit-msg", `head -1 "$1" >> ${log}`);
    expect(await migrate(repository)).toMatchObject({ code: 0 });
    const lines = readFileSync(log, "utf8").trim().split("\n");
    expect(lines.filter((line) => line === "src/agents.js")).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith("refactor("))).toHaveLength(2);
  });

  it("refuse a commit, with their own words and the way out, and --no-verify passes them by", async () => {
    const repository = makeRepository();
    addHook(repository, ".git/hooks/pre-commit", "echo 'no commits on a Friday' >&2", "exit 1");
    const before = refsOf(repository);
    const result = await migrate(repository);
    expect(result.code).toBe(2);
    expect(result.err).toContain("no commits on a Friday");
    expect(result.err).toContain("--no-verify");
    expect(refsOf(repository)).toBe(before);
    expect(await migrate(repository, "--no-verify")).toMatchObject({ code: 0 });
    for (const branch of branches) expect(refsOf(repository)).toContain(branch);
  });

  it("are found where git ignores their folder, as husky has it", async () => {
    const repository = makeRepository();
    repository.write({ ".gitignore": ".husky/_/\n" });
    repository.commit("ignore");
    addHook(repository, ".husky/_/pre-commit", "echo 'husky was here' >&2", "exit 1");
    repository.git("config", "core.hooksPath", ".husky/_");
    const result = await migrate(repository);
    expect(result.code).toBe(2);
    expect(result.err).toContain("husky was here");
  });
});
