import type { ScanResult } from "../model/finding.ts";
import type { CacheOptions } from "./cache/cache-folder.ts";
import { elixirOf, withElixir } from "./elixir/elixir-scan.ts";
import { isBelow } from "./is-below.ts";
import { lookAtTree } from "./outcomes/look-at-tree.ts";
import type { TreeLook } from "./outcomes/look-at-tree.ts";
import { loadSparingly } from "./syntax/load-sparingly.ts";

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
  const look = lookAtTree(options);
  const scan = look.kept?.lastResult() ?? (await scanAnew(options, look));
  const whole = withElixir(scan, await elixirOf(options.root, look));
  const paths = options.paths ?? [];
  return { ...whole, findings: whole.findings.filter((finding) => isBelow(finding.path, paths)) };
}

/**
 * The parser, the rules and all between are loaded when something is to be read: that takes longer than to see that
 * nothing is.
 */
async function scanAnew(options: ScanProjectOptions, look: TreeLook): Promise<ScanResult> {
  const { scanTree } = await loadSparingly(look.list.sources.length, () => import("./scan-tree.ts"));
  return scanTree(options, look);
}
