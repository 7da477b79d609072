import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Where the declaration files of the runtime stand that this tool came with, by the module names that rewrites
 * import.
 */
export function runtimeTypes(): Readonly<Record<string, string>> {
  // Two levels up from the sources, three from the build.
  const places = ["../../runtime/dist/", "../../../runtime/dist/"];
  const folders = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const folder = folders.find((each) => existsSync(join(each, "index.d.ts"))) ?? "";
  return {
    "@unambient/runtime": join(folder, "index.d.ts"),
    "@unambient/runtime/testing": join(folder, "testing.d.ts"),
  };
}
