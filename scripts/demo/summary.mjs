/** @typedef {{ label: string, lines: number, wrong: number }} Leak */

/**
 * The demo's closing page, 80 columns wide. Pure: a report in, text out.
 *
 * @param {import("../../src/model/report.ts").Report} report
 * @param {{ seconds: number, service: string, files: readonly string[], leak: readonly Leak[] }} run
 */
export function renderSummary(report, run) {
  return [
    heading("Findings by stage"),
    table(["stage", "found", "rewritten", "with a note", "left"], report.stages.map(findingsRow)),
    heading("Branches"),
    table(["branch", "files", "diff", "median lines a site"], report.stages.filter(hasBranch).map(branchRow)),
    heading("Validation"),
    table(
      ["stage", "types", "tests off", "tests on", "residual", "verdict"],
      report.stages.filter(hasBranch).map(checksRow),
    ),
    heading("Log lines with another request's id, three requests at once"),
    table(
      ["service", "lines", "wrong"],
      run.leak.map(({ label, lines, wrong }) => [label, lines, wrong]),
    ),
    heading("Where to look"),
    ...run.files.map((file) => `  ${file}`),
    `  ${run.service}`,
    `\n${report.files} files, ${report.lines} lines: done in ${run.seconds.toFixed(1)} s.\n`,
  ].join("\n");
}

/** @param {import("../../src/model/report.ts").StageReport} stage */
function hasBranch(stage) {
  return stage.branch !== null;
}

function findingsRow({ stage, sites }) {
  const count = (disposition) => sites.filter((site) => site.disposition === disposition).length;
  return [stage.id, sites.length, count("auto") + count("assist"), count("assist"), count("manual")];
}

function branchRow({ branch, filesChanged, insertions, deletions, sites }) {
  const lines = sites.filter((site) => site.disposition !== "manual").map((site) => site.linesChanged);
  return [branch, filesChanged, `+${insertions} -${deletions}`, median(lines)];
}

function checksRow({ stage, checks, verdict }) {
  const status = (pattern) => statusMark(checks.find((check) => pattern.test(check.name))?.status);
  return [
    stage.id,
    status(/type/),
    status(/tests?.*off/),
    status(/tests?.*\bon\b/),
    status(/residual/),
    verdict.level,
  ];
}

function statusMark(status) {
  return { passed: "ok", failed: "FAILED", skipped: "skipped" }[status] ?? "-";
}

function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function heading(text) {
  return `\n${text}`;
}

/** Columns as wide as their widest cell; numbers to the right, words to the left. */
function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const isNumber = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === "number"),
  );
  const line = (row) =>
    row
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join("  ");
  const [first, ...rest] = cells;
  return [line(first), widths.map((width) => "-".repeat(width)).join("  "), ...rest.map(line)]
    .map((text) => `  ${text.trimEnd()}`)
    .join("\n");
}
