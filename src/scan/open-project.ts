import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ScanResult, SkippedFile } from "../model/finding.ts";
import { codeOf, listFiles } from "./files/list-files.ts";
import { readProjectFacts } from "./files/project-facts.ts";
import type { ScanProjectOptions } from "./scan-project.ts";
import { summarizeOrSkip } from "./scan-sources.ts";
import { scanSummaries, type ProjectFacts } from "./scan-summaries.ts";
import type { FileSummary } from "./summary/file-summary.ts";

type Outcome = FileSummary | SkippedFile;

/** A project whose files were read once, to be scanned again with some texts changed. */
export interface OpenProject {
  readonly scan: ScanResult;
  /** Scans it with these texts (path to text) in the place of those on disk; only they are read anew. */
  readonly rescan: (changed: ReadonlyMap<string, string>) => ScanResult;
}

/** Reads a project and keeps what the scan knows of each file. */
export function openProject(options: ScanProjectOptions): OpenProject {
  const startedAt = performance.now();
  const list = listFiles(options.root, options.config?.exclude);
  const { facts, skipped } = readProjectFacts(options.root, list);
  const outcomes = new Map(list.sources.map((path) => [path, readOutcome(options.root, path)]));
  const apart = [...list.skipped, ...skipped];
  const paths = options.paths ?? [];
  const readAt = performance.now();
  const scan = scanOutcomes(outcomes, apart, facts, paths);
  const timings = { read: readAt - startedAt, link: performance.now() - readAt };
  return {
    scan: { ...scan, timings },
    rescan: (changed) => {
      const fresh = [...changed].map(([path, text]) => [path, summarizeOrSkip(path, text)] as const);
      return scanOutcomes(new Map([...outcomes, ...fresh]), apart, facts, paths);
    },
  };
}

function scanOutcomes(
  outcomes: ReadonlyMap<string, Outcome>,
  apart: readonly SkippedFile[],
  facts: ProjectFacts,
  paths: readonly string[],
): ScanResult {
  const summaries = [...outcomes.values()].filter(
    (outcome): outcome is FileSummary => !("reason" in outcome),
  );
  const skipped = [...outcomes.values()].filter((outcome): outcome is SkippedFile => "reason" in outcome);
  return {
    version: 1,
    root: ".",
    files: summaries.length,
    lines: summaries.reduce((sum, summary) => sum + summary.lines, 0),
    findings: scanSummaries(summaries, facts).filter((finding) => isBelow(finding.path, paths)),
    skipped: [...apart, ...skipped].sort((a, b) => (a.path < b.path ? -1 : 1)),
    timings: {},
  };
}

function readOutcome(root: string, path: string): Outcome {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return summarizeOrSkip(path, decoder.decode(readFileSync(join(root, path))));
  } catch (error) {
    const code = codeOf(error);
    return {
      path,
      reason: code === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "not valid UTF-8" : `unreadable (${code})`,
    };
  }
}

function isBelow(path: string, folders: readonly string[]): boolean {
  if (folders.length === 0) return true;
  return folders.some(
    (folder) => folder === "" || folder === "." || path === folder || path.startsWith(`${folder}/`),
  );
}
