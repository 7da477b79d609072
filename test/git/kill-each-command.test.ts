import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeManager } from "../install/fake-manager.ts";
import { expectNoWorktrees, runKillable } from "../support/run-killable.ts";
import {
  makeRepository,
  refsOf,
  smallProject,
  snapshotTree,
  temporaryFolder,
  type TempRepository,
} from "../support/temp-repository.ts";

/** How often each command is killed, spread over all that it starts: git, the package manager, the project's tests. */
const kills = Number(process.env["UNAMBIENT_TEST_KILLS"] ?? 2);
const places = Array.from({ length: kills }, (_, i) => (i + 0.5) / kills);

const lock = "lockfileVersion: '9.0'\n";
const project = {
  "package.json": '{ "name": "top", "private": true, "workspaces": ["packages/*"] }\n',
  "pnpm-lock.yaml": lock,
  "unambient.config.json": `{ "validate": { "tests": "node test.mjs" } }\n`,
  "test.mjs": `import { count, register } from "./packages/one/src/agents.js";\nregister(1, {});\nif (count() !== 1) process.exit(1);\n`,
  ...packageOf("one"),
  ...packageOf("two"),
};

const stages = ["--stage", "registry,state"];
const migrate = ["migrate", "--yes", ...stages];
const quick = [...migrate, "--no-validate"];

beforeEach(() => {
  fakeManager("pnpm", { lock: "pnpm-lock.yaml", text: "# locked\n" });
  vi.stubEnv("TMPDIR", temporaryFolder("tmp"));
});
afterEach(() => {
  const temporary = process.env["TMPDIR"] ?? "";
  vi.unstubAllEnvs();
  expect(readdirSync(temporary).flatMap((folder) => leftIn(temporary, folder))).toEqual([]);
});

describe.each([
  ["migrate --split package", [...migrate, "--split", "package"]],
  ["migrate --commits finding", [...migrate, "--commits", "finding"]],
])("%s that is killed", (_name, args) => {
  const counted = stepCounter(() => makeRepository(project), args);

  it.each(places)("at %f of the way: --continue ends it with the same trees", (place) => {
    const repository = makeRepository(project);
    const tree = snapshotTree(repository);
    const before = refsOf(repository);
    kill(repository, args, counted(place));
    const continued = runKillable(repository, ["migrate", "--continue"]);
    expect(continued.status, continued.stderr).toBe(0);
    if (continued.stderr.includes("Nothing to continue")) again(repository, args);
    expect(treesOf(repository)).toEqual(counted.trees());
    expect(snapshotTree(repository)).toEqual(tree);
    expectNoWorktrees(repository);
    again(repository, ["undo"]);
    expect(refsOf(repository)).toBe(before);
  });

  it.each(places)("at %f of the way: undo takes it back", (place) => {
    const repository = makeRepository(project);
    const [tree, refs] = [snapshotTree(repository), refsOf(repository)];
    kill(repository, args, counted(place));
    again(repository, ["undo"]);
    expect(refsOf(repository)).toBe(refs);
    expect(snapshotTree(repository)).toEqual(tree);
    expectNoWorktrees(repository);
  });
});

describe("restack that is killed", () => {
  const counted = stepCounter(moved, ["restack"]);

  it.each(places)(
    "at %f of the way: undo takes it back, and a second run ends it with the same trees",
    (place) => {
      const repository = moved();
      const [tree, refs] = [snapshotTree(repository), refsOf(repository)];
      kill(repository, ["restack"], counted(place));
      const interrupted = runKillable(repository, ["restack"]);
      if (interrupted.status !== 0) {
        expect(interrupted.stderr).toContain("was interrupted here");
        again(repository, ["undo"]);
        expect(refsOf(repository)).toBe(refs);
        again(repository, ["restack"]);
      }
      expect(treesOf(repository)).toEqual(counted.trees());
      expect(repository.git("log", "--format=%s", "unambient/1-registry")).toContain("mine");
      expect(snapshotTree(repository)).toEqual(tree);
      expectNoWorktrees(repository);
    },
  );
});

describe("validate that is killed", () => {
  const counted = stepCounter(migrated, ["validate"]);

  it.each(places)("at %f of the way: it is given again", (place) => {
    const repository = migrated();
    const [tree, refs] = [snapshotTree(repository), refsOf(repository)];
    kill(repository, ["validate"], counted(place));
    again(repository, ["validate"]);
    expect(refsOf(repository)).toBe(refs);
    expect(snapshotTree(repository)).toEqual(tree);
    expectNoWorktrees(repository);
  });
});

