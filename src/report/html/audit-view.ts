import type { StageReport } from "../../model/report.ts";
import { auditRows } from "../audit.ts";
import type { AuditRow } from "../audit.ts";
import { markup, type Markup } from "./markup.ts";
import { prose } from "./prose.ts";

/** How many findings of each kind there are and what became of them; null for a stage that tells no kinds apart. */
export function auditView(report: StageReport): Markup | null {
  const rows = auditRows(report);
  if (rows.length === 0) return null;
  return markup`<details open><summary>What was found</summary><div class="scroll"><table class="list">
<thead><tr><th scope="col">What</th><th scope="col">Found</th><th scope="col">Rewritten</th><th scope="col">Left alone</th></tr></thead>
<tbody>${rows.map(row)}</tbody></table></div></details>`;
}

function row({ what, found, rewritten, left }: AuditRow): Markup {
  const reasons = left.map(
    ({ code, count }, i) => markup`${i === 0 ? "" : ", "}${String(count)} <code>${code}</code>`,
  );
  return markup`<tr><th scope="row">${prose(what)}</th><td class="count">${found}</td><td class="count">${rewritten}</td><td>${reasons.length === 0 ? "none" : reasons}</td></tr>\n`;
}
