import { realpath } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { GitError } from "../errors.ts";
import { gitClient, type GitClient } from "./git-client.ts";

/** A repository that the tool may work on: it has a work tree and at least one commit. */
export interface Repository {
  readonly git: GitClient;
  /** The top of the work tree, with links resolved. */
  readonly top: string;
  /** From `top` to the project's root, with `/`; "" when they are the same folder. */
  readonly prefix: string;
  /** The folder shared by all worktrees of the repository, absolute. */
  readonly commonDir: string;
  /** Where the tool keeps its journal and reports: inside the git folder, so that no status ever shows it. */
  readonly stateDir: string;
  readonly head: { readonly commit: string; /** Null on a detached HEAD. */ readonly branch: string | null };
}

/**
 * Opens the repository around `root`.
 * @throws GitError when git is missing, `root` lies in no repository, the repository is bare or has no commit.
 */
export async function openRepository(root: string): Promise<Repository> {
  const here = await realpath(root);
  const probe = gitClient(here);
  await refuseBare(probe, here);
  const top = await realpath(await probe.run(["rev-parse", "--show-toplevel"]));
  const git = gitClient(top);
  const [folder, head] = await Promise.all([git.run(["rev-parse", "--git-common-dir"]), readHead(git)]);
  const commonDir = resolve(top, folder);
  return {
    git,
    top,
    prefix: relative(top, here).split(sep).join("/"),
    commonDir,
    stateDir: join(commonDir, "unambient"),
    head,
  };
}

async function refuseBare(git: GitClient, here: string): Promise<void> {
  const inside = await git.attempt(["rev-parse", "--is-inside-work-tree"]);
  if (inside === "true") return;
  if (inside === null) {
    const reason = await whyNot(git);
    throw new GitError(`${here} is not in a git repository that can be read${reason}.`, {
      code: "no-repository",
      hint: "Run `git init`, commit your files, and run the command again; `unambient scan` works without git.",
    });
  }
  throw new GitError(
    `${here} lies in a bare repository or in a .git folder: there is no work tree to migrate.`,
    {
      code: "bare-repository",
      hint: "Run the command in a clone of it, or in a worktree (`git worktree add ../tree`).",
    },
  );
}

/** Git's own words, where they say more than "not a repository" (for instance: dubious ownership). */
async function whyNot(git: GitClient): Promise<string> {
  try {
    await git.run(["rev-parse", "--git-dir"]);
    return "";
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const said = error.message.replace(/^git rev-parse failed: /, "");
    return said.includes("not a git repository") ? "" : ` (${said})`;
  }
}

async function readHead(git: GitClient): Promise<Repository["head"]> {
  const [ref, commit] = await Promise.all([
    git.attempt(["symbolic-ref", "--quiet", "--short", "HEAD"]),
    git.attempt(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]),
  ]);
  if (commit === null || commit === "") {
    throw new GitError(`The branch ${ref ?? "HEAD"} has no commit yet.`, {
      code: "unborn-branch",
      hint: "Commit your files first (`git add -A && git commit`): branches are made from the last commit.",
    });
  }
  return { commit, branch: ref === "" ? null : ref };
}
