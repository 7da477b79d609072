import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The version of the compiler that a project has, installed in the folder or above; a new one where none is. */
export function ownCompilerMajor(folder: string): number {
  const manifest = join(folder, "node_modules", "typescript", "package.json");
  if (!existsSync(manifest)) return dirname(folder) === folder ? Infinity : ownCompilerMajor(dirname(folder));
  const version = /"version"\s*:\s*"(\d+)/.exec(readFileSync(manifest, "utf8"))?.[1];
  return version === undefined ? Infinity : Number(version);
}
