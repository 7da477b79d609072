import { describe, expect, it } from "vitest";
import { cli } from "../support/run-cli.ts";
import { makeRepository, refsOf, snapshotTree, type TempRepository } from "../support/temp-repository.ts";

const jobs = `const jobs = new Map();
let count = 0;

export function add(id, job) {
  jobs.set(id, job);
  return ++count;
}

export function drop(id) {
  jobs.delete(id);
}
`;

const project = {
  "package.json": `{ "name": "service", "private": true, "type": "module", "workspaces": ["packages/*"] }\n`,
  "packages/mail/package.json": `{ "name": "@acme/mail", "type": "module" }\n`,
  "packages/mail/src/jobs.js": jobs,
  "packages/web/package.json": `{ "name": "@acme/web", "type": "module" }\n`,
  "packages/web/src/jobs.js": jobs,
  CODEOWNERS: "/packages/mail/ @acme/post\n",
};

const parts = [
  "unambient/1-registry-acme-mail",
  "unambient/2-registry-acme-web",
  "unambient/3-state-acme-mail",
  "unambient/4-state-acme-web",
];

describe("migrate --split", () => {
  it.each([
    ["package", ["registry-acme-mail", "registry-acme-web"]],
    ["directory", ["registry-packages-mail", "registry-packages-web"]],
    ["codeowners", ["registry-acme-post", "registry-unowned"]],
  ])("by %s makes a branch for each part", async (by, names) => {
    const repository = makeRepository(project);
    await run(repository, ["migrate", "--yes", "--stage", "registry", "--no-validate", "--split", by]);
    expect(made(repository)).toEqual(names.map((name, i) => `unambient/${i + 1}-${name}`));
  });

  it("refuses what it cannot split by", async () => {
    const result = await cli(makeRepository(project).root, ["migrate", "--yes", "--split", "moon"]);
    expect(result.code).toBe(2);
    expect(result.err).toContain("package, directory, codeowners");
  });

  it("stacks the parts, each with the code of its package alone", async () => {
    const repository = await split();
    expect(made(repository)).toEqual(parts);
    for (const [i, branch] of parts.entries()) {
      const below = parts[i - 1] ?? "main";
      expect(repository.git("rev-parse", `${branch}^`)).toBe(repository.git("rev-parse", below));
      const own = branch.endsWith("mail") ? "packages/mail" : "packages/web";
      const other = own === "packages/mail" ? "packages/web" : "packages/mail";
      const changed = repository.git("diff", "--name-only", below, branch);
      expect(changed).toContain(own);
      expect(changed).not.toContain(other);
    }
  });

  it("ends with the bytes of a migration in whole stages", async () => {
    const repository = await split();
    const tree = repository.git("rev-parse", `${parts[3]}^{tree}`);
    await run(repository, ["undo"]);
    await run(repository, ["migrate", "--yes", "--stage", "registry,state", "--no-validate"]);
    expect(repository.git("rev-parse", "unambient/2-state^{tree}")).toBe(tree);
  });

  it("keeps the same parts and names on a base that moved, and people's commits on their part", async () => {
    const repository = await split();
    repository.git("checkout", "--quiet", parts[0]!);
    repository.write({ "packages/mail/NOTES.md": "by hand\n" });
    repository.commit("notes by hand");
    repository.git("checkout", "--quiet", "main");
    repository.write({ "packages/api/package.json": `{ "name": "@acme/api", "type": "module" }\n` });
    repository.write({ "packages/api/src/jobs.js": jobs });
    repository.commit("a new package");
    await run(repository, ["restack", "--no-validate"]);
    expect(made(repository)).toEqual([
      ...parts,
      "unambient/5-registry-acme-api",
      "unambient/6-state-acme-api",
    ]);
    const log = repository.git("log", "--format=%s", `main..${parts[3]}`).trim().split("\n");
    expect(log.filter((subject) => subject === "notes by hand")).toHaveLength(1);
    expect(repository.git("log", "-1", "--format=%s", parts[0]!).trim()).toBe("notes by hand");
    expect(repository.git("show", `${parts[3]}:packages/api/src/jobs.js`)).toContain("count.value");
  });

  it("plans a part on what people committed to the one below", async () => {
    const repository = await split();
    repository.git("checkout", "--quiet", parts[0]!);
    repository.write({ "packages/web/src/jobs.js": `// Jobs of the web.\n${jobs}` });
    repository.commit("a comment by hand");
    repository.git("checkout", "--quiet", "main");
    repository.write({ "README.md": "new\n" });
    repository.commit("main goes on");
    await run(repository, ["restack", "--no-validate"]);
    const text = repository.git("show", `${parts[1]}:packages/web/src/jobs.js`);
    expect(text).toContain("// Jobs of the web.");
    expect(text).toContain('registry("jobs"');
  });

  it("drops the part that was squash-merged, and no other", async () => {
    const repository = await split();
    repository.git("merge", "--quiet", "--squash", parts[0]!);
    repository.commit("the first part, squashed");
    await run(repository, ["restack", "--no-validate"]);
    expect(made(repository)).toEqual(parts.slice(1));
    expect(repository.git("rev-parse", `${parts[1]}^`)).toBe(repository.git("rev-parse", "main"));
  });

  it("moves nothing in a restack where nothing moved, and undo takes all parts back", async () => {
    const repository = makeRepository(project);
    const before = { refs: refsOf(repository), tree: snapshotTree(repository) };
    await migrateSplit(repository);
    const refs = refsOf(repository);
    await run(repository, ["restack", "--no-validate"]);
    expect(refsOf(repository)).toBe(refs);
    await run(repository, ["undo"]);
    await run(repository, ["undo"]);
    expect(refsOf(repository)).toBe(before.refs);
    expect(snapshotTree(repository)).toEqual(before.tree);
  });

  it("opens a request for each part, and a stage's name asks for all of its parts", async () => {
    const repository = await split();
    const shown = await run(repository, ["pr", "--dry-run", "--stage", "registry", "--json"]);
    const specs = JSON.parse(shown.out) as readonly {
      head: string;
      base: string;
      title: string;
      body: string;
    }[];
    expect(specs.map(({ head, base }) => [head, base])).toEqual([
      [parts[0], "main"],
      [parts[1], parts[0]],
    ]);
    expect(specs[0]?.title).toBe("refactor(registry/acme-mail): move 1 piece of ambient state");
    expect(specs[0]?.body).toContain("unambient migrate --yes --stage registry --split package");
  });

  it("is validated part by part", async () => {
    const repository = await split();
    const { out } = await run(repository, ["validate", "--json"]);
    const report = JSON.parse(out) as { stages: { stage: { id: string; partOf: string }; branch: string }[] };
    expect(report.stages.map(({ branch }) => branch)).toEqual(parts);
    expect(report.stages[1]?.stage).toMatchObject({ id: "registry/acme-web", partOf: "registry" });
  });
});

