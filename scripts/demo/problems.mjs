/**
 * What would make the demo a failure, in words; none when all is well.
 *
 * @param {import("../../src/model/report.ts").Report} report
 * @param {number | null} exitCode of `unambient migrate`
 * @returns {string[]}
 */
export function problemsOf(report, exitCode) {
  const problems = report.stages.flatMap(stageProblems);
  if (report.stages.length === 0) problems.push("no stage found anything");
  if (exitCode !== 0) problems.push(`unambient migrate ended with exit code ${exitCode}`);
  return problems;
}

function stageProblems({ stage, branch, checks, sites, proof, verdict }) {
  const rewritten = sites.filter((site) => site.disposition !== "manual").length;
  return [
    ...(rewritten > 0 && branch === null ? [`stage ${stage.id} has no branch`] : []),
    ...(rewritten === 0 ? [`stage ${stage.id} rewrote nothing`] : []),
    ...proof.filter((step) => !step.passed).map((step) => `${stage.id}: proof ${step.name}: ${step.detail}`),
    ...checks
      .filter((check) => check.status === "failed")
      .map((check) => `${stage.id}: ${check.name}: ${check.detail}`),
    ...(verdict.level === "failed" ? [`${stage.id}: ${verdict.reasons.join("; ")}`] : []),
  ];
}
