import type { GitClient } from "./git-client.ts";

/** Who changed a line last. */
export interface LineAuthor {
  readonly commit: string;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** The last change of one line (from 1) of a tracked file; null when it is not committed yet. */
export async function blameLine(git: GitClient, path: string, line: number): Promise<LineAuthor | null> {
  const output = await git.attempt(["blame", "--porcelain", "-L", `${line},${line}`, "--", path]);
  if (output === null) return null;
  const commit = output.slice(0, output.indexOf(" "));
  if (/^0+$/.test(commit)) return null;
  const author = /^author (.*)$/m.exec(output)?.[1] ?? "unknown";
  const seconds = Number(/^author-time (\d+)$/m.exec(output)?.[1] ?? 0);
  return { commit: commit.slice(0, 10), author, day: new Date(seconds * 1000).toISOString().slice(0, 10) };
}
