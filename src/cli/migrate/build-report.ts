import { lineCounts, unifiedDiff } from "../../edit/unified-diff.ts";
import type { PlannedSite, StagePlan } from "../../model/plan.ts";
import type { Report, StageReport } from "../../model/report.ts";
import type { ScanResult } from "../../model/finding.ts";
import type { StageValidation } from "../../validate/validate-stage.ts";
import type { CommittedStage } from "./commit-stages.ts";

const notValidated: StageValidation = {
  checks: [],
  evidence: [],
  verdict: { level: "needs-a-person", reasons: ["it was not validated"] },
};

export interface ReportInput {
  readonly root: string;
  readonly base: Report["base"];
  readonly scan: ScanResult;
  readonly residual: readonly PlannedSite[];
  readonly stages: readonly StageReport[];
  readonly milliseconds: number;
}

/** Everything a run knows, as the renderers want it. */
export function buildReport(input: ReportInput): Report {
  return {
    version: 1,
    root: input.root,
    base: input.base,
    files: input.scan.files,
    lines: input.scan.lines,
    stages: input.stages,
    residual: input.residual,
    skipped: input.scan.skipped,
    milliseconds: Math.round(input.milliseconds),
  };
}

/** A stage that stands on a branch. */
export function committedReport(stage: CommittedStage, validation: StageValidation | undefined): StageReport {
  const { checks, evidence, verdict } = validation ?? notValidated;
  return {
    stage: stage.plan.stage,
    branch: stage.branch,
    commit: stage.commit,
    ...stage.size,
    sites: stage.plan.sites,
    proof: stage.plan.proof,
    ...remarksOf(stage.plan),
    checks,
    evidence,
    verdict,
    diff: stage.diff,
  };
}

function remarksOf({ remarks }: StagePlan): Pick<StageReport, "remarks"> {
  return remarks === undefined ? {} : { remarks };
}

/** A stage as a dry run shows it. */
export function dryReport(plan: StagePlan): StageReport {
  const diff = unifiedDiff(plan.changes);
  return {
    stage: plan.stage,
    branch: null,
    commit: null,
    filesChanged: plan.changes.length,
    ...lineCounts(diff),
    sites: plan.sites,
    proof: plan.proof,
    ...remarksOf(plan),
    ...notValidated,
    diff,
  };
}
