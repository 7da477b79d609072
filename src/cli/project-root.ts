import { existsSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { findRoot, isProjectRoot } from "../config/find-root.ts";
import { UsageError } from "../errors.ts";

/**
 * The root that a command works on: the one asked for by --root; else the folder given, when it is a project apart
 * from the one that the person stands in; else that one.
 */
export function projectRoot(cwd: string, asked: string | null, paths: readonly string[]): string {
  if (asked !== null) return askedRoot(cwd, asked);
  const here = realpathSync(cwd);
  const around = findRoot(here);
  const [only, second] = paths;
  if (only === undefined || second !== undefined || !isFolder(resolve(here, only))) return around;
  const folder = realpathSync(resolve(here, only));
  const isOutside = relative(around, folder).split(/[/\\]/)[0] === "..";
  const isApart =
    isOutside || !isProjectRoot(around) || (folder !== around && existsSync(join(folder, ".git")));
  return isApart ? folder : around;
}

function askedRoot(cwd: string, asked: string): string {
  const folder = resolve(cwd, asked);
  if (!isFolder(folder)) {
    throw new UsageError(`--root: ${asked} is not a folder.`, {
      code: "usage",
      hint: "Give an existing folder.",
    });
  }
  return realpathSync(folder);
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
