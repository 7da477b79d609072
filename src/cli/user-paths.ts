import { existsSync, realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { UsageError } from "../errors.ts";

/** Paths that a person typed, relative to the folder they stand in, turned to paths from the project's root. */
export function userPaths(cwd: string, root: string, typed: readonly string[]): readonly string[] {
  return typed.map((path) => {
    const absolute = resolve(cwd, path);
    if (!existsSync(absolute)) {
      throw new UsageError(`${path} does not exist.`, {
        code: "no-such-path",
        hint: "Give a file or a folder.",
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
