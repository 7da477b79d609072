import type { ScanResult, SkippedFile } from "../model/finding.ts";
import { listFiles } from "./files/list-files.ts";
import { readProjectFacts } from "./files/project-facts.ts";
import { isBelow, openOutcomeStore } from "./outcome-store.ts";
import type { Outcome } from "./outcome-store.ts";
import type { ScanProjectOptions } from "./scan-project.ts";
import { summarizeOrSkip } from "./scan-sources.ts";
import { scanSummaries, type ProjectFacts } from "./scan-summaries.ts";
import type { FileSummary } from "./summary/file-summary.ts";

/** A project whose files were read once, to be scanned again with some texts changed. */
export interface OpenProject {
  readonly scan: ScanResult;
  /** Every source file below the root, also those that could not be scanned. */
  readonly files: readonly string[];
  /** Scans it with these texts (path to text) in the place of those on disk; only they are read anew. */
  readonly rescan: (changed: ReadonlyMap<string, string>) => ScanResult;
}

/** Reads a project and keeps what the scan knows of each file. */
export function openProject(options: ScanProjectOptions): OpenProject {
  const startedAt = performance.now();
  const list = listFiles(options.root, options.config?.exclude);
  const { facts, skipped } = readProjectFacts(options.root, list);
  const store = openOutcomeStore(options.root, list, options.cache);
  const outcomes = new Map(list.sources.map((path) => [path, store.outcomeOf(path)]));
  const apart = [...list.skipped, ...skipped];
  const paths = options.paths ?? [];
  const readAt = performance.now();
  const timings = (): ScanResult["timings"] => ({
    read: readAt - startedAt,
    link: performance.now() - readAt,
  });
  const last = store.lastResult();
  const whole = last ?? scanOutcomes(outcomes, apart, facts, []);
  // The outcomes of an unchanged tree are kept already.
  if (!last) store.save({ ...whole, timings: timings() });
  const findings = whole.findings.filter((finding) => isBelow(finding.path, paths));
  return {
    scan: { ...whole, findings, timings: timings() },
    files: list.sources,
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
