import { join } from "node:path";
import type { Repository } from "./repository.ts";

/** The journal of the repository's runs. */
export function journalFile(repository: Pick<Repository, "stateDir">): string {
  return join(repository.stateDir, "journal.jsonl");
}

/** Where a run's reports are written. */
export function reportFiles(stateDir: string): {
  readonly markdown: string;
  readonly json: string;
  readonly html: string;
} {
  return {
    markdown: join(stateDir, "report.md"),
    json: join(stateDir, "report.json"),
    html: join(stateDir, "report.html"),
  };
}

/** Where results of the project's checks are kept. */
export function validationsFolder(stateDir: string): string {
  return join(stateDir, "validations");
}
