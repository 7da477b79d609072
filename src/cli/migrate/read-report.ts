import { existsSync, readFileSync } from "node:fs";
import { UsageError } from "../../errors.ts";
import { reportFiles } from "../../git/state-files.ts";
import type { Report } from "../../model/report.ts";

/** The report of the last migration. @throws UsageError when there was none */
export function readLastReport(stateDir: string): Report {
  const { json } = reportFiles(stateDir);
  if (!existsSync(json)) {
    throw new UsageError("No migration was run in this repository.", {
      code: "no-migration",
      hint: "Run `unambient migrate` first.",
    });
  }
  return JSON.parse(readFileSync(json, "utf8")) as Report;
}
