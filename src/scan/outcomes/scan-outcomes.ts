import type { ScanResult, SkippedFile } from "../../model/finding.ts";
import { scanSummaries } from "../scan-summaries.ts";
import type { ProjectFacts } from "../scan-summaries.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import type { Outcome } from "./outcome.ts";

/**
 * The result of a scan over what came of each file.
 * @param apart what was left out before any file was read
 */
export function scanOutcomes(
  outcomes: Iterable<Outcome>,
  apart: readonly SkippedFile[],
  facts: ProjectFacts,
): ScanResult {
  const skipped = [...apart];
  const summaries: FileSummary[] = [];
  for (const outcome of outcomes) {
    if ("reason" in outcome) skipped.push(outcome);
    else summaries.push(outcome);
  }
  return {
    version: 1,
    root: ".",
    files: summaries.length,
    lines: summaries.reduce((sum, summary) => sum + summary.lines, 0),
    findings: scanSummaries(summaries, facts),
    skipped: skipped.sort((a, b) => (a.path < b.path ? -1 : 1)),
    timings: {},
  };
}
