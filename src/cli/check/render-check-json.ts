import { alternativeTo } from "../../advice/alternative.ts";
import type { Comparison } from "../../baseline/compare.ts";
import type { Finding } from "../../model/finding.ts";

/** The stable JSON form of a check. */
export function renderCheckJson(comparison: Comparison, passed: boolean): string {
  const { fresh, expired, gone, unused, moved, allowed, known } = comparison;
  const value = {
    version: 1,
    passed,
    new: fresh.map(plain),
    expired: expired.map(({ finding, ...permit }) => ({ ...plain(finding), ...permit })),
    gone,
    unused,
    moved: moved.map(({ entry, finding }) => ({ from: entry.id, to: finding.id })),
    allowed: allowed.length,
    known: known.length,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function plain({ id, name, path, line, column, form, stage, reason }: Finding): object {
  return { id, name, path, line, column, form, stage, reason, alternative: alternativeTo(form, stage) };
}
