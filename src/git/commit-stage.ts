import { posix } from "node:path";
import { GitError } from "../errors.ts";
import { usersHooks } from "./users-hooks.ts";
import type { Worktree } from "./worktree.ts";

export interface CommitRequest {
  /** Relative to the project's root. */
  readonly paths: readonly string[];
  readonly message: string;
  /** Run the repository's commit hooks. */
  readonly hooks: boolean;
}

/** Commits exactly `paths` in the worktree, as the user's own git would (identity, signing, hooks). */
export async function commitStage(worktree: Worktree, request: CommitRequest): Promise<string> {
  const git = worktree.git;
  const prefix = worktree.root === worktree.top ? "" : `${worktree.root.slice(worktree.top.length + 1)}/`;
  // A lock file may lie above the project's root.
  const paths = request.paths.map((path) => posix.normalize(`${prefix}${path}`));
  await git.run(["add", "--force", "--", ...paths.map((path) => `:(literal)${path}`)]);
  const settings = request.hooks ? await usersHooks(worktree) : [];
  const flags = request.hooks ? [] : ["--no-verify"];
  try {
    await git.run([...settings, "commit", "--quiet", ...flags, "-F", "-"], request.message);
  } catch (error) {
    throw commitFailure(error);
  }
  return git.run(["rev-parse", "HEAD"]);
}

function commitFailure(error: unknown): unknown {
  if (!(error instanceof GitError)) return error;
  if (/tell me who you are|empty ident|user\.email/i.test(error.message)) {
    return new GitError("Git does not know who you are, so it cannot commit.", {
      code: "no-identity",
      hint: "Run `git config user.name` and `git config user.email` with your values.",
      cause: error,
    });
  }
  return new GitError(`The commit was refused: ${error.message.replace(/^git commit failed: /, "")}`, {
    code: "commit-refused",
    hint: "A hook or the signing set-up refused it: mend it, or run the migration with `--no-verify`.",
    cause: error,
  });
}

export interface DiffSize {
  readonly filesChanged: number;
  readonly insertions: number;
  readonly deletions: number;
}

/** Size of the change that `commit` brings over what is below it: its parent, where nothing else is said. */
export async function diffSize(worktree: Worktree, commit: string, below = `${commit}^`): Promise<DiffSize> {
  const output = await worktree.git.run(["diff", "--numstat", "--no-renames", below, commit]);
  const rows = output === "" ? [] : output.split("\n").map((row) => row.split("\t"));
  const sum = (column: number): number =>
    rows.reduce((total, row) => total + (Number.parseInt(row[column] ?? "0", 10) || 0), 0);
  return { filesChanged: rows.length, insertions: sum(0), deletions: sum(1) };
}

/** The unified diff of the same change, whatever the user's diff settings. */
export async function diffText(worktree: Worktree, commit: string, below = `${commit}^`): Promise<string> {
  const plain = ["--no-color", "--no-ext-diff", "--no-renames", "--src-prefix=a/", "--dst-prefix=b/"];
  return worktree.git.run(["diff", ...plain, below, commit]);
}
