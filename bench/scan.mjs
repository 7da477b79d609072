// Wall time, CPU time and peak memory of a scan beside other engines, whole processes, medians, ratios in one run.
// usage: npm run bench:scan -- FOLDER [--runs 3]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** Loaded before an engine: tells its CPU time and peak memory when it ends. */
const REPORTER = `data:text/javascript,${encodeURIComponent(`
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    process.stderr.write(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }));
  });
`)}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "3" } },
});
const [folder] = positionals;
if (!folder) {
  console.error("usage: npm run bench:scan -- FOLDER [--runs 3]");
  process.exitCode = 2;
} else {
  run(folder, Number(values.runs));
}

function run(root, runs) {
  const location = mkdtempSync(join(tmpdir(), "unambient-bench-"));
  const cases = [
    ["TypeScript, parse and walk", ["engine-typescript.mjs", root]],
    ["oxc-parser alone", ["engine-parser.mjs", root]],
    ["unambient scan, cold", ["engine-unambient.mjs", root]],
    ["unambient scan, warm", ["engine-unambient.mjs", root, location]],
  ];
  measure(cases[3][1]);
  // Rounds, not blocks: whatever else the machine does then meets all engines alike.
  const samples = cases.map(() => []);
  for (let round = 0; round < runs; round++)
    cases.forEach(([, command], i) => samples[i].push(measure(command)));
  rmSync(location, { recursive: true });
  const medians = samples.map((list) => list.sort((a, b) => a.cpu - b.cpu)[list.length >> 1]);
  cases.forEach(([name], i) => console.log(formatRow(name, medians[i], medians[0])));
}

function measure([script, ...args]) {
  const command = ["--import", REPORTER, join(import.meta.dirname, "scan", script), ...args];
  const started = performance.now();
  const { stderr, status } = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return { wall: (performance.now() - started) / 1000, ...JSON.parse(stderr.slice(stderr.lastIndexOf("{"))) };
}

function formatRow(name, { wall, cpu, peak }, base) {
  const ratio = (value, of) => `${(value / of).toFixed(2)}x`.padStart(7);
  return `${name.padEnd(28)} wall ${wall.toFixed(2).padStart(6)} s ${ratio(wall, base.wall)}   cpu ${cpu.toFixed(2).padStart(6)} s ${ratio(cpu, base.cpu)}   peak ${peak.toFixed(0).padStart(5)} MB`;
}
