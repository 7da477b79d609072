import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type PackageType = "module" | "commonjs" | "none";

/** Tells the `type` of the nearest package.json above a path (relative to `root`); asks the disk once a folder. */
export function packageTypeReader(root: string): (path: string) => PackageType {
  const known = new Map<string, PackageType>();
  const ofFolder = (folder: string): PackageType => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const type =
      readType(join(root, folder, "package.json")) ?? (folder === "." ? "none" : ofFolder(dirname(folder)));
    known.set(folder, type);
    return type;
  };
  return (path) => ofFolder(dirname(path));
}

function readType(manifest: string): PackageType | null {
  if (!existsSync(manifest)) return null;
  try {
    const { type } = JSON.parse(readFileSync(manifest, "utf8").replace(/^\uFEFF/, "")) as { type?: unknown };
    return type === "module" ? "module" : "commonjs";
  } catch {
    // A broken manifest is named by the scan; node would take its files for CommonJS.
    return "commonjs";
  }
}
