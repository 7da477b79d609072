import type { ScanResult } from "../../model/finding.ts";
import type { ScopePlace } from "../../wizard/scopes-steps.ts";
import { wrapped } from "../../wizard/render-tree.ts";
import type { Plan } from "../../model/plan.ts";

/** What there is, by stage and by package, before the first question. */
export function renderWelcome(scan: ScanResult, plan: Plan, places: readonly ScopePlace[]): string {
  const rows = plan.stages
    .filter(({ sites }) => sites.length > 0)
    .map(({ stage, sites }) => {
      const count = (disposition: string) => sites.filter((site) => site.disposition === disposition).length;
      return `  ${stage.id.padEnd(14)}${cell(count("auto"))}${cell(count("assist"))}${cell(count("manual"))}`;
    });
  return [
    `${scan.files} files, ${scan.lines} lines, ${scan.findings.length} pieces of ambient state.`,
    "",
    `  ${"stage".padEnd(14)}${["auto", "assist", "manual"].map((head) => head.padStart(12)).join("")}`,
    ...rows,
    "",
    "auto: rewritten. assist: rewritten, with a note to read. manual: left alone.",
    "",
    ...packageRows(scan),
    ...leftPlaces(places),
    "",
  ].join("\n");
}

/** Places where a scope should begin, and the tool cannot say how: what a person can do stands with each. */
function leftPlaces(places: readonly ScopePlace[]): readonly string[] {
  const left = places.filter(({ refusal }) => refusal !== null);
  if (left.length === 0) return [];
  const lines = left.map(({ path, line, what, refusal }) =>
    wrapped(`${path}:${line}, ${what}: ${refusal ?? ""}`, 78).replaceAll(/^/gm, "  "),
  );
  return ["No scope can be opened by the tool here:", ...lines, ""];
}

function packageRows({ findings }: ScanResult): readonly string[] {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(finding.package, (counts.get(finding.package) ?? 0) + 1);
  if (counts.size < 2) return [];
  const rows = [...counts].map(
    ([name, count]) => `  ${(name === "" ? "(no package)" : name).padEnd(38)}${cell(count)}`,
  );
  return [...rows, ""];
}

function cell(value: number): string {
  return String(value).padStart(12);
}
