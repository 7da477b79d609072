import type { BaselineEntry } from "./baseline-entry.ts";

/** The baseline's file, at the project's root. */
export const BASELINE_FILE = "unambient.baseline.jsonl";

/**
 * One JSON object a line, sorted by id, with no brackets or commas around them: a line stands for itself, so that
 * adding or removing one never touches its neighbours and any merge of two files is a file again.
 */
export function formatBaseline(entries: Iterable<BaselineEntry>): string {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return sorted.map((entry) => `${formatEntry(entry)}\n`).join("");
}

function formatEntry({ id, path, name, form, owner, reason, expires }: BaselineEntry): string {
  const fields = { id, path, name, form, owner, reason, ...(expires === null ? {} : { expires }) };
  return JSON.stringify(fields);
}
