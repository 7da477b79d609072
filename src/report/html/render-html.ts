import type { SkippedFile } from "../../model/finding.ts";
import type { PlannedSite } from "../../model/plan.ts";
import type { Report, StageReport } from "../../model/report.ts";
import { countDispositions, duration, plural, verdictWords } from "../counts.ts";
import { barChart } from "./charts.ts";
import { ledger } from "./ledger.ts";
import { markup, type Markup } from "./markup.ts";
import { page } from "./page.ts";
import { stageCard, verdictBadge } from "./stage-card.ts";

/** The report as one self-contained HTML file. */
export function renderHtml(report: Report): string {
  const sites = allSites(report);
  const links = [
    { target: "summary", label: "Summary" },
    ...report.stages.map(({ stage }) => ({ target: `stage-${stage.id}`, label: stage.id })),
    { target: "left", label: `Left alone (${report.residual.length})` },
  ];
  const body = markup`<section id="summary" data-stop tabindex="-1" aria-labelledby="summary-title">
<h1 id="summary-title">Migration report</h1>
<p class="facts">${origin(report)} ${plural(report.files, "file")}, ${report.lines.toLocaleString("en-US")} lines read in ${duration(report.milliseconds)}.</p>
${tiles(report, sites)}
<div class="charts">${siteCharts(
    sites,
    report.stages.map(({ stage }) => stage.id),
  )}</div>
${stageTable(report.stages)}
</section>
<h2 id="stages">Stages</h2>
${report.stages.length === 0 ? markup`<p class="empty">No stage has anything to change.</p>` : report.stages.map((stage, i) => stageCard(stage, i + 1))}
<section id="left" data-stop tabindex="-1" aria-labelledby="left-title"><h2 id="left-title">What is left, and why</h2>
<p class="facts">Not one byte of these was changed. Each keeps its id until it is gone.</p>
${ledger(report.residual)}</section>
${skippedFiles(report.skipped)}
<footer>The same base, run through <code>unambient migrate --yes</code> again, gives the same bytes. <code>unambient undo</code> removes the branches.</footer>`;
  return page(`unambient: migration report of ${report.root}`, links, body);
}

/** Charts of sites by stage and by package. */
export function siteCharts(sites: readonly PlannedSite[], stageOrder: readonly string[]): Markup {
  return markup`${barChart("By stage", sites, (site) => site.finding.stage, stageOrder)}${barChart("By package", sites, (site) => site.finding.package || "(root)")}`;
}

/** Files that were not read, each with its reason; nothing when there is none. */
export function skippedFiles(skipped: readonly SkippedFile[]): Markup | null {
  if (skipped.length === 0) return null;
  return markup`<section aria-labelledby="skipped-title"><h2 id="skipped-title">Not read</h2><details ${skipped.length <= 10 ? markup`open` : null}><summary>${plural(skipped.length, "file")}, each with the reason</summary><ul>${skipped.map(
    (file) => markup`<li><code>${file.path}</code>: ${file.reason}</li>\n`,
  )}</ul></details></section>`;
}

/** A stage's refused sites stand in the residual too: each counts once. */
function allSites(report: Report): readonly PlannedSite[] {
  const byId = new Map<string, PlannedSite>();
  for (const site of [...report.residual, ...report.stages.flatMap((stage) => stage.sites)])
    byId.set(site.finding.id, site);
  return [...byId.values()];
}

function origin(report: Report): Markup {
  if (report.base === null) return markup`Dry run.`;
  const { branch, commit } = report.base;
  return markup`Made from ${branch === null ? null : markup`<code>${branch}</code> at `}<code>${commit.slice(0, 12)}</code>.`;
}

function tiles(report: Report, sites: readonly PlannedSite[]): Markup {
  const counts = countDispositions(sites);
  const failed = report.stages.filter((stage) => stage.verdict.level === "failed").length;
  return markup`<ul class="tiles">
<li><b>${sites.length}</b><span>pieces of ambient state</span></li>
<li class="auto"><b>${counts.auto}</b><span>rewritten</span></li>
<li class="assist"><b>${counts.assist}</b><span>rewritten, to be read</span></li>
<li class="manual"><b>${report.residual.length}</b><span>left alone</span></li>
<li class="${failed > 0 ? "failed" : ""}"><b>${failed}</b><span>${failed === 1 ? "stage" : "stages"} ${verdictWords.failed}</span></li>
</ul>`;
}

function stageTable(stages: readonly StageReport[]): Markup | null {
  if (stages.length === 0) return null;
  return markup`<div class="scroll"><table class="list"><thead><tr><th scope="col">Stage</th><th scope="col">Branch</th><th scope="col">Size</th><th scope="col">Verdict</th></tr></thead><tbody>${stages.map(
    (report) =>
      markup`<tr><th scope="row"><a href="#stage-${report.stage.id}">${report.stage.id}</a></th><td>${report.branch === null ? "–" : markup`<code>${report.branch}</code>`}</td><td>${plural(report.filesChanged, "file")}, <span class="plus">+${report.insertions}</span> <span class="minus">−${report.deletions}</span></td><td>${verdictBadge(report)}</td></tr>\n`,
  )}</tbody></table></div>`;
}
