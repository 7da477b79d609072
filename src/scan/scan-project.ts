import type { ScanResult, SkippedFile } from "../model/finding.ts";
import type { CacheOptions } from "./cache/scan-cache.ts";
import { listFiles } from "./files/list-files.ts";
import type { FileList } from "./files/list-files.ts";
import { readProjectFacts } from "./files/project-facts.ts";
import { isBelow, openOutcomeStore } from "./outcome-store.ts";
import type { Outcome } from "./outcome-store.ts";
import { scanSummaries } from "./scan-summaries.ts";
import type { FileSummary } from "./summary/file-summary.ts";

export interface ScanConfig {
  /** Ignore patterns (as in .gitignore) besides those of the ignore files. */
  readonly exclude?: readonly string[];
}

export interface ScanProjectOptions {
  /** Absolute path of the folder to scan. */
  readonly root: string;
  /** Report findings below these paths only (relative to the root); the rest is still read for its imports. */
  readonly paths?: readonly string[];
  readonly config?: ScanConfig;
  /** Where outcomes are remembered between runs. @default nothing is remembered */
  readonly cache?: CacheOptions;
}

/** Scans a folder on disk. Files that cannot be read or parsed are named in `skipped`, never thrown. */
export async function scanProject(options: ScanProjectOptions): Promise<ScanResult> {
  const list = listFiles(options.root, options.config?.exclude);
  const store = openOutcomeStore(options.root, list, options.cache);
  const whole = store.lastResult() ?? scanList(options.root, list, store.outcomeOf, store.save);
  const paths = options.paths ?? [];
  return { ...whole, findings: whole.findings.filter((finding) => isBelow(finding.path, paths)) };
}

function scanList(
  root: string,
  list: FileList,
  outcomeOf: (path: string) => Outcome,
  save: (result: ScanResult) => void,
): ScanResult {
  const started = performance.now();
  const { facts, skipped } = readProjectFacts(root, list);
  const all: SkippedFile[] = [...list.skipped, ...skipped];
  const summaries: FileSummary[] = [];
  for (const path of list.sources) {
    const outcome = outcomeOf(path);
    if ("reason" in outcome) all.push(outcome);
    else summaries.push(outcome);
  }
  const read = performance.now();
  const findings = scanSummaries(summaries, facts);
  const linked = performance.now();
  const result: ScanResult = {
    version: 1,
    root: ".",
    files: summaries.length,
    lines: summaries.reduce((sum, summary) => sum + summary.lines, 0),
    findings,
    skipped: all.sort((a, b) => (a.path < b.path ? -1 : 1)),
    timings: { read: read - started, link: linked - read, total: linked - started },
  };
  save(result);
  return result;
}
