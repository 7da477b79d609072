import type { GitClient } from "./git-client.ts";

/** The text of a file in a commit, to the last byte; null when it is not there. */
export async function fileAt(git: GitClient, commit: string, path: string): Promise<string | null> {
  const name = `${commit}:${path}`;
  const size = await git.attempt(["cat-file", "-s", name]);
  const text = size === null ? null : await git.attempt(["cat-file", "blob", name]);
  if (text === null) return null;
  // The client drops a last line end: the size tells whether there was one.
  return Buffer.byteLength(text) < Number(size) ? `${text}\n` : text;
}
