import { architectureNote } from "./architecture-note.ts";
import type { DocsInput } from "./docs-input.ts";
import { guidelines } from "./guidelines.ts";
import { reviewChecklist } from "./review-checklist.ts";
import { runbook } from "./runbook.ts";

const pages = {
  "operations-runbook.md": runbook,
  "developer-guidelines.md": guidelines,
  "review-checklist.md": reviewChecklist,
  "architecture.md": architectureNote,
} satisfies Readonly<Record<string, (input: DocsInput) => string>>;

/** The generated pages by file name. The same input gives the same bytes: no date, no machine is in them. */
export function renderDocs(input: DocsInput): ReadonlyMap<string, string> {
  return new Map(Object.entries(pages).map(([name, render]) => [name, render(input)]));
}
