import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { TempRepository } from "./temp-repository.ts";

const bin = fileURLToPath(new URL("../../bin/unambient.js", import.meta.url));
const preload = fileURLToPath(new URL("./kill-at.mjs", import.meta.url));

/** Runs the command line in a process of its own, which `KILL_AT` ends at a step of its choice. */
export function runKillable(
  repository: TempRepository,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  return spawnSync(process.execPath, ["--import", preload, bin, ...args], {
    cwd: repository.root,
    encoding: "utf8",
    env: { ...process.env, KILL_AT: "", ...env },
  });
}

export function expectNoWorktrees(repository: TempRepository): void {
  expect(repository.git("worktree", "list").trim().split("\n")).toHaveLength(1);
}
