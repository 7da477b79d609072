import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding, ScanResult } from "../model/finding.ts";
import { listFiles } from "./files/list-files.ts";
import { readProjectFacts } from "./files/project-facts.ts";
import type { ScanProjectOptions } from "./scan-project.ts";
import { summarizeOrSkip } from "./scan-sources.ts";
import { scanSummaries } from "./scan-summaries.ts";
import type { FileSummary } from "./summary/file-summary.ts";

export interface Rescanner {
  /** Every source file of the folder, also those that could not be scanned. */
  readonly files: readonly string[];
  /** The scan as it would be with these texts in the place of those on disk. */
  readonly rescan: (changed: ReadonlyMap<string, string>) => ScanResult;
}

/**
 * Reads a folder once; each rescan then sees it as it would be with some texts replaced, in memory. Only the replaced texts are
 * parsed again.
 * @param first the scan that the folder is known by: its skipped files stay skipped
 */
export function rescanProject(
  options: Pick<ScanProjectOptions, "root" | "config">,
  first: ScanResult,
): Rescanner {
  const list = listFiles(options.root, options.config?.exclude);
  const { facts } = readProjectFacts(options.root, list);
  const skipped = new Set(first.skipped.map(({ path }) => path));
  const summaries = new Map<string, FileSummary>();
  const summarize = (path: string, text: string, into: Map<string, FileSummary>) => {
    const outcome = summarizeOrSkip(path, text);
    if (!("reason" in outcome)) into.set(path, outcome);
  };
  for (const path of list.sources) {
    if (!skipped.has(path)) summarize(path, readFileSync(join(options.root, path), "utf8"), summaries);
  }
  const outside = idsOutside(first, scanSummaries([...summaries.values()], facts));
  const rescan = (changed: ReadonlyMap<string, string>) => {
    const all = new Map(summaries);
    for (const [path, text] of changed) summarize(path, text, all);
    const findings = scanSummaries([...all.values()], facts);
    return { ...first, findings: findings.filter(({ id }) => !outside.has(id)) };
  };
  return { files: list.sources, rescan };
}

/** What the first scan left out because it was asked for some paths only. */
function idsOutside(first: ScanResult, all: readonly Finding[]): ReadonlySet<string> {
  const inside = new Set(first.findings.map(({ id }) => id));
  return new Set(all.map(({ id }) => id).filter((id) => !inside.has(id)));
}
