import { GitError } from "../../errors.ts";
import { fileAt } from "../../git/file-at.ts";
import type { Repository } from "../../git/repository.ts";
import { stageTrailer } from "../migrate/commit-message.ts";

/** The commits before HEAD that brought a stage, the newest first. */
export async function stageCommits(
  repository: Repository,
  stage: string,
  asked: string | null,
): Promise<readonly string[]> {
  if (asked !== null) return [await resolved(repository, asked)];
  const part = "(/[A-Za-z0-9_-]+)?";
  const mark = `refactor\\(${stage}${part}\\): move [0-9]+ pieces? of ambient state`;
  const output = await repository.git.run([
    "log",
    "--no-merges",
    "--extended-regexp",
    `--grep=${mark}`,
    `--grep=^${stageTrailer}: ${stage}${part}$`,
    "--format=%H",
    "HEAD",
  ]);
  const commits = output === "" ? [] : output.split("\n");
  if (commits.length === 0) {
    throw new GitError(`No commit in the history of HEAD brought the stage ${stage}.`, {
      code: "stage-not-found",
      hint: "It may have been squashed under another message: name the commit by --commit.",
    });
  }
  for (const commit of commits) await refuseSeveralStages(repository, commit, stage);
  return commits;
}

async function resolved({ git }: Repository, name: string): Promise<string> {
  const commit = await git.attempt(["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  if (commit !== null) {
    if ((await git.attempt(["merge-base", "--is-ancestor", commit, "HEAD"])) !== null) return commit;
    throw new GitError(`The commit ${name} is not in the history of HEAD.`, {
      code: "stage-not-found",
      hint: "A branch that was squashed came in by another commit: `git log` lists them.",
    });
  }
  throw new GitError(`There is no commit ${name}.`, {
    code: "no-such-commit",
    hint: "`git log` lists them.",
  });
}

/**
 * The stages that changed one of these files after a commit: their edits may be what stands in the way of taking it
 * back.
 */
export async function laterStages(
  { git }: Repository,
  commit: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const subjects = await git.run(["log", "--no-merges", "--format=%s", `${commit}..HEAD`, "--", ...paths]);
  const stages = [...subjects.matchAll(/^refactor\(([\w-]+)(?:\/[\w-]+)?\): move \d+ pieces? of/gm)];
  return [...new Set(stages.map((match) => match[1] ?? ""))];
}

/** A squash of a whole stack cannot be told apart into its stages. */
async function refuseSeveralStages({ git }: Repository, commit: string, stage: string): Promise<void> {
  const message = await git.run(["show", "--no-patch", "--format=%B", commit]);
  const subject = /refactor\(([\w-]+)(?:\/[\w-]+)?\): move \d+ pieces? of ambient state/g;
  const trailer = new RegExp(`^${stageTrailer}: ([\\w-]+)`, "gm");
  const named = [...message.matchAll(subject), ...message.matchAll(trailer)].map((match) => match[1]);
  const stages = [...new Set(named)];
  const others = stages.filter((other) => other !== stage);
  if (others.length === 0) return;
  throw new GitError(`The commit ${commit.slice(0, 10)} holds ${stage} and ${others.join(", ")} in one.`, {
    code: "squashed-stages",
    hint: "Revert the whole commit by `git revert`, or name a commit that holds the stage alone by --commit.",
  });
}

/** A path that a commit changed, with its text before and after; null where it did not exist. */
export interface CommittedChange {
  /** Relative to the project's root. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What a commit changed below the project's root; a merge changed what it brought to the branch that it was made on.
 */
export async function changesOf(repository: Repository, commit: string): Promise<readonly CommittedChange[]> {
  const { git, prefix } = repository;
  const folder = prefix === "" ? "" : `${prefix}/`;
  const parent = await git.attempt(["rev-parse", "--verify", "--quiet", `${commit}^1`]);
  const trees = parent === null ? ["--root", "--no-commit-id", commit] : [parent, commit];
  const output = await git.run(["diff-tree", "-r", "--name-only", "--no-renames", "-z", ...trees]);
  const paths = output.split("\0").filter((path) => path !== "" && path.startsWith(folder));
  return Promise.all(
    paths.map(async (path) => ({
      path: path.slice(folder.length),
      before: await fileAt(git, `${commit}^`, path),
      after: await fileAt(git, commit, path),
    })),
  );
}
