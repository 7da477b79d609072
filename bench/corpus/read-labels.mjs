import { readFileSync } from "node:fs";

/**
 * Reads a label table (tab separated, head line first). One state is one entry: rows of one repository that share
 * path and name are joined, an ambient one wins, and doubtful rows (confidence 1) are left out.
 */
export function readLabels(file) {
  const [head, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const columns = head.split("\t");
  const repositories = new Map();
  for (const line of lines) {
    const cells = line.split("\t");
    const row = Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
    if (Number(row.confidence) >= 2) join(repositories, row);
  }
  return repositories;
}

function join(repositories, row) {
  const entries = repositories.get(row.repo) ?? new Map();
  repositories.set(row.repo, entries);
  const key = `${row.path}\t${row.name}`;
  const isAmbient = row.role !== "not ambient";
  const old = entries.get(key);
  if (!old) entries.set(key, { row, isAmbient, lines: [Number(row.line)] });
  else {
    old.lines.push(Number(row.line));
    if (isAmbient && !old.isAmbient) Object.assign(old, { row, isAmbient });
  }
}

const STAGES = {
  registry: ["registry"],
  cache: ["cache"],
  "telemetry-events": ["telemetry"],
  "telemetry-spans": ["telemetry"],
  "test-state": ["tests"],
  "other-ambient": ["state"],
};

/** The stages that count as right for a label. */
export function stagesOf(row) {
  if (row.role === "context") {
    return /sync/.test(`${row.sub_kind} ${row.note}`) ? ["error-context", "state"] : ["error-context"];
  }
  const stages = STAGES[row.role] ?? [];
  return row.sub_kind.includes("lazy-singleton") ? [...stages, "cache"] : stages;
}

/** Reporting a test's write that is put back is no error, missing it neither. */
export function isNeutral(row) {
  return row.scope === "test" && row.sub_kind.includes("-restored");
}

/** Of test rows only those count that say what a test does wrong. */
export function countsForRecall(row) {
  return (
    row.scope !== "test" || row.role !== "test-state" || /unrestored|fixed-sleep|callback-/.test(row.sub_kind)
  );
}
