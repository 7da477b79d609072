import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BASELINE_FILE } from "./format-baseline.ts";
import { parseBaseline, type Baseline } from "./parse-baseline.ts";

/** The project's baseline, or null when it has none. */
export function readBaseline(root: string): Baseline | null {
  const file = join(root, BASELINE_FILE);
  return existsSync(file) ? parseBaseline(readFileSync(file, "utf8"), BASELINE_FILE) : null;
}
