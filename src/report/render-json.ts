import type { Report } from "../model/report.ts";

/** The whole report as JSON, one line end at the close. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
