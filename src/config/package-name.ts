import { dirname, join } from "node:path";
import { readPackageJson } from "./package-json.ts";

/** Tells the name in the nearest package.json above a path (relative to `root`); "" where none says one. */
export function packageNameReader(root: string): (path: string) => string {
  const known = new Map<string, string>();
  const ofFolder = (folder: string): string => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const manifest = readPackageJson(join(root, folder));
    const name = manifest === null && folder !== "." ? ofFolder(dirname(folder)) : (manifest?.name ?? "");
    known.set(folder, name);
    return name;
  };
  return (path) => ofFolder(dirname(path));
}
