import type { PlannedSite } from "../../model/plan.ts";
import { plural } from "../counts.ts";
import { markup, type Markup } from "./markup.ts";
import { prose } from "./prose.ts";
import { refusalWords } from "../../model/refusal-words.ts";

/** Every finding that was left alone, with its refusal and what a person can do; the reasons summed up first. */
export function ledger(sites: readonly PlannedSite[]): Markup {
  if (sites.length === 0) return markup`<p class="empty">Nothing is left over.</p>`;
  return markup`${reasonTable(sites)}${filterBar(sites, "ledger")}<div class="scroll"><table class="list filtered" id="ledger">
    <thead><tr><th scope="col">Name</th><th scope="col">Where</th><th scope="col">Stage</th><th scope="col">Why it was left</th><th scope="col">What to do</th></tr></thead>
    <tbody>${sites.map(row)}</tbody></table></div>\n`;
}

/** A field that narrows a table; shown by the page's script, for without it the field does nothing. */
export function filterBar(sites: readonly PlannedSite[], table: string): Markup {
  return markup`<p class="filter" hidden><label for="filter-${table}">Filter</label> <input id="filter-${table}" type="search" data-filters="${table}" placeholder="name, path, stage, code…" autocomplete="off" spellcheck="false"> <span role="status">${plural(sites.length, "row")}</span></p>`;
}

function row({ finding, refusal }: PlannedSite): Markup {
  const why =
    refusal === null
      ? markup`not asked for in this run`
      : markup`<code>${refusal.code}</code> ${prose(refusalWords(refusal))}`;
  const way =
    refusal === null ? markup`<code>unambient migrate --stage ${finding.stage}</code>` : prose(refusal.hint);
  return markup`<tr><th scope="row"><code>${finding.name}</code><span class="id">${finding.id}</span></th><td><code>${finding.path}:${finding.line}</code></td><td class="word">${finding.stage}</td><td>${why}</td><td>${way}</td></tr>\n`;
}

function reasonTable(sites: readonly PlannedSite[]): Markup {
  const codes = new Map<string, { count: number; message: string; hint: string }>();
  for (const { refusal, finding } of sites) {
    const code = refusal?.code ?? "not-asked-for";
    const known = codes.get(code);
    if (known !== undefined) known.count++;
    else
      codes.set(code, {
        count: 1,
        message: refusal?.message ?? "no stage of this run was asked to rewrite it",
        hint: refusal?.hint ?? `Run unambient migrate --stage ${finding.stage}.`,
      });
  }
  const rows = [...codes].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  return markup`<div class="scroll"><table class="list reasons-table">
    <thead><tr><th scope="col">Reason</th><th scope="col">Times</th><th scope="col">Meaning</th><th scope="col">What to do</th></tr></thead>
    <tbody>${rows.map(
      ([code, { count, message, hint }]) =>
        markup`<tr><th scope="row"><code>${code}</code></th><td class="count">${count}</td><td>${prose(message)}</td><td>${prose(hint)}</td></tr>\n`,
    )}</tbody></table></div>`;
}
