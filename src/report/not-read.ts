import { groupBy } from "../model/group-by.ts";
import type { SkippedFile } from "../model/finding.ts";
import { plural } from "./counts.ts";
import type { Emphasis } from "./left-alone.ts";
import { wrapped } from "./wrapped.ts";

/** Errors of syntax are worded each in its own way: there may be as many reasons as files. */
const MOST_REASONS = 10;

/**
 * The files that were not read, by reason, the most common first.
 *
 * @param most how many files are named for each reason
 */
export function linesOfNotRead(
  skipped: readonly SkippedFile[],
  { bold, dim }: Emphasis,
  columns: number,
  most: number,
): readonly string[] {
  const groups = [...groupBy(skipped, ({ reason }) => reason).values()].sort((a, b) => b.length - a.length);
  const shown = groups.slice(0, MOST_REASONS);
  const left = groups.slice(MOST_REASONS).flat().length;
  return [
    bold(`Not read: ${plural(skipped.length, "file")}`),
    ...shown.flatMap((files) => linesOfGroup(files, dim, columns, most)),
    ...(left > 0 ? [dim(`  and ${left} more`)] : []),
  ];
}

function linesOfGroup(
  files: readonly [SkippedFile, ...SkippedFile[]],
  dim: Emphasis["dim"],
  columns: number,
  most: number,
): readonly string[] {
  const [{ reason }] = files;
  const head = files.length === 1 ? reason : `${reason} (${plural(files.length, "file")})`;
  const more = files.length - most;
  return [
    ...wrapped(head, columns, "  "),
    ...files.slice(0, most).map(({ path }) => `    ${path}`),
    ...(more > 0 ? [dim(`    and ${more} more`)] : []),
  ];
}
