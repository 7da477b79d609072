import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of this package: two levels up from the sources, three from the build. */
export function toolRoot(): string {
  const near = new URL("../../", import.meta.url);
  const root = existsSync(new URL("package.json", near)) ? near : new URL("../../../", import.meta.url);
  return fileURLToPath(root);
}

/** The version of this package. */
export function toolVersion(): string {
  return (JSON.parse(readFileSync(`${toolRoot()}/package.json`, "utf8")) as { version: string }).version;
}

/** Where the tool's source and documentation live. */
export const toolHome = "https://github.com/unambient/unambient";
