import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { cli } from "../support/run-cli.ts";
import {
  makeRepository,
  refsOf,
  smallProject,
  snapshotTree,
  type TempRepository,
} from "../support/temp-repository.ts";
import { fakeManager } from "./fake-manager.ts";

afterEach(() => void vi.unstubAllEnvs());

const branch = "unambient/1-registry";
const classic = "# yarn lockfile v1\n\n\n";
const berry = "__metadata:\n  version: 8\n  cacheKey: 10c0\n";

describe.each([
  [
    "pnpm",
    "pnpm-lock.yaml",
    "lockfileVersion: '9.0'\n",
    "pnpm install --lockfile-only --ignore-scripts --no-frozen-lockfile",
  ],
  [
    "yarn",
    "yarn.lock",
    classic,
    "yarn install --ignore-scripts --ignore-engines --non-interactive --no-progress",
  ],
  [
    "npm",
    "package-lock.json",
    '{\n  "lockfileVersion": 3,\n  "packages": { "a": { "resolved": "https://registry.example/a.tgz" } }\n}\n',
    "npm install --package-lock-only --ignore-scripts --no-audit --no-fund --lockfile-version=3 --omit-lockfile-registry-resolved=false",
  ],
  ["yarn", "yarn.lock", berry, "yarn install --mode=update-lockfile"],
  ["bun", "bun.lock", '{\n  "lockfileVersion": 1,\n}\n', "bun install --lockfile-only --ignore-scripts"],
  [
    "npm",
    "package-lock.json",
    '{\n  "lockfileVersion": 2\n}\n',
    "npm install --package-lock-only --ignore-scripts --no-audit --no-fund --lockfile-version=2",
  ],
])("a workspace of %s (%s)", (manager, lock, text, command) => {
  it("has the runtime in its package's manifest and in the lock file at the top", async () => {
    const repository = workspace({ [lock]: text });
    const before = snapshotTree(repository);
    const { calls } = fakeManager(manager, { lock, text: "# @unambient/runtime\n" });
    await migrate(repository);
    expect(calls()).toEqual([command]);
    expect(repository.git("show", `${branch}:${lock}`)).toBe(`${text}# @unambient/runtime\n`);
    expect(repository.git("show", `${branch}:packages/one/package.json`)).toContain("@unambient/runtime");
    expect(repository.git("show", `${branch}:package.json`)).not.toContain("@unambient/runtime");
    expect(snapshotTree(repository)).toEqual(before);
    expect(stagesOf(repository)[0]?.remarks).toBeUndefined();
  });

  it("stays as it was where it turns out not to lock that package", async () => {
    const repository = workspace({ [lock]: text });
    fakeManager(manager, { lock, text: "# sorted anew\n" });
    await migrate(repository);
    expect(repository.git("show", `${branch}:${lock}`)).toBe(text);
    expect(stagesOf(repository)[0]?.remarks).toBeUndefined();
  });

  it("is not touched with --no-install, and the report says so", async () => {
    const repository = workspace({ [lock]: text });
    const { calls } = fakeManager(manager, { lock, text: "# @unambient/runtime\n" });
    const { out } = await migrate(repository, "--no-install");
    expect(calls()).toEqual([]);
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      `${lock}: not up to date with package.json: --no-install was given. Run \`${manager} install\` on this branch`,
    );
    expect(repository.git("show", `${branch}:${lock}`)).toBe(text);
    expect(repository.git("log", "-1", "--format=%b", branch)).toContain("--no-install");
  });

  it("stays as it was when the manager fails half-way", async () => {
    const repository = workspace({ [lock]: text });
    fakeManager(manager, { lock, text: "half", failure: `404 Not Found - @unambient%2fruntime` });
    await migrate(repository);
    expect(repository.git("show", `${branch}:${lock}`)).toBe(text);
    expect(stagesOf(repository)[0]?.remarks).toEqual([
      {
        path: lock,
        message:
          "not up to date with package.json: the registry has no @unambient/runtime. Publish it there, or migrate again with `--vendor`, which puts the runtime into the repository.",
      },
    ]);
  });
});

