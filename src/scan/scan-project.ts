import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ScanResult, SkippedFile } from "../model/finding.ts";
import { hashOf, ScanCache } from "./cache/scan-cache.ts";
import type { CacheOptions } from "./cache/scan-cache.ts";
import { codeOf, listFiles } from "./files/list-files.ts";
import type { FileList } from "./files/list-files.ts";
import { readProjectFacts } from "./files/project-facts.ts";
import { scanSummaries } from "./scan-summaries.ts";
import { summarizeOrSkip } from "./scan-sources.ts";
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
  const whole = options.cache
    ? scanCached(options.root, list, new ScanCache(options.cache))
    : scanList(options.root, list);
  const paths = options.paths ?? [];
  return { ...whole, findings: whole.findings.filter((finding) => isBelow(finding.path, paths)) };
}

function scanCached(root: string, list: FileList, cache: ScanCache): ScanResult {
  const stamps = new Map(list.sources.map((path) => [path, stampOf(root, path)]));
  const others = [...list.packageFiles, ...list.tsconfigFiles].map(
    (path) => `${path} ${stampOf(root, path)}`,
  );
  const signature = hashOf(JSON.stringify([[...stamps], others, list.skipped]));
  const last = cache.lastResult(signature);
  if (last) return last;
  const result = scanList(root, list, (path) => {
    const stamp = stamps.get(path) ?? "";
    return cache.outcome(
      path,
      stamp,
      () => readSource(root, path),
      (text) => summarizeOrSkip(path, text),
    );
  });
  cache.save(signature, result);
  return result;
}

/** Changes whenever the file is written. */
function stampOf(root: string, path: string): string {
  try {
    const { mtimeMs, size } = statSync(join(root, path));
    return `${mtimeMs} ${size}`;
  } catch (error) {
    return codeOf(error);
  }
}

type Outcome = FileSummary | SkippedFile;

function scanList(
  root: string,
  list: FileList,
  outcomeOf: (path: string) => Outcome = (path) => summarizeFile(root, path),
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
  return {
    version: 1,
    root: ".",
    files: summaries.length,
    lines: summaries.reduce((sum, summary) => sum + summary.lines, 0),
    findings,
    skipped: all.sort((a, b) => (a.path < b.path ? -1 : 1)),
    timings: { read: read - started, link: linked - read, total: linked - started },
  };
}

function summarizeFile(root: string, path: string): Outcome {
  const text = readSource(root, path);
  return typeof text === "string" ? summarizeOrSkip(path, text) : text;
}

function readSource(root: string, path: string): string | SkippedFile {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(join(root, path)));
  } catch (error) {
    const code = codeOf(error);
    const isEncoding = code === "ERR_ENCODING_INVALID_ENCODED_DATA";
    return { path, reason: isEncoding ? "not valid UTF-8" : `unreadable (${code})` };
  }
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return (
    folders.length === 0 ||
    folders.some(
      (folder) => folder === "" || folder === "." || path === folder || path.startsWith(`${folder}/`),
    )
  );
}
