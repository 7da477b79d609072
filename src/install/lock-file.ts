import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { lockFiles, readPackageJson } from "../config/package-json.ts";
import type { PackageManager } from "../model/package-manager.ts";

export interface LockFile {
  /** From the top, with `/`; "" for the top. */
  readonly folder: string;
  readonly name: string;
  readonly manager: PackageManager;
}

/**
 * The lock file that a package.json is locked in: the nearest one upwards. Of several in one folder it is that of the
 * manager which the package.json beside them names.
 * @param top absolute; nothing above it is looked at
 * @param manifest from the top
 */
export function lockFileOf(top: string, manifest: string): LockFile | null {
  for (let folder = posix.dirname(manifest); ; folder = posix.dirname(folder)) {
    const at = join(top, folder);
    const present = lockFiles.filter(([name]) => existsSync(join(at, name)));
    const named = readPackageJson(at)?.packageManager?.split("@")[0];
    const [name, manager] = present.find((each) => each[1] === named) ?? present[0] ?? [];
    if (name !== undefined && manager !== undefined) {
      return { folder: folder === "." ? "" : folder, name, manager };
    }
    if (folder === ".") return null;
  }
}

/** Its path from the top. */
export function lockPath({ folder, name }: LockFile): string {
  return folder === "" ? name : `${folder}/${name}`;
}
