import type { PlannedSite } from "../../model/plan.ts";
import type { CheckResult, StageReport } from "../../model/report.ts";
import type { Remark } from "../../model/stage.ts";
import { changeWords, duration, plural, statusMarks, verdictMarks, verdictWords } from "../counts.ts";
import { groupNotes } from "../group-notes.ts";
import { auditView } from "./audit-view.ts";
import { diffView } from "./diff-view.ts";
import { evidenceView } from "./evidence-view.ts";
import { markup, type Markup } from "./markup.ts";
import { printedAbove } from "../same-output.ts";
import { prose } from "./prose.ts";

/** One stage: verdict, what changes and why, its sites, proof, validation, switching on and back, diffs. */
export function stageCard(report: StageReport, place: number): Markup {
  const { stage } = report;
  const rewritten = report.sites.filter((site) => site.disposition !== "manual");
  const branch = report.branch === null ? markup`dry run` : markup`<code>${report.branch}</code>`;
  const commit = report.commit === null ? null : markup` at <code>${report.commit.slice(0, 12)}</code>`;
  return markup`<section class="card" id="stage-${stage.id}" data-stop tabindex="-1" aria-labelledby="title-${stage.id}">
    <header>
      <h3 id="title-${stage.id}"><span class="place">${place}</span> ${stage.id}: ${stage.title}</h3>
      ${verdictBadge(report)}
    </header>
    <p class="facts">${branch}${commit} · ${plural(report.filesChanged, "file")}, <span class="plus">+${report.insertions}</span> <span class="minus">−${report.deletions}</span> · ${flagWords(report)}</p>
    <p>${prose(stage.why)} ${whatChanges(report)}.</p>
    ${reasons(report)}
    ${auditView(report)}
    ${siteTable(rewritten)}
    ${notes(rewritten, report.remarks)}
    ${proof(report)}
    ${checks(report.checks)}
    ${evidenceView(report.evidence)}
    ${rollout(report)}
    ${report.diff === "" ? null : markup`<h4>Changes</h4>${diffView(report.diff, `git show ${report.branch ?? report.commit ?? ""}`.trim())}`}
  </section>\n`;
}

export function verdictBadge(report: StageReport): Markup {
  if (report.checks.length === 0) return markup`<span class="badge unknown">not validated</span>`;
  const { level } = report.verdict;
  return markup`<span class="badge ${level}">${verdictMarks[level]} ${verdictWords[level]}</span>`;
}

function whatChanges(report: StageReport): Markup {
  const { stage, sites } = report;
  if (stage.unit === "files") return markup`${prose(changeWords(report))}`;
  const moved = sites.filter((site) => site.disposition !== "manual").length;
  return markup`<strong>${plural(moved, "piece")}</strong> of ambient state: ${prose(stage.replaces)} → ${prose(stage.by)}`;
}

function flagWords({ stage }: StageReport): Markup {
  if (stage.flag === null) return markup`no flag`;
  const flags = [stage.flag, ...(stage.otherFlags ?? [])];
  return markup`${flags.length === 1 ? "flag" : "flags"} ${flags.map((flag) => markup`<code>${flag}</code> `)}`;
}

function reasons(report: StageReport): Markup | null {
  if (report.verdict.reasons.length === 0) return null;
  return markup`<ul class="reasons">${report.verdict.reasons.map((reason) => markup`<li>${prose(reason)}</li>`)}</ul>`;
}

function siteTable(sites: readonly PlannedSite[]): Markup | null {
  if (sites.length === 0) return null;
  return markup`<details ${sites.length <= 12 ? markup`open` : null}><summary>${plural(sites.length, "site")} rewritten</summary><div class="scroll"><table class="list">
    <thead><tr><th scope="col">Name</th><th scope="col">Where</th><th scope="col">Form</th><th scope="col">Uses</th><th scope="col">How</th><th scope="col">Why it is ambient</th></tr></thead>
    <tbody>${sites.map(
      ({ finding, disposition }) =>
        markup`<tr><th scope="row"><code>${finding.name}</code></th><td><code>${finding.path}:${finding.line}</code></td><td class="word">${finding.form}</td><td class="count">${finding.accesses.length}</td><td><span class="tag ${disposition}">${disposition}</span></td><td>${prose(finding.reason)}</td></tr>\n`,
    )}</tbody></table></div></details>`;
}

/** The same note at several sites is one thing to read. */
function notes(sites: readonly PlannedSite[], remarks: readonly Remark[] = []): Markup | null {
  const places = new Map<string, PlannedSite[]>();
  for (const site of sites) {
    for (const { message } of site.notes) places.set(message, [...(places.get(message) ?? []), site]);
  }
  if (places.size + remarks.length === 0) return null;
  const items = [...places].map(
    ([message, at]) =>
      markup`<li>${prose(message)} <span class="time">${at.map(
        ({ finding }, i) =>
          markup`${i === 0 ? "" : ", "}<code>${finding.name}</code> (${finding.path}:${finding.line})`,
      )}</span></li>`,
  );
  return markup`<div class="read"><h4>Please read</h4><ul>${items}${remarkItems(remarks)}</ul></div>`;
}

function remarkItems(remarks: readonly Remark[]): readonly Markup[] {
  return groupNotes([], remarks).map(({ names, message }) => {
    const files = names.map((path, i) => markup`${i === 0 ? "" : ", "}<code>${path}</code>`);
    return markup`<li>${prose(message)} <span class="time">${files}</span></li>`;
  });
}

function proof(report: StageReport): Markup | null {
  if (report.proof.length === 0) return null;
  return markup`<details><summary>Proof of the edits, made before they were offered</summary><ul class="checks">${report.proof.map(
    (step) =>
      markup`<li class="${step.passed ? "passed" : "failed"}"><span>${step.passed ? "✓ passed" : "✗ failed"}</span> <strong>${step.name}</strong> ${step.detail}</li>`,
  )}</ul></details>`;
}

function checks(results: readonly CheckResult[]): Markup | null {
  if (results.length === 0) return null;
  return markup`<h4>Validation</h4><ul class="checks">${results.map((check) => checkView(check, results))}</ul>`;
}

function checkView(check: CheckResult, all: readonly CheckResult[]): Markup {
  const above = printedAbove(check, all);
  const output =
    check.output === null
      ? null
      : above !== null
        ? markup` (its output is that of ${above})`
        : markup`<details ${check.status === "failed" ? markup`open` : null}><summary>Last lines of its output</summary><pre>${check.output}</pre></details>`;
  const time =
    check.milliseconds > 0 ? markup` <span class="time">${duration(check.milliseconds)}</span>` : null;
  return markup`<li class="${check.status}"><span>${statusMarks[check.status]} ${check.status}</span> <strong>${check.name}</strong> ${check.detail}${time}${output}</li>\n`;
}

function rollout(report: StageReport): Markup | null {
  const { flag, id } = report.stage;
  if (flag === null) return null;
  return markup`<details><summary>Switching on, rolling back</summary>
    <ol><li>Merged, nothing changes: <code>${flag}</code> is off.</li>
    <li><code>unambient flags set ${flag} shadow</code>: the legacy path still answers, differences are recorded.</li>
    <li><code>unambient flags set ${flag} 5%</code>, then more, while no difference and no error appears.</li>
    <li><code>unambient flags set ${flag} on</code>; later <code>unambient finish ${id}</code>.</li></ol>
    <p>Back at any time, without a deployment: <code>unambient flags rollback ${id}</code>.</p></details>`;
}
