import { resolve } from "node:path";
import type { ScanCacheRequest } from "./scan-cache-options.ts";

/** What a user says of the scan's memory; the same for every command that has one. */
export const cacheFlags = {
  "no-cache": { type: "boolean", help: "Scan every file anew; nothing is kept in node_modules/.cache." },
  "cache-location": { type: "string", value: "folder", help: "Keep what is known of unchanged files here." },
} as const;

interface Given {
  readonly "no-cache": boolean;
  readonly "cache-location": string | null;
}

/** @param cwd what a folder is relative to */
export function cacheRequest(cwd: string, given: Given): ScanCacheRequest {
  const location = given["cache-location"];
  return { isOff: given["no-cache"], location: location === null ? null : resolve(cwd, location) };
}
