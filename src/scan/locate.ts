import type { SourceLocation } from "../model/finding.ts";
import type { FileSummary } from "./summary/file-summary.ts";
import { positionAt } from "./syntax/lines.ts";

/** Offsets of a file as a location with line and column. */
export function locate(file: FileSummary, start: number, end: number): SourceLocation {
  return { path: file.path, start, end, ...positionAt(file.lineStarts, start) };
}
