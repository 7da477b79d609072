import type { Finding } from "../model/finding.ts";
import type { CheckResult } from "../model/report.ts";

export interface ResidualInput {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
  /** Ids of the findings that the stage rewrote. */
  readonly migrated: ReadonlySet<string>;
}

/** Judges a fresh scan of the stage's tree: what was migrated is gone, and nothing new came. */
export function residualCheck(input: ResidualInput): CheckResult {
  const known = new Set(input.before.map((finding) => finding.id));
  const back = input.after.filter((finding) => input.migrated.has(finding.id));
  const fresh = input.after.filter((finding) => !known.has(finding.id));
  const failed = back.length > 0 || fresh.length > 0;
  const lines = [
    ...back.map((finding) => `still there: ${finding.id} (${finding.path}:${finding.line})`),
    ...fresh.map((finding) => `new: ${finding.id} (${finding.path}:${finding.line})`),
  ];
  return {
    name: "residual",
    status: failed ? "failed" : "passed",
    detail: `findings: ${input.before.length} before, ${input.after.length} after`,
    milliseconds: 0,
    output: failed ? lines.join("\n") : null,
  };
}
