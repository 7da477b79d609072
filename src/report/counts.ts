import type { Disposition } from "../model/finding.ts";
import type { PlannedSite } from "../model/plan.ts";
import type { CheckStatus, StageReport, VerdictLevel } from "../model/report.ts";

/** How many sites have each disposition. */
export function countDispositions(sites: readonly PlannedSite[]): Readonly<Record<Disposition, number>> {
  const count = (disposition: Disposition): number =>
    sites.filter((site) => site.disposition === disposition).length;
  return { auto: count("auto"), assist: count("assist"), manual: count("manual") };
}

/** "1 file", "2 files". */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

/** What a stage does, in plain words: what it moves, or whose program it is that rewrites files. */
export function changeWords({ stage, sites, filesChanged }: StageReport): string {
  if (stage.codemod !== undefined) {
    return `Files rewritten by the project's own transform ${stage.codemod}`;
  }
  if (stage.unit === "files") return `${plural(filesChanged, "file")}: ${stage.replaces} get ${stage.by}`;
  const moved = sites.filter((site) => site.disposition !== "manual").length;
  return `${plural(moved, "piece")} of ambient state: ${stage.replaces} become ${stage.by}`;
}

/** The words of a verdict, as every report shows them. */
export const verdictWords = {
  "safe-to-merge": "safe to merge",
  "safe-to-switch-on": "safe to switch on",
  "needs-a-person": "needs a person",
  failed: "failed",
} as const satisfies Record<VerdictLevel, string>;

/** One character a status, told apart without colour. */
export const statusMarks = { passed: "✓", failed: "✗", skipped: "–" } as const satisfies Record<
  CheckStatus,
  string
>;
export const verdictMarks = {
  "safe-to-merge": "✓",
  "safe-to-switch-on": "✓",
  "needs-a-person": "!",
  failed: "✗",
} as const satisfies Record<VerdictLevel, string>;

/** Milliseconds as people read them. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 90_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${Math.round(milliseconds / 60_000)} min`;
}
