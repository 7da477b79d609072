import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli } from "../support/run-cli.ts";
import {
  identify,
  makeRepository,
  refsOf,
  repositoryAt,
  smallProject,
  snapshotTree,
  temporaryFolder,
  writeFiles,
  type TempRepository,
} from "../support/temp-repository.ts";

const migrateArgs = ["migrate", "--yes", "--stage", "registry,state", "--no-validate"];
const branches = ["unambient/1-registry", "unambient/2-state"];

describe("trees that a migration refuses", () => {
  it("a folder in no repository", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, smallProject);
    const result = await cli(folder, migrateArgs);
    expect(result.code).toBe(2);
    expect(result.err).toContain("is not in a git repository");
    expect(result.err).toContain("git init");
  });

  it("an unborn branch", async () => {
    const repository = repositoryAt(temporaryFolder());
    repository.git("init", "--quiet", "--initial-branch=main");
    repository.write(smallProject);
    const result = await cli(repository.root, migrateArgs);
    expect(result.code).toBe(2);
    expect(result.err).toContain("The branch main has no commit yet");
  });

  it("a bare repository", async () => {
    const folder = temporaryFolder();
    execFileSync("git", ["init", "--quiet", "--bare", folder]);
    const result = await cli(folder, migrateArgs);
    expect(result.code).toBe(2);
    expect(result.err).toContain("bare repository");
  });

  it("a machine without git", async () => {
    const repository = makeRepository();
    const path = process.env["PATH"];
    process.env["PATH"] = temporaryFolder();
    try {
      const result = await cli(repository.root, migrateArgs);
      expect(result.code).toBe(2);
      expect(result.err).toContain("Git was not found");
    } finally {
      process.env["PATH"] = path;
    }
  });

  it("branches that exist already", async () => {
    const repository = makeRepository();
    repository.git("branch", "unambient/1-registry");
    const before = snapshotTree(repository);
    const result = await cli(repository.root, migrateArgs);
    expect(result.code).toBe(2);
    expect(result.err).toContain("The branch unambient/1-registry exists already");
    expect(snapshotTree(repository)).toEqual(before);
    // Nothing is left to continue: the refusal came before anything was made.
    expect((await cli(repository.root, ["migrate", "--continue"])).err).toContain("Nothing to continue");
    expect(repository.git("worktree", "list").trim().split("\n")).toHaveLength(1);
  });
});

describe("trees that a migration works on without touching them", () => {
  const cases: readonly (readonly [name: string, make: () => TempRepository])[] = [
    ["a clean tree", () => makeRepository()],
    ["a dirty tree with staged, unstaged and untracked changes", dirtyTree],
    ["a detached HEAD", detachedHead],
    ["a shallow clone", shallowClone],
    ["a repository with a submodule", withSubmodule],
    ["a path with spaces and letters beyond ASCII", () => makeRepository(smallProject, "my wörk tree (1)")],
    ["a linked worktree", linkedWorktree],
    ["a root that is a symbolic link", symlinkedRoot],
  ];

  it.each(cases)("%s", async (_name, make) => {
    const repository = make();
    const before = snapshotTree(repository);
    const refsBefore = refsOf(repository);
    const result = await cli(repository.root, migrateArgs);
    expect(result.err).not.toContain("internal error");
    expect(result.code).toBe(0);
    expect(snapshotTree(repository)).toEqual(before);
    const made = repository
      .git("for-each-ref", "--format=%(refname:short)", "refs/heads/unambient")
      .trim()
      .split("\n");
    expect(made).toEqual(branches);
    expect(repository.git("show", "unambient/1-registry:src/agents.js")).toContain('registry("agents"');

    expect((await cli(repository.root, ["undo"])).code).toBe(0);
    expect(refsOf(repository)).toBe(refsBefore);
    expect(snapshotTree(repository)).toEqual(before);
  });

  it("reads the last commit, not the changes on disk", async () => {
    const repository = dirtyTree();
    await cli(repository.root, migrateArgs);
    expect(repository.git("show", "unambient/2-state:src/agents.js")).not.toContain("uncommitted");
    expect(repository.git("diff", "--name-only", "main", "unambient/2-state").trim().split("\n")).toEqual([
      "package.json",
      "src/agents.js",
      "unambient.flags.json",
    ]);
  });

  it("a project in a folder of a larger repository", async () => {
    const repository = makeRepository(
      Object.fromEntries(Object.entries(smallProject).map(([path, text]) => [`apps/small/${path}`, text])),
    );
    const result = await cli(join(repository.root, "apps/small/src"), migrateArgs);
    expect(result.code).toBe(0);
    expect(repository.git("diff", "--name-only", "main", "unambient/1-registry").trim().split("\n")).toEqual([
      "apps/small/package.json",
      "apps/small/src/agents.js",
      "apps/small/unambient.flags.json",
    ]);
  });
});

function dirtyTree(): TempRepository {
  const repository = makeRepository();
  repository.write({
    "src/agents.js": `${smallProject["src/agents.js"]}// uncommitted\n`,
    "notes.txt": "mine\n",
  });
  repository.write({ "staged.js": "export let staged = 1;\n" });
  repository.git("add", "staged.js");
  return repository;
}

function detachedHead(): TempRepository {
  const repository = makeRepository();
  repository.git("checkout", "--quiet", "--detach");
  return repository;
}

function shallowClone(): TempRepository {
  const origin = makeRepository();
  origin.commit("second");
  const folder = temporaryFolder();
  execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${origin.root}`, folder]);
  const repository = repositoryAt(folder);
  identify(repository);
  return repository;
}

function withSubmodule(): TempRepository {
  const inner = makeRepository({
    "index.js": "export let inner = 1;\nexport const set = (v) => { inner = v; };\n",
  });
  const repository = makeRepository();
  repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.root, "vendored");
  repository.commit("add a submodule");
  return repository;
}

function linkedWorktree(): TempRepository {
  const main = makeRepository();
  const folder = join(temporaryFolder(), "linked");
  main.git("worktree", "add", "--quiet", "-b", "side", folder);
  return repositoryAt(folder);
}

function symlinkedRoot(): TempRepository {
  const real = makeRepository();
  const parent = temporaryFolder();
  mkdirSync(join(parent, "links"));
  symlinkSync(real.root, join(parent, "links", "project"));
  return repositoryAt(join(parent, "links", "project"));
}
