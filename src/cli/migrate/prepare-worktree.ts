import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { gitClient } from "../../git/git-client.ts";
import { addWorktree, type Worktree } from "../../git/worktree.ts";
import type { Repository } from "../../git/repository.ts";
import { installRuntime } from "../../validate/link-runtime.ts";
import { packageFolders, shadowModules } from "../../validate/shadow-modules.ts";

/** A worktree of `commit` in which the project's own commands run: its modules are there, and the runtime. */
export async function prepareWorktree(
  repository: Repository,
  path: string,
  commit: string,
): Promise<Worktree> {
  const worktree = await addWorktree(repository, path, commit);
  const manifests = await gitClient(worktree.top).run([
    "ls-files",
    "-z",
    "--",
    "package.json",
    "**/package.json",
  ]);
  const packages = packageFolders(manifests.split("\0").filter(Boolean), repository.prefix);
  shadowModules({ from: repository.top, to: worktree.top, packages });
  installRuntime(worktree.root);
  return worktree;
}

/** Copies untracked files that the project's tests need, as its configuration lists them. */
export function copyUntracked(from: string, to: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (!existsSync(join(from, path)) || existsSync(join(to, path))) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
}
