import type { Finding, Form } from "../model/finding.ts";

/** One finding that the project has accepted for now. */
export interface BaselineEntry {
  readonly id: string;
  /** Where it was when the entry was written: lets a moved file keep its entries. */
  readonly path: string;
  readonly name: string;
  readonly form: Form;
  readonly owner: string;
  readonly reason: string;
  /** The last day on which the entry counts, `YYYY-MM-DD`; null for no end. */
  readonly expires: string | null;
}

/** What the writer of a baseline says about the findings it accepts. */
export interface Acceptance {
  readonly ownerOf: (path: string) => string;
  readonly reason: string;
  readonly expires: string | null;
}

/** The entry that accepts a finding. */
export function entryFor(finding: Finding, { ownerOf, reason, expires }: Acceptance): BaselineEntry {
  const { id, path, name, form } = finding;
  return { id, path, name, form, owner: ownerOf(path), reason, expires };
}

/** The same entry for the place that the finding has moved to. */
export function movedTo(entry: BaselineEntry, finding: Finding): BaselineEntry {
  const { id, path, name, form } = finding;
  return { ...entry, id, path, name, form };
}
