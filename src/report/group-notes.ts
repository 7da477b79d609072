import { GONE_WITH_ANOTHER } from "../model/gone-with-another.ts";
import type { PlannedSite } from "../model/plan.ts";
import type { Remark } from "../model/stage.ts";

/** One note with the names of all sites that it is about. */
export interface NoteGroup {
  readonly message: string;
  readonly names: readonly string[];
}

/** What a person must read of a stage's rewrites, each note once, with the sites or the files that it is about. */
export function groupNotes(
  sites: readonly PlannedSite[],
  remarks: readonly Remark[] = [],
): readonly NoteGroup[] {
  const names = new Map<string, string[]>();
  for (const site of sites) {
    for (const note of site.notes) {
      if (note.code === GONE_WITH_ANOTHER) continue;
      names.set(note.message, [...(names.get(note.message) ?? []), site.finding.name]);
    }
  }
  for (const { path, message } of remarks) names.set(message, [...(names.get(message) ?? []), path]);
  return [...names].map(([message, of]) => ({ message, names: [...new Set(of)] }));
}

const shownNames = 3;

/** "a, b, c and 2 more: what to read". */
export function noteLine({ names, message }: NoteGroup): string {
  const more = names.length - shownNames;
  const list = more <= 0 ? names.join(", ") : `${names.slice(0, shownNames).join(", ")} and ${more} more`;
  return `${list}: ${message}`;
}
