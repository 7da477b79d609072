import type { Finding } from "../model/finding.ts";
import { entryFor, movedTo, type Acceptance, type BaselineEntry } from "./baseline-entry.ts";
import type { Comparison } from "./compare.ts";
import type { Baseline } from "./parse-baseline.ts";

/** A baseline without what is gone, with what has moved, and with nothing new. */
export function shrink(baseline: Baseline, comparison: Comparison): Baseline {
  const entries = new Map(baseline);
  for (const entry of comparison.gone) entries.delete(entry.id);
  for (const { entry } of comparison.moved) entries.delete(entry.id);
  for (const { entry, finding } of comparison.moved) entries.set(finding.id, movedTo(entry, finding));
  return entries;
}

/** A baseline that accepts `findings` too; an entry that is there keeps its owner, reason and expiry. */
export function accept(baseline: Baseline, findings: readonly Finding[], acceptance: Acceptance): Baseline {
  const added = findings
    .filter((finding) => !baseline.has(finding.id))
    .map((finding): [string, BaselineEntry] => [finding.id, entryFor(finding, acceptance)]);
  return new Map([...baseline, ...added]);
}
