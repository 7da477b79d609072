import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli } from "../support/run-cli.ts";
import { makeRepository, smallProject, type TempRepository } from "../support/temp-repository.ts";

const rename = { id: "rename-find", transform: "codemods/rename.cjs", dependsOn: ["registry"] };
const renaming = `module.exports = (file, { jscodeshift: j, report }, { to = "find2" }) => {
  if (file.path.endsWith("odd.js")) report("odd is left alone");
  if (!/\\bfind\\b/.test(file.source)) return undefined;
  return j(file.source).find(j.Identifier, { name: "find" }).forEach((p) => { p.node.name = to; }).toSource();
};
`;

describe("a transform of the user's as a stage", () => {
  it("stands among the tool's stages, on a branch with its own commit, checked like theirs", async () => {
    const repository = project(renaming, [{ ...rename, options: { to: "seek" }, title: "call it seek" }], {
      "odd.js": "export const odd = 1;\n",
      "test.mjs": 'import * as all from "./src/agents.js";\n(all.seek ?? all["find"])(1);\n',
    });
    const result = await cli(repository.root, ["migrate", "-y", "--stage", "registry,rename-find,state"]);
    expect(result.code, result.err).toBe(0);
    expect(branches(repository)).toEqual([
      "unambient/1-registry",
      "unambient/2-rename-find",
      "unambient/3-state",
    ]);
    const top = repository.git("show", "unambient/3-state:src/agents.js");
    expect(top).toContain("export function seek(id)");
    expect(top).toContain("started.value++");
    const message = repository.git("log", "-1", "--format=%B", "unambient/2-rename-find");
    expect(message).toContain("refactor(rename-find): call it seek");
    expect(message).toContain("Made by: unambient migrate --yes --stage registry,rename-find,state");
    expect(message).toContain("Unambient-Stage: rename-find");
    expect(result.out).toContain("Files rewritten by the project's own transform codemods/rename.cjs");
    expect(result.out).toContain("odd.js: odd is left alone");
    expect(result.out.match(/tests, flags off +node test\.mjs passed/g)).toHaveLength(3);
  });

  it("is given what the stages before it left", async () => {
    const sees = `module.exports = ({ source }) => source.replace("legacy: new Map()", "legacy: new Map([])");\n`;
    const repository = project(sees, [rename]);
    expect((await cli(repository.root, ["migrate", "-y", "--no-validate"])).code).toBe(0);
    expect(repository.git("show", "unambient/2-rename-find:src/agents.js")).toContain("legacy: new Map([])");
  });

  it("is shown without a word of types where nobody asks the compiler", async () => {
    const repository = project(renaming, [rename]);
    const args = ["migrate", "--dry-run", "--json", "--no-types", "--stage", "rename-find"];
    const report = JSON.parse((await cli(repository.root, args)).out) as {
      stages: { proof: { name: string }[] }[];
    };
    const proofs = report.stages.map(({ proof }) => proof.map(({ name }) => name));
    expect(proofs).toEqual([["idempotent", "parse", "bytes"]]);
  });

  it("is made again on a base that moved, with people's commits put back, and has its pull request", async () => {
    const repository = project(renaming, [rename]);
    await cli(repository.root, ["migrate", "-y", "--no-validate", "--stage", "registry,rename-find"]);
    repository.git("checkout", "--quiet", "unambient/2-rename-find");
    repository.write({ "notes.md": "mine\n" });
    repository.commit("mine");
    repository.git("checkout", "--quiet", "main");
    repository.write({
      "src/more.js": "import { find } from './agents.js';\nexport const more = () => find(2);\n",
    });
    repository.commit("the base moves");
    const result = await cli(repository.root, ["restack", "--no-validate"]);
    expect(result.code, result.err).toBe(0);
    expect(repository.git("show", "unambient/2-rename-find:src/more.js")).toContain("import { find2 } from");
    expect(repository.git("show", "unambient/2-rename-find:notes.md")).toBe("mine\n");
    const body = await pullRequestBody(repository);
    expect(body).toContain("Files rewritten by the project's own transform codemods/rename.cjs");
    expect(body).toContain("whether it is right only its authors know");
    expect(body).not.toContain("of ambient state");
  });

  it("is split like the tool's stages", async () => {
    const repository = project(renaming, [rename], { "lib/deep/a.js": "export const find = 1;\n" });
    const args = ["migrate", "-y", "--no-validate", "--stage", "rename-find", "--split", "directory"];
    const result = await cli(repository.root, args);
    expect(result.code, result.err).toBe(0);
    expect(branches(repository)).toEqual(["unambient/1-rename-find-lib-deep", "unambient/2-rename-find-src"]);
    const changed = repository.git("show", "--stat", "--format=", "unambient/1-rename-find-lib-deep");
    expect(changed).not.toContain("src/");
  });

  it("shows in a dry run, which writes nothing", async () => {
    const repository = project(renaming, [rename]);
    const result = await cli(repository.root, ["migrate", "--dry-run", "--stage", "rename-find"]);
    expect(result.code).toBe(1);
    expect(result.out).toContain("+export function find2(id) {");
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("stays away where findings are named, and when only looking", async () => {
    const repository = project(`throw new Error("loaded");\n`, [{ ...rename, dependsOn: [] }]);
    const scan = await cli(repository.root, ["scan", "--json"]);
    expect(scan.code, scan.err).toBe(0);
    const [{ id }] = (JSON.parse(scan.out) as { findings: [{ id: string }] }).findings;
    expect((await cli(repository.root, ["migrate", "--dry-run", "--only", id])).code).toBe(1);
    expect((await cli(repository.root, ["explain", id])).code).toBe(0);
    expect((await cli(repository.root, ["migrate", "--dry-run"])).code).toBe(2);
  });
});

describe("a transform that cannot be taken", () => {
  it.each<[what: string, transform: string, message: string]>([
    [
      "breaks a file",
      "module.exports = ({ source }) => source + '(';\n",
      "src/agents.js: What the stage rename-find made of this file does not parse any more.",
    ],
    [
      "throws",
      "module.exports = () => { throw new Error('no such thing'); };\n",
      "src/agents.js: The transform codemods/rename.cjs failed here, at its line 1: no such thing",
    ],
  ])("ends the run when it %s: exit code 2, nothing left", async (_, transform, message) => {
    const repository = project(transform, [rename]);
    const refs = repository.git("for-each-ref");
    const result = await cli(repository.root, ["migrate", "-y", "--stage", "registry,rename-find"]);
    expect(result.err).toContain(message);
    expect(result.code).toBe(2);
    expect(repository.git("for-each-ref")).toBe(refs);
    expect(repository.git("worktree", "list").trim().split("\n")).toHaveLength(1);
  });

  it("is missing from the commit: the message says to commit it", async () => {
    const repository = project(renaming, [{ ...rename, transform: "codemods/gone.cjs" }]);
    const result = await cli(repository.root, ["migrate", "-y", "--stage", "rename-find"]);
    expect(result.err).toContain("The transform codemods/gone.cjs of the stage rename-find is not there.");
    expect(result.err).toContain("commit the file first");
    expect(result.code).toBe(2);
  });

  it("is all that there is to do in a project without ambient state", async () => {
    const repository = project(renaming, [{ id: "rename-find", transform: "codemods/rename.cjs" }], {
      "src/agents.js": "export const find = (id) => id;\n",
    });
    const result = await cli(repository.root, ["migrate", "-y"]);
    expect(result.code, result.err).toBe(0);
    expect(branches(repository)).toEqual(["unambient/1-rename-find"]);
    const changed = repository.git("show", "--stat", "--format=", "unambient/1-rename-find");
    expect(changed).toContain("src/agents.js");
    expect(changed).not.toContain("package.json");
    expect(await pullRequestBody(repository)).toContain("codemods/rename.cjs");
    repository.write({ "README.md": "moved\n" });
    repository.commit("the base moves");
    expect((await cli(repository.root, ["restack"])).code).toBe(0);
    expect((await cli(repository.root, ["undo"])).code).toBe(0);
    expect((await cli(repository.root, ["undo"])).code).toBe(0);
    expect(branches(repository)).toEqual([""]);
  });

  it("does not settle: a person must look", async () => {
    const repository = project("module.exports = ({ source }) => `${source}// more\\n`;\n", [rename]);
    const result = await cli(repository.root, ["migrate", "-y", "--stage", "rename-find"]);
    expect(result.code, result.err).toBe(0);
    expect(result.out).toMatch(
      /needs a person\s[^]*src\/agents\.js: the transform would change it again: it\s+does not settle/,
    );
  });
});

async function pullRequestBody(repository: TempRepository): Promise<string> {
  const result = await cli(repository.root, ["pr", "--provider", "files", "--output", "outbox"]);
  expect(result.code, result.err).toBe(0);
  const folder = join(repository.root, "outbox");
  const file = readdirSync(folder, { recursive: true, encoding: "utf8" }).find((name) =>
    /rename-find.*\.md$/.test(name),
  );
  return readFileSync(join(folder, file ?? "none"), "utf8");
}

function project(
  transform: string,
  codemods: readonly object[],
  files: Readonly<Record<string, string>> = {},
): TempRepository {
  return makeRepository({
    ...smallProject,
    "codemods/rename.cjs": transform,
    "unambient.config.json": JSON.stringify({
      exclude: ["codemods", "test.mjs"],
      codemods,
      ...("test.mjs" in files ? { validate: { tests: "node test.mjs" } } : {}),
    }),
    ...files,
  });
}

function branches(repository: TempRepository): readonly string[] {
  return repository.git("branch", "--format=%(refname:short)", "--list", "unambient/*").trim().split("\n");
}
