import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readLooseJson } from "./read-json.ts";

/**
 * `packages/build/` with `{ "name": "@shop/build", "scripts": { … } }` in it: a package of that name, and no output of
 * one. A compiler that writes a manifest beside its output copies the name of the package around, or gives none, and
 * what is built is run by nobody's scripts.
 *
 * @param directory relative to the root
 */
export function isPackageOfItsOwn(root: string, directory: string): boolean {
  const own = manifestIn(join(root, directory));
  const isRun = typeof own?.["scripts"] === "object";
  return isRun && typeof own?.["name"] === "string" && own["name"] !== nameAround(root, directory);
}

/** The name of the package that the directory stands in. */
function nameAround(root: string, directory: string): unknown {
  if (directory === ".") return null;
  const around = dirname(directory);
  const manifest = manifestIn(join(root, around));
  return manifest === null ? nameAround(root, around) : manifest["name"];
}

function manifestIn(directory: string): Readonly<Record<string, unknown>> | null {
  try {
    const said = readLooseJson(readFileSync(join(directory, "package.json"), "utf8"));
    return typeof said === "object" ? (said as Readonly<Record<string, unknown>> | null) : null;
  } catch {
    return null;
  }
}
