// npm run demo: migrates a copy of examples/agents-service, start to end, with the real command line.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureLeak } from "./demo/leak.mjs";
import { problemsOf } from "./demo/problems.mjs";
import { prepareService } from "./demo/prepare-service.mjs";
import { renderSummary } from "./demo/summary.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const STAGES = "registry,cache,error-context,telemetry,state,tests";

const started = performance.now();
const service = prepareService(root);
process.stderr.write(`A copy of examples/agents-service is in ${service}\n`);
process.stderr.write(`$ unambient migrate --yes --stage ${STAGES}\n\n`);

const run = spawnSync(
  process.execPath,
  [join(root, "bin", "unambient.js"), "migrate", "--yes", "--json", "--stage", STAGES],
  { cwd: service, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 256 * 1024 * 1024 },
);
if (!run.stdout) throw new Error(`unambient migrate printed no report (exit code ${run.status})`);

/** @type {import("../src/model/report.ts").Report} */
const report = JSON.parse(run.stdout);
const seconds = (performance.now() - started) / 1000;
const files = ["report.md", "report.html", "report.json"]
  .map((name) => join(service, ".git", "unambient", name))
  .filter((file) => existsSync(file));
const leak = leakOf(report);
process.stdout.write(renderSummary(report, { seconds, service, files, leak }));

const problems = problemsOf(report, run.status, leak);
for (const problem of problems) process.stderr.write(`problem: ${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Of the sources' last branch: the tests' own stage changes nothing that a request could notice. */
function leakOf({ stages }) {
  const branch = stages
    .filter(({ stage }) => stage.id !== "tests")
    .flatMap((stage) => stage.branch ?? [])
    .at(-1);
  return branch === undefined ? [] : measureLeak(root, service, branch);
}
