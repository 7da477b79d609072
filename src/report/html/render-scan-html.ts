import type { Finding, ScanResult } from "../../model/finding.ts";
import type { PlannedSite } from "../../model/plan.ts";
import type { Stage } from "../../model/stage.ts";
import { countDispositions, plural } from "../counts.ts";
import { filterBar, ledger } from "./ledger.ts";
import { markup, type Markup } from "./markup.ts";
import { page } from "./page.ts";
import { prose } from "./prose.ts";
import { siteCharts, skippedFiles } from "./render-html.ts";

/** What a scan found, as one self-contained HTML file. */
export function renderScanHtml(scan: ScanResult, stages: readonly Stage[]): string {
  const sites = scan.findings.map(siteOf);
  const refused = sites.filter((site) => site.refusal !== null);
  const links = [
    { target: "summary", label: "Summary" },
    { target: "found", label: `Findings (${sites.length})` },
    { target: "left", label: `Need a person (${refused.length})` },
  ];
  const order = [
    ...new Set([...stages.map((stage) => stage.id), ...scan.findings.map(({ stage }) => stage)]),
  ];
  const body = markup`<section id="summary" data-stop tabindex="-1" aria-labelledby="summary-title">
<h1 id="summary-title">Ambient state</h1>
<p class="facts">${plural(scan.files, "file")}, ${scan.lines.toLocaleString("en-US")} lines read.</p>
${tiles(sites)}
<div class="charts">${siteCharts(sites, order)}</div>
</section>
<section id="found" data-stop tabindex="-1" aria-labelledby="found-title"><h2 id="found-title">Findings</h2>${findingTable(sites)}</section>
<section id="left" data-stop tabindex="-1" aria-labelledby="left-title"><h2 id="left-title">What needs a person, and why</h2>${ledger(refused)}</section>
${skippedFiles(scan.skipped)}
<footer><code>unambient explain &lt;id&gt;</code> shows one finding with its code, evidence and proposed change.</footer>`;
  return page("unambient: ambient state", links, body);
}

function siteOf(finding: Finding): PlannedSite {
  const { disposition, refusal } = finding;
  return { finding, disposition, refusal, notes: [], linesChanged: 0 };
}

function tiles(sites: readonly PlannedSite[]): Markup {
  const counts = countDispositions(sites);
  return markup`<ul class="tiles"><li><b>${sites.length}</b><span>pieces of ambient state</span></li>
<li class="auto"><b>${counts.auto}</b><span>can be rewritten</span></li>
<li class="assist"><b>${counts.assist}</b><span>rewritten, to be read</span></li>
<li class="manual"><b>${counts.manual}</b><span>need a person</span></li></ul>`;
}

function findingTable(sites: readonly PlannedSite[]): Markup {
  if (sites.length === 0) return markup`<p class="empty">No ambient state was found.</p>`;
  return markup`${filterBar(sites, "findings")}<div class="scroll"><table class="list" id="findings">
<thead><tr><th scope="col">Name</th><th scope="col">Where</th><th scope="col">Form</th><th scope="col">Stage</th><th scope="col">How</th><th scope="col">Uses</th><th scope="col">Why it is ambient</th></tr></thead>
<tbody>${sites.map(
    ({ finding }) =>
      markup`<tr><th scope="row"><code>${finding.name}</code><span class="id">${finding.id}</span></th><td><code>${finding.path}:${finding.line}</code></td><td class="word">${finding.form}</td><td class="word">${finding.stage}</td><td><span class="tag ${finding.disposition}">${finding.disposition}</span></td><td class="count">${finding.accesses.length}</td><td>${prose(finding.reason)}</td></tr>\n`,
  )}</tbody></table></div>`;
}
