import { describe, expect, it } from "vitest";
import { expectNoWorktrees, runKillable as run } from "../support/run-killable.ts";
import { makeRepository, refsOf, snapshotTree, type TempRepository } from "../support/temp-repository.ts";

// started, worktree, committed, publishing, published, finished
const lastStep = 6;
const steps = { finish: [1, 2, 3, 4, 5, lastStep], enforce: [3, 5] };

/** A project whose registry stage is fully on: both commands have something to do. */
const project = {
  "package.json": '{\n  "name": "small",\n  "type": "module"\n}\n',
  "unambient.flags.json": '{\n  "use_supervised_registry": "on"\n}\n',
  "src/agents.js":
    'import { registry } from "@unambient/runtime";\n\n' +
    'const agents = registry("agents", { flag: "use_supervised_registry", legacy: new Map() });\n' +
    "export const add = (id, agent) => agents.set(id, agent);\n",
};

const commands = {
  finish: { args: ["finish", "registry", "--no-validate"], branch: "unambient/finish-registry" },
  enforce: { args: ["enforce", "--no-validate"], branch: "unambient/0-enforce" },
};

describe.each(["finish", "enforce"] as const)("unambient %s that is killed", (name) => {
  const { args, branch } = commands[name];

  it.each(steps[name])("at its journal step %i: undo takes it back, and it runs again", (step) => {
    const { repository, before } = kill(args, `journal:before:${step}`);
    // The last step's line stands in the file already, though the disk has not confirmed it: that run has ended.
    if (step < lastStep) {
      const again = run(repository, args);
      expect(again.status).toBe(2);
      expect(again.stderr).toContain(`An earlier run of \`unambient ${name}\` was interrupted here.`);
    }
    expect(run(repository, ["undo"]).status).toBe(0);
    expect(refsOf(repository)).toBe(before);
    expectNoWorktrees(repository);
    const last = run(repository, args);
    expect(last.status, last.stderr).toBe(0);
    expect(refsOf(repository)).toContain(`refs/heads/${branch}`);
  });

  it("is taken back by undo when it has ended", () => {
    const repository = makeRepository(project);
    const before = refsOf(repository);
    expect(run(repository, args).status).toBe(0);
    expect(run(repository, ["undo"]).stderr).toContain(`Removed branch ${branch}`);
    expect(refsOf(repository)).toBe(before);
  });
});

describe("a branch beside the stack", () => {
  it("leaves nothing to undo where there is nothing to change", () => {
    const repository = makeRepository({ "package.json": "{}\n", "a.js": "export {};\n" });
    expect(run(repository, ["finish", "registry"]).stderr).toContain("Nothing to finish");
    expect(run(repository, ["undo"]).stderr).toContain("Nothing to undo");
  });
});

function kill(args: readonly string[], at: string): { repository: TempRepository; before: string } {
  const repository = makeRepository(project);
  const [before, tree] = [refsOf(repository), snapshotTree(repository)];
  const killed = run(repository, args, { KILL_AT: at });
  expect(killed.signal, killed.stderr).toBe("SIGKILL");
  expect(snapshotTree(repository)).toEqual(tree);
  return { repository, before };
}