describe("undo that is killed", () => {
  const counted = stepCounter(migrated, ["undo"]);

  it.each(places)("at %f of the way: it is given again", (place) => {
    const repository = migrated();
    const tree = snapshotTree(repository);
    kill(repository, ["undo"], counted(place));
    again(repository, ["undo"]);
    expect(repository.git("for-each-ref", "refs/heads/unambient")).toBe("");
    expect(snapshotTree(repository)).toEqual(tree);
    expectNoWorktrees(repository);
  });
});

describe("finish that is killed", () => {
  const finish = ["finish", "registry"];
  const counted = stepCounter(switchedOn, finish);

  it.each(places)("at %f of the way: undo takes it back, and it runs again", (place) => {
    const repository = switchedOn();
    const [tree, refs] = [snapshotTree(repository), refsOf(repository)];
    kill(repository, finish, counted(place));
    again(repository, ["undo"]);
    expect(refsOf(repository)).toBe(refs);
    again(repository, finish);
    expect(treesOf(repository)).toEqual(counted.trees());
    expect(snapshotTree(repository)).toEqual(tree);
    expectNoWorktrees(repository);
  });
});

/** A project with its stack of branches. */
function migrated(): TempRepository {
  const repository = makeRepository(project);
  again(repository, quick);
  return repository;
}

/** The same with a commit of a person's on the lowest branch, and a base that has moved. */
function moved(): TempRepository {
  const repository = migrated();
  repository.git("checkout", "--quiet", "unambient/1-registry");
  repository.write({ "MINE.md": "mine\n" });
  repository.commit("mine");
  repository.git("checkout", "--quiet", "main");
  repository.write({ "packages/one/src/agents.js": `// moved\n${smallProject["src/agents.js"]}` });
  repository.commit("moved");
  return repository;
}

/** A project whose registry is behind a flag that is on. */
function switchedOn(): TempRepository {
  return makeRepository({
    "package.json":
      '{\n  "name": "small",\n  "type": "module",\n  "scripts": { "test": "node test.mjs" }\n}\n',
    "unambient.flags.json": '{\n  "use_supervised_registry": "on"\n}\n',
    "test.mjs": 'import { add } from "./src/agents.js";\nadd(1, {});\n',
    "src/agents.js":
      'import { registry } from "@unambient/runtime";\n\n' +
      'const agents = registry("agents", { flag: "use_supervised_registry", legacy: new Map() });\n' +
      "export const add = (id, agent) => agents.set(id, agent);\n",
  });
}

function packageOf(name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(smallProject).map(([path, text]) => [
      `packages/${name}/${path}`,
      text.replace('"small"', `"${name}"`),
    ]),
  );
}

function again(repository: TempRepository, args: readonly string[]): void {
  const run = runKillable(repository, args);
  expect(run.status, `${args.join(" ")}: ${run.stdout}${run.stderr}`).toBe(0);
}

function kill(repository: TempRepository, args: readonly string[], step: number): void {
  const killed = runKillable(repository, args, { KILL_AT: `git:after:${step}` });
  expect(killed.signal, killed.stderr).toBe("SIGKILL");
}

interface Counted {
  /** The step at a part of the way, counted from 1. */
  (place: number): number;
  /** Each branch's tree after a run that nothing disturbed. */
  readonly trees: () => readonly string[];
}

/** Lets a command run to its end once, to know how many steps it has and what it makes. */
function stepCounter(prepare: () => TempRepository, args: readonly string[]): Counted {
  const reference = { steps: 0, trees: [] as readonly string[] };
  const run = (): typeof reference => {
    if (reference.steps > 0) return reference;
    const repository = prepare();
    const file = join(temporaryFolder(), "steps");
    const ended = runKillable(repository, args, { KILL_AT: "git:never:0", COUNT_STEPS: file });
    expect(ended.status, ended.stderr).toBe(0);
    reference.steps = Number(readFileSync(file, "utf8"));
    reference.trees = treesOf(repository);
    return reference;
  };
  return Object.assign((place: number) => Math.max(1, Math.ceil(place * run().steps)), {
    trees: () => run().trees,
  });
}

function treesOf(repository: TempRepository): readonly string[] {
  return repository.git("for-each-ref", "--format=%(refname) %(tree)", "refs/heads/unambient").split("\n");
}

/** What runs left below the temporary folder: its own folder stays, empty. */
function leftIn(temporary: string, folder: string): readonly string[] {
  if (!folder.startsWith("unambient-") || folder.startsWith("unambient-test-")) return [];
  return readdirSync(join(temporary, folder)).map((name) => `${folder}/${name}`);
}
