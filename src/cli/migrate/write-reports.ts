import { writeFileAtomically } from "../../edit/write-file.ts";
import { reportFiles } from "../../git/state-files.ts";
import type { Report } from "../../model/report.ts";
import { renderHtml } from "../../report/html/render-html.ts";
import { renderJson } from "../../report/render-json.ts";
import { renderMarkdown } from "../../report/render-markdown.ts";

/** Writes the report in every form into the git folder, where it belongs to no tree. */
export async function writeReports(
  stateDir: string,
  report: Report,
): Promise<ReturnType<typeof reportFiles>> {
  const files = reportFiles(stateDir);
  await writeFileAtomically(files.markdown, renderMarkdown(report));
  await writeFileAtomically(files.json, renderJson(report));
  await writeFileAtomically(files.html, renderHtml(report));
  return files;
}
