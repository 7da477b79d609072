import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CacheOptions } from "../../scan/cache/scan-cache.ts";
import { toolVersion } from "../tool-package.ts";

/** Where a project's scans are remembered: beside its other tools' caches; null for a project without modules. */
export function scanCacheOptions(root: string, exclude: readonly string[]): CacheOptions | null {
  if (!existsSync(join(root, "node_modules"))) return null;
  const location = join(root, "node_modules", ".cache", "unambient");
  return { location, key: JSON.stringify([toolVersion(), scannerStamp(), exclude]) };
}

/** Changes with the scanner's own code, so that a cache from before a change of it does not count. */
function scannerStamp(): number {
  const folder = fileURLToPath(new URL("../../scan/", import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...files.map((path) => statSync(join(folder, path)).mtimeMs));
}