describe("migrate --commits finding", () => {
  const args = ["migrate", "--yes", "--stage", "registry", "--no-validate", "--commits", "finding"];

  it("makes a commit for each finding, named in its message, that holds no other", async () => {
    const repository = makeRepository(project);
    await run(repository, args);
    const log = repository.git("log", "--reverse", "--format=%B%x00", "main..unambient/1-registry");
    const messages = log.split("\0").filter((text) => text.trim() !== "");
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain("refactor(registry): move 1 piece of ambient state");
    expect(messages[0]).toMatch(/Findings:\n- @acme\/mail:src\/jobs\.js#jobs\n\n/);
    expect(messages[1]).toMatch(/Findings:\n- @acme\/web:src\/jobs\.js#jobs\n\n/);
    expect(messages[0]).toContain("--commits finding");
    expect(repository.git("show", "unambient/1-registry^:packages/web/src/jobs.js")).toBe(jobs);
  });

  it("commits the same tree as one commit a stage", async () => {
    const repository = makeRepository(project);
    await run(repository, args);
    const tree = repository.git("rev-parse", "unambient/1-registry^{tree}");
    await run(repository, ["undo"]);
    await run(repository, args.slice(0, -2));
    expect(repository.git("rev-parse", "unambient/1-registry^{tree}")).toBe(tree);
  });

  it("moves nothing in a restack where nothing moved, and keeps a person's commit on top", async () => {
    const repository = makeRepository(project);
    await run(repository, args);
    const refs = refsOf(repository);
    await run(repository, ["restack", "--no-validate"]);
    expect(refsOf(repository)).toBe(refs);
    repository.git("checkout", "--quiet", "unambient/1-registry");
    repository.write({ "NOTES.md": "by hand\n" });
    repository.commit("notes by hand");
    repository.git("checkout", "--quiet", "main");
    repository.write({ "README.md": "new\n" });
    repository.commit("main goes on");
    await run(repository, ["restack", "--no-validate"]);
    const log = repository.git("log", "--format=%s", "main..unambient/1-registry").trim().split("\n");
    expect(log).toEqual([
      "notes by hand",
      ...Array(2).fill("refactor(registry): move 1 piece of ambient state behind a flag"),
    ]);
  });
});

async function split(): Promise<TempRepository> {
  const repository = makeRepository(project);
  await migrateSplit(repository);
  return repository;
}

function migrateSplit(repository: TempRepository) {
  return run(repository, [
    "migrate",
    "--yes",
    "--stage",
    "registry,state",
    "--no-validate",
    "--split",
    "package",
  ]);
}

async function run(repository: TempRepository, args: readonly string[]) {
  const result = await cli(repository.root, args);
  expect(result.code, result.err).toBe(0);
  return result;
}

function made(repository: TempRepository): readonly string[] {
  const names = repository.git("for-each-ref", "--format=%(refname:short)", "refs/heads/unambient");
  return names.trim().split("\n");
}
