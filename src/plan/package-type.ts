import type { PackageType } from "../scan/sources/module-kind.ts";
import { inFolder, nearestAnswer } from "./nearest-answer.ts";

/** Reads the `type` of the package.json nearest above a file; each is read once. */
export function packageTypes(readText: (path: string) => string): (path: string) => PackageType {
  return nearestAnswer<PackageType>((folder) => declaredType(readText, folder), "none");
}

/** Null when there is no readable package.json in the folder: the one above decides. */
function declaredType(readText: (path: string) => string, folder: string): PackageType | null {
  try {
    const { type } = JSON.parse(readText(inFolder(folder, "package.json"))) as { type?: unknown };
    return type === "module" ? "module" : "commonjs";
  } catch {
    return null;
  }
}
