import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../model/finding.ts";
import type { PlannedSite } from "../../model/plan.ts";
import { listFiles } from "../../scan/files/list-files.ts";
import { isTestPath } from "../../scan/files/test-path.ts";

/** What a proof of leaks has to know of a tree. */
export interface TestsOfTree {
  /** Files that run tests by themselves, from the root: not what a runner gives `it` to. */
  readonly files: readonly string[];
  /** Globals that tests write to. */
  readonly globals: readonly string[];
}

const STARTS_ITSELF = /(?:\bfrom|\brequire\()\s*["'](?:node:test|tape)["']/;

/** The tests of a tree, where a stage rewrites some of them; else null: then nothing is to be proved of them. */
export function rewrittenTests(
  root: string,
  sites: readonly PlannedSite[],
  findings: readonly Finding[],
  exclude: readonly string[] = [],
): TestsOfTree | null {
  if (!sites.some(({ finding, disposition }) => finding.isTest && disposition !== "manual")) return null;
  const files = listFiles(root, exclude).sources.filter(
    (path) => isTestPath(path) && STARTS_ITSELF.test(readFileSync(join(root, path), "utf8")),
  );
  const globals = findings.filter(({ form }) => form === "global-write").map(({ name }) => name);
  return { files, globals: [...new Set(globals)].sort() };
}
