import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where the declaration files of the runtime stand that this tool came with, by the module names that rewrites import. */
export function runtimeTypes(): Readonly<Record<string, string>> {
  const manifest = createRequire(import.meta.url).resolve("@unambient/runtime/package.json");
  const folder = join(dirname(manifest), "dist");
  return {
    "@unambient/runtime": join(folder, "index.d.ts"),
    "@unambient/runtime/testing": join(folder, "testing.d.ts"),
  };
}
