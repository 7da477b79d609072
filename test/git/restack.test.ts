import { describe, expect, it } from "vitest";
import { cli } from "../support/run-cli.ts";
import {
  makeRepository,
  refsOf,
  smallProject,
  snapshotTree,
  type TempRepository,
} from "../support/temp-repository.ts";

const first = "unambient/1-registry";
const second = "unambient/2-state";

describe("restack", () => {
  it("has nothing to do where no migration was run", async () => {
    const result = await cli(makeRepository().root, ["restack"]);
    expect(result.code).toBe(2);
    expect(result.err).toContain("no migration was run here");
  });

  it("moves nothing when nothing moved", async () => {
    const repository = await migrated();
    const refs = refsOf(repository);
    await restack(repository);
    expect(refsOf(repository)).toBe(refs);
  });

  it("re-creates the branches on a base that moved, and takes new code in", async () => {
    const repository = await migrated();
    repository.write({
      "src/agents.js": `// A new first line.\n${smallProject["src/agents.js"]}export function clear() {\n  agents.clear();\n  started = 0;\n}\n`,
    });
    const base = repository.commit("main goes on");
    const tree = snapshotTree(repository);
    await restack(repository);
    expect(snapshotTree(repository)).toEqual(tree);
    expect(repository.git("rev-parse", `${first}^`).trim()).toBe(base);
    expect(repository.git("rev-parse", `${second}^`).trim()).toBe(repository.git("rev-parse", first).trim());
    expect(repository.git("show", `${second}:src/agents.js`)).toContain("started.value = 0;");
  });

  it("makes the same bytes as a migration of the new base would", async () => {
    const repository = await migrated();
    repository.write({ "src/other.js": "export const table = [1, 2, 3];\n" });
    repository.commit("main goes on");
    await restack(repository);
    const trees = [first, second].map((branch) => repository.git("rev-parse", `${branch}^{tree}`));
    await cli(repository.root, ["undo"]);
    await cli(repository.root, ["undo"]);
    expect(refsOf(repository)).not.toContain("unambient");
    await migrate(repository);
    expect([first, second].map((branch) => repository.git("rev-parse", `${branch}^{tree}`))).toEqual(trees);
  });

  it("keeps people's commits on top of the stage that they were made on, and builds the next stage on them", async () => {
    const repository = await migrated();
    commitOn(
      repository,
      first,
      { "src/notes.js": "let seen = 0;\nexport const see = () => ++seen;\n" },
      "a note by hand",
    );
    repository.write({ "README.md": "new\n" });
    repository.commit("main goes on");
    await restack(repository);
    const log = repository.git("log", "--format=%s", `main..${second}`).trim().split("\n");
    expect(log).toHaveLength(3);
    expect(log[1]).toBe("a note by hand");
    expect(repository.git("show", `${second}:src/notes.js`)).toContain("++seen.value");
  });

  it("drops a stage that was squash-merged", async () => {
    const repository = await migrated();
    repository.git("merge", "--quiet", "--squash", first);
    const base = repository.commit("merge of stage 1, squashed");
    const { err } = await cli(repository.root, ["restack", "--no-validate"]);
    expect(err).toContain(`Removed branch ${first}: nothing of it is left to do`);
    expect(refsOf(repository)).not.toContain(first);
    expect(repository.git("rev-parse", `${second}^`).trim()).toBe(base);
    expect(repository.git("diff", "--name-only", "main", second).trim().split("\n")).toEqual([
      "src/agents.js",
      "unambient.flags.json",
    ]);
  });

  it("moves no branch when a person's commit does not fit, and names it with its files", async () => {
    const repository = await migrated();
    commitOn(repository, first, { "README.md": "by hand\n" }, "read me by hand");
    repository.write({ "README.md": "from main\n" });
    repository.commit("main goes on");
    const refs = refsOf(repository);
    const result = await cli(repository.root, ["restack", "--no-validate"]);
    expect(result.code).toBe(2);
    expect(result.err).toContain("read me by hand");
    expect(result.err).toContain("README.md");
    expect(refsOf(repository)).toBe(refs);
    expect(repository.git("worktree", "list").trim().split("\n")).toHaveLength(1);
  });

  it("refuses to move a branch that is checked out", async () => {
    const repository = await migrated();
    repository.write({ "README.md": "new\n" });
    repository.commit("main goes on");
    const base = repository.git("rev-parse", "HEAD").trim();
    repository.git("checkout", "--quiet", first);
    repository.git("merge", "--quiet", "-m", "bring the base in", base);
    const refs = refsOf(repository);
    const result = await cli(repository.root, ["restack", "--no-validate"]);
    expect(refsOf(repository)).toBe(refs);
    expect(result.code).toBe(2);
  });

  it("is taken back by undo: the branches stand where they stood", async () => {
    const repository = await migrated();
    const refs = refsOf(repository);
    repository.write({ "README.md": "new\n" });
    repository.commit("main goes on");
    await restack(repository);
    const result = await cli(repository.root, ["undo"]);
    expect(result.err).toContain(`Put branch ${first} back`);
    expect(refsOf(repository).replaceAll(/refs\/heads\/main \w+/g, "")).toBe(
      refs.replaceAll(/refs\/heads\/main \w+/g, ""),
    );
  });
});

async function migrated(): Promise<TempRepository> {
  const repository = makeRepository();
  await migrate(repository);
  return repository;
}

async function migrate(repository: TempRepository): Promise<void> {
  const result = await cli(repository.root, [
    "migrate",
    "--yes",
    "--stage",
    "registry,state",
    "--no-validate",
  ]);
  expect(result.code, result.err).toBe(0);
}

async function restack(repository: TempRepository): Promise<void> {
  const result = await cli(repository.root, ["restack", "--no-validate"]);
  expect(result.code, result.err).toBe(0);
}

function commitOn(
  repository: TempRepository,
  branch: string,
  files: Readonly<Record<string, string>>,
  message: string,
): void {
  repository.git("checkout", "--quiet", branch);
  repository.write(files);
  repository.commit(message);
  repository.git("checkout", "--quiet", "main");
}
