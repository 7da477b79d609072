import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const marks = [
  "package.json",
  "mix.exs",
  "unambient.config.json",
  "unambient.config.mjs",
  "unambient.config.js",
];

/** Whether a folder is marked as a project: by a manifest, a configuration, or as a repository. */
export function isProjectRoot(folder: string): boolean {
  return [...marks, ".git"].some((mark) => existsSync(join(folder, mark)));
}

/**
 * The project's root for a command run in `from`: the nearest folder upwards that has a package.json, a
 * mix.exs or a configuration, but never one above the repository; `from` itself when there is none.
 */
export function findRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (marks.some((mark) => existsSync(join(folder, mark)))) return folder;
    if (existsSync(join(folder, ".git")) || dirname(folder) === folder) return from;
  }
}
