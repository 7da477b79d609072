import { simpleGit } from "simple-git";
import { GitError } from "../errors.ts";

export interface GitClient {
  readonly directory: string;
  /** Runs one git command and gives its output, without the last line end. Throws a GitError when it fails. */
  readonly run: (args: readonly string[], input?: string) => Promise<string>;
  /** The same, but null when the command fails. */
  readonly attempt: (args: readonly string[]) => Promise<string | null>;
}

// simple-git hides every GIT_* variable from git. A person's identity and signing set-up must still reach it;
// GIT_DIR and GIT_INDEX_FILE must not, or a run inside a git hook would write into the caller's index.
const passedOn = [
  "GIT_AUTHOR_NAME",
  "GIT_AUTHOR_EMAIL",
  "GIT_AUTHOR_DATE",
  "GIT_COMMITTER_NAME",
  "GIT_COMMITTER_EMAIL",
  "GIT_COMMITTER_DATE",
];

/** Git commands that run in `directory`. */
export function gitClient(directory: string): GitClient {
  const run = async (args: readonly string[], input?: string): Promise<string> => {
    const git = simpleGit({
      baseDir: directory,
      allowEnvironment: passedOn,
      // The hooks are the repository's own: see users-hooks.ts.
      unsafe: { allowUnsafeHooksPath: true },
      // Without this simple-git takes a failure that printed nothing for a success.
      errors: (error, result) =>
        error ?? (result.exitCode === 0 ? undefined : Buffer.concat([...result.stdErr, ...result.stdOut])),
      ...(input === undefined ? {} : { input: () => input }),
    });
    try {
      return (await git.raw([...args])).replace(/\n$/, "");
    } catch (cause) {
      throw gitFailure(args, cause);
    }
  };
  const attempt = async (args: readonly string[]): Promise<string | null> => {
    try {
      return await run(args);
    } catch (error) {
      if (error instanceof GitError && error.code === "git-missing") throw error;
      return null;
    }
  };
  return { directory, run, attempt };
}

function gitFailure(args: readonly string[], cause: unknown): GitError {
  const said = cause instanceof Error ? cause.message.trim() : String(cause);
  if (said.includes("ENOENT") && said.includes("spawn")) {
    return new GitError("Git was not found on the PATH.", {
      code: "git-missing",
      hint: "Install git 2.20 or later, then run the command again.",
      cause,
    });
  }
  return new GitError(`git ${args[0] ?? ""} failed: ${said === "" ? "it gave no reason" : said}`, {
    code: "git-failed",
    hint: `Run it by hand to see more: git ${args.map(quoted).join(" ")}`,
    cause,
  });
}

function quoted(arg: string): string {
  return /^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", String.raw`'\''`)}'`;
}
