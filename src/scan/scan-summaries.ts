import type { Finding } from "../model/finding.ts";
import type { ProjectFacts } from "./link/project-facts.ts";
import { RelinkedScan } from "./relink/relinked-scan.ts";
import type { FileSummary } from "./summary/file-summary.ts";

/** Links the summaries of all files and says what is ambient, why, and what can be done. Pure. */
export function scanSummaries(summaries: readonly FileSummary[], facts: ProjectFacts): Finding[] {
  const files = new Map(summaries.map((summary) => [summary.path, summary]));
  return new RelinkedScan([...files.keys()], facts).scan(files, files.keys());
}
