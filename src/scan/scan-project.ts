import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ScanResult, SkippedFile } from "../model/finding.ts";
import { codeOf, listFiles } from "./files/list-files.ts";
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
}

/** Scans a folder on disk. Files that cannot be read or parsed are named in `skipped`, never thrown. */
export async function scanProject(options: ScanProjectOptions): Promise<ScanResult> {
  const started = performance.now();
  const list = listFiles(options.root, options.config?.exclude);
  const { facts, skipped } = readProjectFacts(options.root, list);
  const listed = performance.now();
  const all: SkippedFile[] = [...list.skipped, ...skipped];
  const summaries = summarizeFiles(options.root, list.sources, all);
  const read = performance.now();
  const findings = scanSummaries(summaries, facts).filter((finding) =>
    isBelow(finding.path, options.paths ?? []),
  );
  const linked = performance.now();
  return {
    version: 1,
    root: ".",
    files: summaries.length,
    lines: summaries.reduce((sum, summary) => sum + summary.lines, 0),
    findings,
    skipped: all.sort((a, b) => (a.path < b.path ? -1 : 1)),
    timings: { list: listed - started, read: read - listed, link: linked - read, total: linked - started },
  };
}

function summarizeFiles(root: string, paths: readonly string[], skipped: SkippedFile[]): FileSummary[] {
  const summaries: FileSummary[] = [];
  for (const path of paths) {
    const outcome = readAndSummarize(root, path);
    if ("reason" in outcome) skipped.push(outcome);
    else summaries.push(outcome);
  }
  return summaries;
}

function readAndSummarize(root: string, path: string): FileSummary | SkippedFile {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(join(root, path)));
  } catch (error) {
    const code = codeOf(error);
    return {
      path,
      reason: code === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "not valid UTF-8" : `unreadable (${code})`,
    };
  }
  return summarizeOrSkip(path, text);
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return (
    folders.length === 0 ||
    folders.some(
      (folder) => folder === "" || folder === "." || path === folder || path.startsWith(`${folder}/`),
    )
  );
}
