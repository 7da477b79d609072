import { UnambientError } from "../errors.ts";
import type { ScanResult, SkippedFile } from "../model/finding.ts";
import { skipReason } from "./files/skip-reason.ts";
import type { PackageFacts, TsconfigFacts } from "./link/project-facts.ts";
import { scanSummaries } from "./scan-summaries.ts";
import type { FileSummary } from "./summary/file-summary.ts";
import { summarizeText } from "./summary/summarize-text.ts";
import type { Parse } from "./syntax/raw-transfer.ts";

export interface ScanSourcesOptions {
  /** package.json facts by directory ("" for the root). */
  readonly packages?: ReadonlyMap<string, PackageFacts>;
  readonly tsconfigs?: ReadonlyMap<string, TsconfigFacts>;
}

/**
 * Scans texts in memory: no disk, no cache. What it cannot read it names in `skipped`.
 * @param sources text by path; paths are relative to the root, with `/`
 */
export function scanSources(
  sources: ReadonlyMap<string, string>,
  options: ScanSourcesOptions = {},
): ScanResult {
  const skipped: SkippedFile[] = [];
  const summaries: FileSummary[] = [];
  for (const [path, text] of sources) {
    const outcome = summarizeOrSkip(path, text);
    if ("reason" in outcome) skipped.push(outcome);
    else summaries.push(outcome);
  }
  const findings = scanSummaries(summaries, {
    packages: options.packages ?? new Map(),
    tsconfigs: options.tsconfigs ?? new Map(),
  });
  const lines = summaries.reduce((sum, summary) => sum + summary.lines, 0);
  return { version: 1, root: ".", files: summaries.length, lines, findings, skipped, timings: {} };
}

/**
 * A file's summary, or why it has none.
 * @param isOutside see SummarySource
 * @param parse see parserForMany
 */
export function summarizeOrSkip(
  path: string,
  text: string,
  isOutside?: (source: string) => boolean,
  parse?: Parse,
): FileSummary | SkippedFile {
  const reason = skipReason(path, text);
  if (reason) return { path, reason };
  try {
    return summarizeText(path, text, isOutside, parse);
  } catch (error) {
    // A file that the analysis cannot take (nesting too deep for the stack, a bug of ours) must not cost the others.
    if (!(error instanceof UnambientError))
      return { path, reason: `could not be analysed: ${String(error)}` };
    const at = error.location?.line === undefined ? "" : ` at line ${error.location.line}`;
    return { path, reason: `syntax error${at}: ${error.message}` };
  }
}
