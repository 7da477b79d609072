/** A million paths of sixty bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The files below `root` that git has in its index, by their paths from there; none where there is no repository, or
 * no git. What is in it belongs to the project, whatever its ignore files say.
 */
export function trackedFiles(root: string): ReadonlySet<string> {
  // Few projects have it asked: the others do not wait for the module.
  const { execFileSync } = process.getBuiltinModule("node:child_process");
  try {
    const paths = execFileSync("git", ["ls-files", "-z"], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: MOST_BYTES,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return new Set(paths.split("\0").filter(Boolean));
  } catch {
    return new Set();
  }
}