describe("a lock file that cannot be brought up to date", () => {
  it("makes a person look before the merge, until somebody has committed it", async () => {
    const repository = workspace({ "pnpm-lock.yaml": "lockfileVersion: '9.0'\n" });
    fakeManager("pnpm", { lock: "pnpm-lock.yaml", failure: "ERR_PNPM_OUTDATED something is odd" });
    await migrate(repository);
    expect((await cli(repository.root, ["validate"])).code).toBe(0);
    expect(stagesOf(repository)[0]?.verdict.reasons.join("\n")).toContain("pnpm failed: ERR_PNPM_OUTDATED");
    repository.git("checkout", "--quiet", branch);
    repository.write({ "pnpm-lock.yaml": "lockfileVersion: '9.0'\nby: hand\n" });
    repository.commit("lock");
    repository.git("checkout", "--quiet", "main");
    expect((await cli(repository.root, ["validate"])).code).toBe(0);
    expect(stagesOf(repository)[0]?.verdict.reasons.join("\n")).not.toContain("pnpm-lock.yaml");
  });

  it("is left alone where the manager at hand would write another format", async () => {
    const text = "lockfileVersion: '6.0'\n";
    const repository = workspace({ "pnpm-lock.yaml": text });
    const whole = "lockfileVersion: '9.0'\n# @unambient/runtime\n";
    fakeManager("pnpm", { lock: "pnpm-lock.yaml", whole });
    await migrate(repository);
    expect(repository.git("show", `${branch}:pnpm-lock.yaml`)).toBe(text);
    expect(stagesOf(repository)[0]?.remarks?.[0]?.message).toContain("writes another version of the format");
  });

  it("is named when its manager is not there", async () => {
    const repository = workspace({ "bun.lock": '{ "lockfileVersion": 1 }\n' });
    fakeManager("bun", { lock: "bun.lock", failure: "sh: 1: bun: not found" });
    await migrate(repository);
    expect(stagesOf(repository)[0]?.remarks?.[0]?.message).toContain(
      "bun is not on the PATH. Run `bun install`",
    );
  });

  it("is asked for once a run, though each part of a stage names it", async () => {
    const repository = workspace({ "pnpm-lock.yaml": "lockfileVersion: '9.0'\n" }, ["one", "two"]);
    const { calls } = fakeManager("pnpm", { lock: "pnpm-lock.yaml", failure: "ECONNREFUSED" });
    await migrate(repository, "--split", "package");
    expect(stagesOf(repository).map(({ remarks }) => remarks?.[0]?.path)).toEqual(
      Array(2).fill("pnpm-lock.yaml"),
    );
    expect(calls()).toHaveLength(1);
  });
});

it("goes by the packageManager field where two lock files lie side by side", async () => {
  const repository = workspace({
    "package.json": '{ "workspaces": ["packages/*"], "packageManager": "yarn@4.9.1" }\n',
    "package-lock.json": '{\n  "lockfileVersion": 3\n}\n',
    "yarn.lock": berry,
  });
  const npm = fakeManager("npm", { lock: "package-lock.json" });
  const yarn = fakeManager("yarn", { lock: "yarn.lock", text: "# @unambient/runtime\n" });
  await migrate(repository);
  expect(npm.calls()).toEqual([]);
  expect(yarn.calls()).toHaveLength(1);
});

it("finds the lock file above a project that is a folder of the repository", async () => {
  const repository = workspace({ "yarn.lock": berry });
  fakeManager("yarn", { lock: "yarn.lock", text: "# @unambient/runtime\n" });
  const result = await cli(`${repository.root}/packages/one`, [
    "migrate",
    "-y",
    "--stage",
    "registry",
    "--no-validate",
  ]);
  expect(result.code, result.err).toBe(0);
  expect(repository.git("show", `${branch}:yarn.lock`)).toBe(`${berry}# @unambient/runtime\n`);
});

function workspace(
  files: Readonly<Record<string, string>>,
  packages: readonly string[] = ["one"],
): TempRepository {
  return makeRepository({
    "package.json": '{ "name": "top", "private": true, "workspaces": ["packages/*"] }\n',
    ...Object.fromEntries(
      packages.flatMap((name) =>
        Object.entries(smallProject).map(([path, text]) => [
          `packages/${name}/${path}`,
          text.replace('"small"', `"${name}"`),
        ]),
      ),
    ),
    ...files,
  });
}

async function migrate(repository: TempRepository, ...options: string[]) {
  const before = refsOf(repository);
  const result = await cli(repository.root, [
    "migrate",
    "-y",
    "--stage",
    "registry",
    "--no-validate",
    ...options,
  ]);
  expect(result.code, result.err).toBe(0);
  expect(refsOf(repository)).not.toBe(before);
  return result;
}

function stagesOf(repository: TempRepository): Report["stages"] {
  const file = repository
    .git("rev-parse", "--path-format=absolute", "--git-path", "unambient/report.json")
    .trim();
  return (JSON.parse(readFileSync(file, "utf8")) as Report).stages;
}
