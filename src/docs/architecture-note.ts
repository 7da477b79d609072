import type { Finding } from "../model/finding.ts";
import { code, escapeMarkdown, table } from "../report/markdown-text.ts";
import { flagsOf, findingsOf, migratedBy, stagesInUse, type DocsInput } from "./docs-input.ts";
import { counted, pageText } from "./page-text.ts";

const mostRows = 40;

/** Where this repository keeps state, what holds it now, and what is still ambient. */
export function architectureNote(input: DocsInput): string {
  const { findings, migrated } = input;
  return pageText(`Architecture note: where ${input.project} keeps state`, [
    `${counted(migrated.length, "piece")} of state ${migrated.length === 1 ? "is" : "are"} held by facades of the runtime; ${counted(findings.length, "piece")} ${findings.length === 1 ? "is" : "are"} ambient.`,
    "## Words",
    table(
      ["Word", "Meaning"],
      [
        [
          "scope",
          "a unit of isolation carried along async calls: a request, a job, a test; with none open, the process",
        ],
        ["facade", "the runtime object that stands where a module variable stood"],
        ["flag", "decides whether the legacy path or the new one answers; both work on the same data"],
        ["shadow", "the legacy path answers, the new one is computed beside it and compared"],
      ],
    ),
    "## By stage",
    stageTable(input),
    "## By package",
    packageTable(input),
    ...(migrated.length === 0 ? [] : ["## Held by facades", migratedTable(input)]),
    ...(findings.length === 0 ? [] : ["## Still ambient", findingTable(findings)]),
  ]);
}

function stageTable(input: DocsInput): string {
  const stages = stagesInUse(input);
  if (stages.length === 0) return "Nothing: this repository has no ambient state.";
  const rows = stages.map((stage) => [
    stage.id,
    stage.replaces,
    stage.by,
    flagsOf(stage).map(code).join(", ") || "none",
    String(migratedBy(input, stage).length),
    String(findingsOf(input, stage).length),
  ]);
  return table(["Stage", "Instead of", "Use", "Flag", "Held", "Ambient"], rows);
}

function packageTable({ findings }: DocsInput): string {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const name = finding.package === "" ? "(root)" : finding.package;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (counts.size === 0) return "No package has ambient state.";
  const rows = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return table(
    ["Package", "Ambient"],
    rows.map(([name, count]) => [code(name), String(count)]),
  );
}

function migratedTable({ migrated }: DocsInput): string {
  const rows = migrated.map((site) => [code(site.name), code(`${site.path}:${site.line}`), code(site.flag)]);
  return table(["State", "Where", "Flag"], rows);
}

function findingTable(findings: readonly Finding[]): string {
  const shown = [...findings].sort((a, b) => Number(a.isTest) - Number(b.isTest)).slice(0, mostRows);
  const rows = shown.map((finding) => [
    code(finding.name),
    code(`${finding.path}:${finding.line}`),
    finding.stage,
    finding.disposition,
    escapeMarkdown(finding.reason),
  ]);
  const more = findings.length - shown.length;
  const list = table(["State", "Where", "Stage", "How it can be moved", "Why it is ambient"], rows);
  return more === 0 ? list : `${list}\n\n${more} more: ${code("unambient scan")} lists all.`;
}
