import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Worktree } from "./worktree.ts";

/**
 * What git is to be told so that it finds the user's hooks. It looks for a relative `core.hooksPath` in the worktree,
 * and a folder that a tool made and git ignores (`.husky/_`) is not there: git would commit without a hook and
 * without a word.
 */
export async function usersHooks(worktree: Worktree): Promise<readonly string[]> {
  const path = await worktree.git.attempt(["config", "--type=path", "--get", "core.hooksPath"]);
  if (path === null || isAbsolute(path) || existsSync(join(worktree.top, path))) return [];
  const there = join(worktree.userTop, path);
  return existsSync(there) ? ["-c", `core.hooksPath=${there}`] : [];
}
