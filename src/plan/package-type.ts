import type { PackageType } from "../scan/sources/module-kind.ts";

/** Reads the `type` of the package.json nearest above a file; each is read once. */
export function packageTypes(readText: (path: string) => string): (path: string) => PackageType {
  const known = new Map<string, PackageType>();
  const typeOfFolder = (folder: string): PackageType => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const type = declaredType(readText, folder) ?? (folder === "" ? "none" : typeOfFolder(parentOf(folder)));
    known.set(folder, type);
    return type;
  };
  return (path) => typeOfFolder(parentOf(path));
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Null when there is no readable package.json in the folder: the one above decides. */
function declaredType(readText: (path: string) => string, folder: string): PackageType | null {
  try {
    const { type } = JSON.parse(readText(folder === "" ? "package.json" : `${folder}/package.json`)) as {
      type?: unknown;
    };
    return type === "module" ? "module" : "commonjs";
  } catch {
    return null;
  }
}
