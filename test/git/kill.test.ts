import { describe, expect, it } from "vitest";
import { expectNoWorktrees, runKillable as run } from "../support/run-killable.ts";
import {
  makeRepository,
  refsOf,
  smallProject,
  snapshotTree,
  type TempRepository,
} from "../support/temp-repository.ts";

const branches = ["refs/heads/unambient/1-registry", "refs/heads/unambient/2-state"];

// started, worktree, planned, two commits, two validations, publishing, published, reported, finished
const journalSteps = 11;
const steps = Array.from({ length: journalSteps }, (_, i) => i + 1);
const kills = Number(process.env["UNAMBIENT_TEST_KILLS"] ?? 8);

const project = {
  ...smallProject,
  "unambient.config.json": `{ "validate": { "tests": "node test.mjs" } }\n`,
  "test.mjs": `import { count, register } from "./src/agents.js";\nregister(1, {});\nif (count() !== 1) process.exit(1);\n`,
};

describe("a migration that is killed", () => {
  it.each(steps)("before journal step %i reaches the disk: --continue ends it", (step) => {
    const { repository, before } = kill(`journal:before:${step}`);
    finishByContinue(repository, before, step === 1);
  });

  it.each(steps.slice(0, -1))("after journal step %i reached the disk: undo takes it back", (step) => {
    const { repository, before } = kill(`journal:after:${step}`);
    expect(run(repository, ["undo"]).status).toBe(0);
    expect(snapshotTree(repository)).toEqual(before.tree);
    expect(refsOf(repository)).toBe(before.refs);
    expectNoWorktrees(repository);
  });

  it.each(gitCommands())("at its git command %i: nothing is lost", (command) => {
    const { repository, before } = kill(`git:after:${command}`);
    if (command % 2 === 0) finishByContinue(repository, before, true);
    else {
      expect(run(repository, ["undo"]).status).toBe(0);
      expect(refsOf(repository)).toBe(before.refs);
    }
    expect(snapshotTree(repository)).toEqual(before.tree);
  });
});

describe("a validation that is killed", () => {
  it("leaves nothing behind once it was given again", () => {
    const repository = makeRepository(project);
    expect(run(repository, ["migrate", "--yes", "--no-validate", "--stage", "registry"]).status).toBe(0);
    const killed = run(repository, ["validate"], { KILL_AT: "git:after:12" });
    expect(killed.signal, killed.stderr).toBe("SIGKILL");
    expect(repository.git("worktree", "list").trim().split("\n")).toHaveLength(2);
    expect(run(repository, ["validate"]).status).toBe(0);
    expectNoWorktrees(repository);
  });
});

interface Before {
  readonly tree: ReturnType<typeof snapshotTree>;
  readonly refs: string;
}

function kill(at: string): { repository: TempRepository; before: Before } {
  const repository = makeRepository(project);
  const before = { tree: snapshotTree(repository), refs: refsOf(repository) };
  const killed = run(repository, ["migrate", "--yes", "--stage", "registry,state"], { KILL_AT: at });
  expect(killed.signal, killed.stderr).toBe("SIGKILL");
  expect(snapshotTree(repository)).toEqual(before.tree);
  const refs = refsOf(repository);
  // The branches come in one transaction: all of them or none.
  if (refs !== before.refs) for (const branch of branches) expect(refs).toContain(branch);
  return { repository, before };
}

/** A run killed before its first step reached the disk never began: then the command is simply given again. */
function finishByContinue(repository: TempRepository, before: Before, mayNotHaveBegun: boolean): void {
  const continued = run(repository, ["migrate", "--continue"]);
  expect(continued.status, continued.stderr).toBe(0);
  if (mayNotHaveBegun && continued.stderr.includes("Nothing to continue")) {
    expect(run(repository, ["migrate", "--yes", "--stage", "registry,state"]).status).toBe(0);
  }
  expect(snapshotTree(repository)).toEqual(before.tree);
  for (const branch of branches) expect(refsOf(repository)).toContain(branch);
  expect(repository.git("show", "unambient/2-state:src/agents.js")).toContain("started.value++");
  expectNoWorktrees(repository);
}

/** Places spread over the 40-odd git commands of a run, the same in every test run. */
function gitCommands(): readonly number[] {
  return Array.from({ length: kills }, (_, i) => 1 + Math.floor((i * 36) / kills));
}
