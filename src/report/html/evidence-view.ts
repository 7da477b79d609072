import type { Mismatch, SiteEvidence } from "../../model/report.ts";
import { plural } from "../counts.ts";
import { markup, type Markup } from "./markup.ts";

/** What the runtime counted at each site while the tests ran; a site that no test touched proves nothing. */
export function evidenceView(runs: readonly SiteEvidence[]): Markup | null {
  if (runs.length === 0) return null;
  const evidence = bySite(runs);
  const exercised = evidence.filter((site) => site.operations > 0).length;
  const differences = evidence.reduce((total, site) => total + site.mismatches.length, 0);
  return markup`<details ${differences > 0 ? markup`open` : null}><summary>${exercised} of ${plural(evidence.length, "site")} exercised by the tests, ${plural(differences, "difference")} in shadow</summary><div class="scroll"><table class="list">
<thead><tr><th scope="col">Site</th><th scope="col">Where</th><th scope="col">Operations</th><th scope="col">Differences between the legacy and the new answer</th></tr></thead>
<tbody>${evidence.map(row)}</tbody></table></div></details>`;
}

/** A site is counted in each run of the tests: on, in shadow, and once more where a run was repeated. */
function bySite(runs: readonly SiteEvidence[]): readonly SiteEvidence[] {
  const sites = new Map<string, SiteEvidence>();
  for (const run of runs) {
    const key = JSON.stringify([run.path, run.site, run.flag]);
    const known = sites.get(key);
    sites.set(key, {
      ...run,
      operations: run.operations + (known?.operations ?? 0),
      mismatches: [...(known?.mismatches ?? []), ...run.mismatches],
    });
  }
  return [...sites.values()];
}

function inTest({ test }: Mismatch): Markup | null {
  return test === undefined || test === null ? null : markup`, in the test <em>${test}</em>`;
}

function row(site: SiteEvidence): Markup {
  const operations = site.operations === 0 ? "none: unproven" : site.operations.toLocaleString("en-US");
  const differences = site.mismatches.map(
    (mismatch) =>
      markup`<li><code>${mismatch.operation}</code>: expected <code>${mismatch.expected}</code>, got <code>${mismatch.actual}</code>${inTest(mismatch)}<details><summary>Stack</summary><pre>${mismatch.stack}</pre></details></li>`,
  );
  return markup`<tr><th scope="row"><code>${site.site}</code></th><td><code>${site.path ?? ""}</code></td><td class="count">${operations}</td><td>${differences.length === 0 ? "none" : markup`<ul>${differences}</ul>`}</td></tr>\n`;
}
