import { spawnSync } from "node:child_process";
import { join } from "node:path";

const SOURCE_STAGES = ["registry", "cache", "error-context", "telemetry", "state"];

/** Migrates without questions; the tips are the last branch of the sources' stages and that of the tests' stage. */
export function migrate(root, repository) {
  const args = [
    "migrate",
    "--yes",
    "--json",
    "--no-validate",
    "--stage",
    [...SOURCE_STAGES, "tests"].join(","),
  ];
  const run = spawnSync(process.execPath, [join(root, "bin", "unambient.js"), ...args], {
    cwd: repository,
    encoding: "utf8",
    maxBuffer: 1024 ** 3,
  });
  if (!run.stdout)
    throw new Error(`unambient migrate printed no report (exit ${run.status}):\n${run.stderr}`);
  const report = JSON.parse(run.stdout);
  return { report, tips: tipsOf(report.stages.filter((stage) => stage.branch !== null)) };
}

function tipsOf(stages) {
  const sources = stages.filter(({ stage }) => SOURCE_STAGES.includes(stage.id)).at(-1);
  const tests = stages.find(({ stage }) => stage.id === "tests");
  return [
    ...(sources ? [{ label: "sources", branch: sources.branch }] : []),
    ...(tests ? [{ label: "tests", branch: tests.branch }] : []),
  ];
}

/** What became of each known site and decoy, then of the rest. */
export function siteLines({ report }, { sites = [], decoys = [] }) {
  const planned = [
    ...report.stages.flatMap(({ stage, sites: own }) => own.map((site) => ({ ...site, stage: stage.id }))),
    ...report.residual.map((site) => ({ ...site, stage: "residual" })),
  ];
  const outcomeOf = ({ path, name }) =>
    planned.filter(({ finding }) => finding.path === path && finding.name === name);
  return [
    ...sites.map((site) => `site  ${site.path} ${site.name}: ${describe(outcomeOf(site))}`),
    ...decoys.map((site) => `decoy ${site.path} ${site.name}: ${describe(outcomeOf(site))}`),
    `all: ${tally(planned)}`,
  ];
}

function describe(outcomes) {
  if (outcomes.length === 0) return "not found";
  return outcomes
    .map(({ stage, disposition, refusal }) => `${stage} ${disposition}${refusal ? ` (${refusal.code})` : ""}`)
    .join("; ");
}

function tally(planned) {
  const counts = new Map();
  for (const { stage, disposition } of planned) {
    const key = `${stage} ${disposition}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key} ${count}`).join(", ");
}
