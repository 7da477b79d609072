import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { flagFileName } from "../config/flag-file.ts";
import { readFlagFile } from "../flags/read-flag-file.ts";

/** The flag that turns the wall from a warning into an error. */
export const ENFORCE_FLAG = "enforce_no_ambient_state";

/**
 * How hard the wall is in a project: a warning while its flag file names the flag and does not switch it on; else an
 * error.
 * @throws ConfigError when the flag file cannot be read
 */
export function enforcement(root: string): "warn" | "error" {
  const file = join(root, flagFileName);
  if (!existsSync(file)) return "error";
  const mode = readFlagFile(readFileSync(file, "utf8"), flagFileName).get(ENFORCE_FLAG) ?? "on";
  return mode === "on" ? "error" : "warn";
}
