import { describe, expect, it } from "vitest";
import { type Workshop, workshopMaker } from "../check/workshop.ts";

const workshop = workshopMaker();

const agents = `const agents = new Map();

export function add(id, agent) {
  agents.set(id, agent);
}

export function remove(id) {
  agents.delete(id);
}
`;
const both = `// Two kinds of state in one file.
const listeners = new Set();

let retries = 0;

export function on(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function emit(event) {
  for (const listener of listeners) listener(event);
}

export function retry() {
  retries += 1;
  return retries;
}
`;

/** A project whose HEAD stands on the migration of two stages. */
async function migrated(): Promise<{ project: Workshop; base: string }> {
  const project = workshop({
    "package.json": '{\n  "name": "shop",\n  "type": "module",\n  "version": "1.0.0"\n}\n',
    "src/agents.js": agents,
    "src/both.js": both,
  });
  project.commitAll("Start");
  const base = project.git("rev-parse", "HEAD").trim();
  const result = await project.run("migrate", "--yes", "--no-validate", "--stage", "registry,state");
  expect(result.code, result.err).toBe(0);
  project.git("checkout", "--quiet", "unambient/2-state");
  return { project, base };
}

function filesAt(project: Workshop, commit: string): Readonly<Record<string, string>> {
  const paths = project.git("ls-tree", "-r", "--name-only", commit).trim().split("\n");
  return Object.fromEntries(paths.map((path) => [path, project.git("show", `${commit}:${path}`)]));
}

describe("unambient finish", () => {
  it.each([
    [["finish"], "Missing argument: <stage>"],
    [["finish", "regisrty"], "There is no stage regisrty."],
    [["finish", "registry", "--commit", "HEAD"], "--commit needs --revert."],
  ])("%j is refused in words", async (args, message) => {
    const result = await workshop({ "package.json": "{}" }).run(...args);
    expect(result.code).toBe(2);
    expect(result.err).toContain(message);
  });

  it("waits until the flag is fully on", async () => {
    const { project } = await migrated();
    const result = await project.run("finish", "registry", "--dry-run");
    expect(result.code).toBe(2);
    expect(result.err).toContain("use_supervised_registry is off, not on.");
    await project.run("flags", "set", "registry", "90%", "--force");
    expect((await project.run("finish", "registry", "--dry-run")).err).toContain("is 90%, not on.");
  });

  it("leaves the facades alone, on a branch of its own, and the tree as it is", async () => {
    const { project } = await migrated();
    await project.run("flags", "set", "registry", "on", "--force");
    project.commitAll("Switch it on");
    const before = project.git("status", "--porcelain") + project.git("rev-parse", "HEAD");
    const result = await project.run("finish", "registry", "--no-validate");
    expect(result, result.err).toMatchObject({ code: 0 });
    expect(result.out).toMatch(/^unambient\/finish-registry {2}3 files, \+\d+ -\d+\n$/);
    expect(project.git("status", "--porcelain") + project.git("rev-parse", "HEAD")).toBe(before);
    const after = filesAt(project, "unambient/finish-registry");
    expect(after["src/agents.js"]).toContain('registry("agents", { value: new Map() });');
    expect(Object.values(after).join("")).not.toContain("use_supervised_registry");
    expect(after["src/both.js"]).toContain('flag: "use_scoped_state"');
    expect(after["unambient.flags.json"]).toBe('{\n  "use_scoped_state": "off"\n}\n');
    project.git("checkout", "--quiet", "unambient/finish-registry");
    await project.run("finish", "state", "--force", "--no-validate");
    expect(filesAt(project, "unambient/finish-state")).not.toHaveProperty("unambient.flags.json");
    project.git("checkout", "--quiet", "-");
    expect(project.git("worktree", "list").trim().split("\n")).toHaveLength(1);
  });

  it("names code that asks for the flag itself", async () => {
    const { project } = await migrated();
    project.write({
      "src/own.js":
        'import { flags } from "@unambient/runtime";\nexport const on = flags.enabled("use_supervised_registry");\n',
    });
    const result = await project.run("finish", "registry", "--dry-run", "--force");
    expect(result.code).toBe(1);
    expect(result.err).toContain("src/own.js:2: still names a flag of the stage");
  });

  it("has nothing to do twice", async () => {
    const result = await workshop({ "package.json": "{}" }).run("finish", "registry", "--dry-run");
    expect(result).toMatchObject({ code: 0, out: "" });
    expect(result.err).toContain("Nothing to finish");
  });
});

