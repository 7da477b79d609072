import type { SkippedFile } from "../../model/finding.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import { packSummary, unpackSummary } from "../summary/packed-summary.ts";
import type { UnpackedRing } from "../summary/unpacked-ring.ts";
import { bytesOf } from "../summary/packed-text.ts";

/** What came of one file: what it says about state, or why it was left out. */
export type Outcome = FileSummary | SkippedFile;

/** Begins the bytes of a skipped file; those of a summary begin with a brace. */
const SKIPPED = "!";

/** An outcome as bytes, to be kept, cached and handed between threads. */
export function packOutcome(outcome: Outcome): Buffer {
  return "reason" in outcome ? bytesOf(SKIPPED + JSON.stringify(outcome)) : packSummary(outcome);
}

/**
 * @param bytes as packOutcome made them
 * @param ring see unpackSummary
 */
export function unpackOutcome(bytes: Buffer, ring: UnpackedRing): Outcome {
  return bytes[0] === SKIPPED.charCodeAt(0)
    ? (JSON.parse(bytes.toString("utf8", 1)) as SkippedFile)
    : unpackSummary(bytes, ring);
}
