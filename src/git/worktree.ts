import { createHash } from "node:crypto";
import { mkdir, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Repository } from "./repository.ts";
import { gitClient, type GitClient } from "./git-client.ts";

export interface Worktree {
  readonly git: GitClient;
  readonly top: string;
  /** The project's root inside it. */
  readonly root: string;
  /** The top of the user's own work tree. */
  readonly userTop: string;
}

/**
 * Where a run's worktree goes: the temporary folder, not the git folder, since test runners and bundlers skip
 * whatever lies below a folder named `.git`. The repository's own path is part of the name.
 */
export async function worktreePath(repository: Repository, run: string): Promise<string> {
  const mark = createHash("sha256").update(repository.commonDir).digest("hex").slice(0, 10);
  const parent = join(await realpath(tmpdir()), `unambient-${mark}`);
  await mkdir(parent, { recursive: true });
  return join(parent, run);
}

/** Makes a worktree at `path` with `commit` checked out on no branch: nothing in refs/ changes. */
export async function addWorktree(repository: Repository, path: string, commit: string): Promise<Worktree> {
  await removeWorktree(repository, path);
  await repository.git.run(["worktree", "add", "--quiet", "--detach", path, commit]);
  return openWorktree(repository, path);
}

export function openWorktree(repository: Repository, path: string): Worktree {
  return {
    git: gitClient(path),
    top: path,
    root: repository.prefix === "" ? path : join(path, repository.prefix),
    userTop: repository.top,
  };
}

/** Puts `commit` into the worktree and throws away what the last checks left there, `node_modules` excepted. */
export async function resetWorktree(worktree: Worktree, commit: string): Promise<void> {
  await worktree.git.run(["checkout", "--quiet", "--detach", "--force", commit]);
  await worktree.git.run(["clean", "-ffdxq", "-e", "node_modules"]);
}

/** A folder beside the worktree for what must not be done inside it; it goes when the worktree goes. */
export function scratchPath(worktree: string): string {
  return `${worktree}.scratch`;
}

/** Removes the worktree and what git remembers of it; does nothing when there is none. */
export async function removeWorktree(repository: Repository, path: string): Promise<void> {
  await repository.git.attempt(["worktree", "remove", "--force", "--force", path]);
  await rm(path, { recursive: true, force: true });
  await rm(scratchPath(path), { recursive: true, force: true });
  await repository.git.attempt(["worktree", "prune"]);
}
