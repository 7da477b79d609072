import type { BaselineEntry } from "./baseline-entry.ts";
import { formatBaseline } from "./format-baseline.ts";
import type { Baseline } from "./parse-baseline.ts";

/**
 * The merge of two baselines that grew out of one: an entry that a side removed is gone, one that a side added is
 * there, and where both changed an entry the other way round, the stricter expiry counts. Never a conflict.
 */
export function mergeBaselines(base: Baseline, ours: Baseline, theirs: Baseline): Baseline {
  const merged = new Map<string, BaselineEntry>();
  for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
    const entry = mergeEntry(base.get(id), ours.get(id), theirs.get(id));
    if (entry !== null) merged.set(id, entry);
  }
  return merged;
}

function mergeEntry(
  base: BaselineEntry | undefined,
  ours: BaselineEntry | undefined,
  theirs: BaselineEntry | undefined,
): BaselineEntry | null {
  if (ours === undefined || theirs === undefined) return base === undefined ? (ours ?? theirs ?? null) : null;
  if (base !== undefined && same(ours, base)) return theirs;
  if (base !== undefined && same(theirs, base)) return ours;
  return stricter(ours, theirs);
}

function stricter(a: BaselineEntry, b: BaselineEntry): BaselineEntry {
  return (a.expires ?? "9999") <= (b.expires ?? "9999") ? a : b;
}

function same(a: BaselineEntry, b: BaselineEntry): boolean {
  return formatBaseline([a]) === formatBaseline([b]);
}
