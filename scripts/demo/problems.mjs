/**
 * What would make the demo a failure, in words; none when all is well.
 *
 * @param {import("../../src/model/report.ts").Report} report
 * @param {number | null} exitCode of `unambient migrate`
 * @param {readonly import("./summary.mjs").Leak[]} leak
 * @returns {string[]}
 */
export function problemsOf(report, exitCode, leak) {
  const problems = report.stages.flatMap(stageProblems);
  if (report.stages.length === 0) problems.push("no stage found anything");
  if (exitCode !== 0) problems.push(`unambient migrate ended with exit code ${exitCode}`);
  return [...problems, ...leakProblems(leak)];
}

/** With no scope open the flags change nothing; with one around each request nothing leaks. */
function leakProblems([before, off, on, scoped]) {
  if (!before || !off || !on || !scoped) return ["the leak between requests was not measured"];
  return [
    ...(before.wrong === 0 ? ["the service shows no leak before the migration"] : []),
    ...(off.wrong !== before.wrong ? ["the flags are off and the log has changed"] : []),
    ...(on.wrong > before.wrong ? ["the flags are on and more log lines name another request"] : []),
    ...(scoped.wrong > 0 ? [`inside of scopes ${scoped.wrong} log lines name another request`] : []),
  ];
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
