import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../errors.ts";
import { nearest } from "./nearest.ts";

/** Paths that a person typed, relative to the folder they stand in, turned to paths from the project's root. */
export function userPaths(cwd: string, root: string, typed: readonly string[]): readonly string[] {
  return typed.map((path) => {
    const absolute = resolve(cwd, path);
    if (!existsSync(absolute)) {
      throw new UsageError(`${path} does not exist.`, {
        code: "no-such-path",
        hint: hintFor(cwd, path),
      });
    }
    const inside = relative(root, realpathSync(absolute)).split(sep).join("/");
    if (inside === ".." || inside.startsWith("../")) {
      throw new UsageError(`${path} lies outside the project's root ${root}.`, {
        code: "path-outside",
        hint: "Run the command in that project, or give its root by --root.",
      });
    }
    return inside === "" ? "." : inside;
  });
}

/** What stands in its place, or would if the folder before it were spelled right. */
function hintFor(cwd: string, path: string): string {
  const folder = resolve(cwd, dirname(path));
  if (!existsSync(folder)) return `${dirname(path)} does not exist either. ${hintFor(cwd, dirname(path))}`;
  const near = nearest(basename(path), namesIn(folder));
  return near === null ? "Give a file or a folder." : `Did you mean ${join(dirname(path), near)}?`;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
