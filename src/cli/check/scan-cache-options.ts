import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CacheOptions } from "../../scan/cache/cache-folder.ts";
import { toolVersion } from "../tool-package.ts";
import { codeStamp } from "./code-stamp.ts";

/** What the user says of the cache. */
export interface ScanCacheRequest {
  readonly isOff: boolean;
  /** Absolute path of the folder; null for the usual place. */
  readonly location: string | null;
}

/** Where a project's scans are remembered: beside its other tools' caches; null for a project without modules. */
export function scanCacheOptions(
  root: string,
  exclude: readonly string[],
  request: ScanCacheRequest,
): CacheOptions | null {
  if (request.isOff || (request.location === null && !existsSync(join(root, "node_modules")))) return null;
  const location = request.location ?? join(root, "node_modules", ".cache", "unambient");
  return { location, key: JSON.stringify([toolVersion(), scannerStamp(), exclude]) };
}

/** Changes with the scanner's own code, so that a cache from before a change of it does not count. */
function scannerStamp(): number {
  return codeStamp({
    folders: [placeOf("../../scan/")],
    joined: placeOf("../../scan/outcomes/scan-bundle.js"),
  });
}

/** Changes with the code that decides what becomes of a finding. */
export function planningStamp(): number {
  return codeStamp({
    folders: ["../../plan/", "../../edit/", "../../../transforms/"].map(placeOf),
    joined: placeOf("../../plan/plan-bundle.js"),
  });
}

/** Relative to this module. */
function placeOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
