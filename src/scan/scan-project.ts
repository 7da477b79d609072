import type { ScanResult } from "../model/finding.ts";
import type { CacheOptions } from "./cache/cache-folder.ts";
import { isBelow } from "./is-below.ts";
import { openTree } from "./outcomes/open-tree.ts";
import type { OpenTree } from "./outcomes/open-tree.ts";
import { TreeScans } from "./outcomes/tree-scans.ts";

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
  /** Threads that read files, this one included. @default by the number of files and of processors */
  readonly threads?: number;
  /** Told how many files are to be linked, where the last scan's result does not stand. */
  readonly onLinking?: (files: number) => void;
}

/** Scans a folder on disk. Files that cannot be read or parsed are named in `skipped`, never thrown. */
export async function scanProject(options: ScanProjectOptions): Promise<ScanResult> {
  const tree = openTree(options);
  await tree.store.readAhead(options.threads);
  const whole = tree.store.lastResult() ?? scanTree(tree, options.onLinking);
  const paths = options.paths ?? [];
  return { ...whole, findings: whole.findings.filter((finding) => isBelow(finding.path, paths)) };
}

function scanTree(tree: OpenTree, onLinking?: (files: number) => void): ScanResult {
  onLinking?.(tree.list.sources.length);
  const started = performance.now();
  const scans = new TreeScans(tree);
  const read = performance.now();
  const result = scans.with(new Map());
  const linked = performance.now();
  const timings = { read: read - started, link: linked - read, total: linked - started };
  const timed = { ...result, timings };
  tree.store.save(timed, scans.state);
  return timed;
}
