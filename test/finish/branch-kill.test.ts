import { describe, expect, it } from "vitest";
import { expectNoWorktrees, runKillable as run } from "../support/run-killable.ts";
import { makeRepository, refsOf, snapshotTree, type TempRepository } from "../support/temp-repository.ts";

// started, worktree, committed, publishing, published, finished
const lastStep = 6;
const steps = { finish: [1, 2, 3, 4, 5, lastStep], revert: [2, 3, 4, 5], enforce: [3, 5] };
const kills = Number(process.env["UNAMBIENT_TEST_KILLS"] ?? 4);

const before = {
  "package.json": '{\n  "name": "small",\n  "type": "module"\n}\n',
  "src/agents.js": "const agents = new Map();\nexport const add = (id, agent) => agents.set(id, agent);\n",
};
const migrated = {
  "unambient.flags.json": '{\n  "use_supervised_registry": "on"\n}\n',
  "src/agents.js":
    'import { registry } from "@unambient/runtime";\n\n' +
    'const agents = registry("agents", { flag: "use_supervised_registry", legacy: new Map() });\n' +
    "export const add = (id, agent) => agents.set(id, agent);\n",
};

const commands = {
  finish: { args: ["finish", "registry", "--no-validate"], branch: "unambient/finish-registry", spawns: 18 },
  revert: {
    args: ["finish", "registry", "--revert", "--no-validate"],
    branch: "unambient/revert-registry",
    spawns: 33,
  },
  enforce: { args: ["enforce", "--no-validate"], branch: "unambient/0-enforce", spawns: 18 },
};

describe.each(["finish", "revert", "enforce"] as const)("unambient %s that is killed", (name) => {
  const { args, branch, spawns } = commands[name];
  const command = name === "revert" ? "finish --revert" : name;

  it.each(steps[name])("at its journal step %i: undo takes it back, and it runs again", (step) => {
    const killed = kill(args, `journal:before:${step}`);
    // The last step's line stands in the file already, though the disk has not confirmed it: that run has ended.
    if (step < lastStep) {
      const again = run(killed.repository, args);
      expect(again.status).toBe(2);
      expect(again.stderr).toContain(`An earlier run of \`unambient ${command}\` was interrupted here.`);
    }
    expectUndoneAndRepeated(killed);
  });

  it.each(gitCommands(spawns))("at its git command %i: nothing is lost", (count) => {
    expectUndoneAndRepeated(kill(args, `git:after:${count}`));
  });

  it("is taken back by undo when it has ended", () => {
    const repository = migratedProject();
    const refs = refsOf(repository);
    expect(run(repository, args).status).toBe(0);
    expect(run(repository, ["undo"]).stderr).toContain(`Removed branch ${branch}`);
    expect(refsOf(repository)).toBe(refs);
  });

  function expectUndoneAndRepeated({ repository, refs }: Killed): void {
    expect(run(repository, ["undo"]).status).toBe(0);
    expect(refsOf(repository)).toBe(refs);
    expectNoWorktrees(repository);
    const last = run(repository, args);
    expect(last.status, last.stderr).toBe(0);
    expect(refsOf(repository)).toContain(`refs/heads/${branch}`);
    expectNoWorktrees(repository);
    if (name === "revert") {
      for (const [path, text] of Object.entries(before))
        expect(repository.git("show", `${branch}:${path}`)).toBe(text);
    }
  }
});

describe("a branch beside the stack", () => {
  it("leaves nothing to undo where there is nothing to change", () => {
    const repository = makeRepository({ "package.json": "{}\n", "a.js": "export {};\n" });
    expect(run(repository, ["finish", "registry"]).stderr).toContain("Nothing to finish");
    expect(run(repository, ["undo"]).stderr).toContain("Nothing to undo");
  });
});

interface Killed {
  readonly repository: TempRepository;
  readonly refs: string;
}

/** A project whose registry stage has come by a commit and is fully on: each command has something to do. */
function migratedProject(): TempRepository {
  const repository = makeRepository(before);
  repository.write(migrated);
  repository.commit("refactor(registry): move 1 piece of ambient state");
  return repository;
}

function kill(args: readonly string[], at: string): Killed {
  const repository = migratedProject();
  const [refs, tree] = [refsOf(repository), snapshotTree(repository)];
  const killed = run(repository, args, { KILL_AT: at });
  expect(killed.signal, killed.stderr).toBe("SIGKILL");
  expect(snapshotTree(repository)).toEqual(tree);
  return { repository, refs };
}

/** Places spread over the git commands of a run, the same in every test run. */
function gitCommands(count: number): readonly number[] {
  return Array.from({ length: kills }, (_, i) => 1 + Math.floor((i * count) / kills));
}
