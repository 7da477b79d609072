import type { SkippedFile } from "../../model/finding.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import { packSummary, unpackSummary } from "../summary/packed-summary.ts";

/** What came of one file: what it says about state, or why it was left out. */
export type Outcome = FileSummary | SkippedFile;

/** Begins the text of a skipped file; the JSON of a summary begins with a brace. */
const SKIPPED = "!";

/** An outcome as one text, to be kept, cached and handed between threads. */
export function packOutcome(outcome: Outcome): string {
  return "reason" in outcome ? SKIPPED + JSON.stringify(outcome) : packSummary(outcome);
}

/** @param text as packOutcome made it */
export function unpackOutcome(text: string): Outcome {
  return text.startsWith(SKIPPED) ? (JSON.parse(text.slice(1)) as SkippedFile) : unpackSummary(text);
}