describe("unambient finish --revert", () => {
  it("gives back, stage by stage and in any order, every byte of the code before", async () => {
    const { project, base } = await migrated();
    for (const stage of ["registry", "state"]) {
      const result = await project.run("finish", stage, "--revert", "--no-validate");
      expect(result, result.err).toMatchObject({ code: 0 });
      project.git("checkout", "--quiet", `unambient/revert-${stage}`);
    }
    expect(filesAt(project, "HEAD")).toEqual(filesAt(project, base));
  });

  it("gives back every byte after all stages were finished, the last one first", async () => {
    const { project, base } = await migrated();
    for (const stage of ["registry", "state"]) {
      await project.run("finish", stage, "--force", "--no-validate");
      project.git("checkout", "--quiet", `unambient/finish-${stage}`);
    }
    for (const stage of ["state", "registry"]) {
      const result = await project.run("finish", stage, "--revert", "--no-validate");
      expect(result, result.err).toMatchObject({ code: 0 });
      project.git("checkout", "--quiet", `unambient/revert-${stage}`);
    }
    expect(filesAt(project, "HEAD")).toEqual(filesAt(project, base));
  });

  it("keeps what was edited since", async () => {
    const { project } = await migrated();
    project.write({ "src/agents.js": `${project.read("src/agents.js")}\nexport const limit = 5;\n` });
    project.commitAll("Add a limit");
    await project.run("finish", "registry", "--revert", "--no-validate");
    expect(filesAt(project, "unambient/revert-registry")["src/agents.js"]).toBe(
      `${agents}\nexport const limit = 5;\n`,
    );
  });

  it("works after the stage was merged by a merge commit", async () => {
    const { project, base } = await migrated();
    project.git("checkout", "--quiet", "main");
    project.git("merge", "--quiet", "--no-ff", "--no-edit", "unambient/1-registry");
    await project.run("finish", "registry", "--revert", "--no-validate");
    expect(filesAt(project, "unambient/revert-registry")).toEqual(filesAt(project, base));
  });

  it("shows the edits that stand in its way, and changes nothing", async () => {
    const { project } = await migrated();
    const text = project.read("src/agents.js");
    project.write({ "src/agents.js": text.replace("new Map()", "new Map([[1, 2]])") });
    project.commitAll("Start with an entry");
    const result = await project.run("finish", "registry", "--revert", "--no-validate");
    expect(result.code).toBe(2);
    expect(result.out).toMatch(/^-.*new Map\(\).*\n\+.*new Map\(\[\[1, 2\]\]\)/m);
    expect(result.err).toContain("src/agents.js: edited since the stage");
    expect(project.git("branch", "--list", "unambient/revert-*")).toBe("");
  });

  it("names the later stages that changed the same file: they come off first", async () => {
    const { project } = await migrated();
    const text = project.read("src/agents.js");
    project.write({ "src/agents.js": text.replace("new Map()", "new Map([[1, 2]])") });
    project.commitAll("refactor(cache): move 1 piece of ambient state");
    const result = await project.run("finish", "registry", "--revert", "--no-validate");
    expect(result.err).toContain("take these back first: `unambient finish cache --revert`.");
  });

  it("works after the stage was squashed under another message", async () => {
    const { project, base } = await migrated();
    project.git("checkout", "--quiet", "main");
    project.git("merge", "--quiet", "--squash", "unambient/1-registry");
    project.git("commit", "--quiet", "-m", "Supervise what lives (#12)");
    project.write({ "src/more.js": "export const more = 1;\n" });
    project.commitAll("Go on");
    expect((await project.run("finish", "registry", "--revert")).err).toContain(
      "name the commit by --commit",
    );
    await project.run("finish", "registry", "--revert", "--commit", "HEAD~1", "--no-validate");
    const { "src/more.js": _, ...rest } = filesAt(project, "unambient/revert-registry");
    expect(rest).toEqual(filesAt(project, base));
  });

  it("takes back what a merge brought where that is the commit that is named", async () => {
    const { project, base } = await migrated();
    project.git("checkout", "--quiet", "main");
    project.git("merge", "--quiet", "--no-ff", "--no-edit", "unambient/1-registry");
    await project.run("finish", "registry", "--revert", "--commit", "HEAD", "--no-validate");
    expect(filesAt(project, "unambient/revert-registry")).toEqual(filesAt(project, base));
  });

  it.each([
    ["All of it (#9)", ["--commit", "HEAD"]],
    ["refactor(registry): move 2 pieces of ambient state (#9)", []],
  ])("takes no commit back that brought other stages too: %s", async (message, more) => {
    const { project } = await migrated();
    project.git("checkout", "--quiet", "main");
    project.git("merge", "--quiet", "--squash", "unambient/2-state");
    project.git("commit", "--quiet", "-m", message);
    const result = await project.run("finish", "registry", "--revert", ...more, "--no-validate");
    expect(result.err).toContain("brought code behind use_scoped_state as well");
    expect(result.code).toBe(2);
  });

  it("takes no commit back that did not bring the stage, or is not part of this", async () => {
    const { project } = await migrated();
    const other = project.git("rev-parse", "HEAD").trim();
    project.write({ "src/more.js": "export const more = 1;\n" });
    project.commitAll("Go on");
    const last = await project.run("finish", "registry", "--revert", "--commit", "HEAD", "--dry-run");
    expect(last.err).toContain("did not bring the stage registry");
    const wrong = await project.run("finish", "registry", "--revert", "--commit", other, "--dry-run");
    expect(wrong.err).toContain("brought code behind use_scoped_state as well");
    project.git("checkout", "--quiet", "main");
    const away = await project.run("finish", "registry", "--revert", "--commit", other, "--dry-run");
    expect(away.err).toContain("is not in the history of HEAD");
    expect([last.code, wrong.code, away.code]).toEqual([2, 2, 2]);
  });

  it("does not guess which commit it was", async () => {
    const project = workshop({ "package.json": "{}", "a.js": agents });
    project.commitAll("Start");
    expect((await project.run("finish", "registry", "--revert")).err).toContain(
      "No commit in the history of HEAD brought the stage registry.",
    );
    project.git(
      "commit",
      "--quiet",
      "--allow-empty",
      "-m",
      [
        "Migrate",
        "refactor(registry): move 2 pieces of ambient state",
        "refactor(cache): move 1 piece of ambient state",
      ].join("\n\n"),
    );
    expect((await project.run("finish", "registry", "--revert")).err).toContain(
      "holds registry and cache in one.",
    );
  });
});
