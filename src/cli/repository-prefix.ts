import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** The repository's top folder, for a project's root that lies `prefix` below it. */
export function repositoryTop(root: string, prefix: string): string {
  return prefix === "" ? root : join(root, ...prefix.split("/").map(() => ".."));
}

/**
 * From the repository's top to `root`, with `/`; "" at the top, or where there is no repository. Code scanning and
 * annotations name files from the top. Asking git would cost more than the scan of a small project.
 */
export function repositoryPrefix(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return relative(folder, root).split(sep).join("/");
    if (dirname(folder) === folder) return "";
  }
}
