import { existsSync, readFileSync } from "node:fs";
import { UsageError } from "../../errors.ts";
import { reportFiles } from "../../git/state-files.ts";
import type { Report } from "../../model/report.ts";

/** The report of the last migration of this repository. */
export function readLastReport(stateDir: string): Report {
  const { json } = reportFiles(stateDir);
  if (!existsSync(json)) {
    throw new UsageError("There is no report of a migration here.", {
      code: "no-report",
      hint: "Run `unambient migrate`, which makes the branches and the report; `unambient restack` where the branches are there.",
    });
  }
  return JSON.parse(readFileSync(json, "utf8")) as Report;
}
