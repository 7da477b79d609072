import type { SiteEvidence } from "../../model/report.ts";
import { plural } from "../counts.ts";
import { markup, type Markup } from "./markup.ts";

/** What the runtime counted at each site while the tests ran; a site that no test touched proves nothing. */
export function evidenceView(evidence: readonly SiteEvidence[]): Markup | null {
  if (evidence.length === 0) return null;
  const exercised = evidence.filter((site) => site.operations > 0).length;
  const differences = evidence.reduce((total, site) => total + site.mismatches.length, 0);
  return markup`<details ${differences > 0 ? markup`open` : null}><summary>${exercised} of ${plural(evidence.length, "site")} exercised by the tests, ${plural(differences, "difference")} in shadow</summary><div class="scroll"><table class="list">
<thead><tr><th scope="col">Site</th><th scope="col">Where</th><th scope="col">Operations</th><th scope="col">Differences between the legacy and the new answer</th></tr></thead>
<tbody>${evidence.map(row)}</tbody></table></div></details>`;
}

function row(site: SiteEvidence): Markup {
  const operations = site.operations === 0 ? "none: unproven" : site.operations.toLocaleString("en-US");
  const differences = site.mismatches.map(
    (mismatch) =>
      markup`<li><code>${mismatch.operation}</code>: expected <code>${mismatch.expected}</code>, got <code>${mismatch.actual}</code><details><summary>Stack</summary><pre>${mismatch.stack}</pre></details></li>`,
  );
  return markup`<tr><th scope="row"><code>${site.site}</code></th><td><code>${site.path ?? ""}</code></td><td class="count">${operations}</td><td>${differences.length === 0 ? "none" : markup`<ul>${differences}</ul>`}</td></tr>\n`;
}
