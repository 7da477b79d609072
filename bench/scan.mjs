// Wall time, CPU time and peak memory of a scan beside other engines, whole processes, medians, ratios in one run.
// Below them: how the time of a scan grows with the number of files.
// usage: npm run bench:scan -- FOLDER [--runs 3] [--node BINARY]
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
  options: {
    runs: { type: "string", default: "3" },
    // The engine to measure under, where it is not the one that runs this.
    node: { type: "string", default: process.execPath },
  },
});
const [folder] = positionals;
if (!folder) {
  console.error("usage: npm run bench:scan -- FOLDER [--runs 3] [--node BINARY]");
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
  printGrowth(root);
}

/** The same analysis over a share of the files, the engine's start taken off: linear is 1.00x a line at every share. */
function printGrowth(root) {
  const shareOf = (share) => ({ share, ...measure(["engine-share.mjs", root, String(share)]) });
  const start = shareOf(0).cpu;
  const rows = [10, 30, 100].map(shareOf);
  const costOfLine = ({ cpu, lines }) => (cpu - start) / lines;
  for (const row of rows) {
    const { share, cpu, lines, peak } = row;
    const name = `${share} % of the files, in memory`.padEnd(28);
    const growth = `${(costOfLine(row) / costOfLine(rows[0])).toFixed(2)}x a line`;
    console.log(
      `${name} ${String(lines).padStart(8)} lines   cpu ${(cpu - start).toFixed(2).padStart(6)} s   ${growth}   peak ${peak.toFixed(0).padStart(5)} MB`,
    );
  }
}

function measure([script, ...args]) {
  const command = ["--import", REPORTER, join(import.meta.dirname, "scan", script), ...args];
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(values.node, command, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  const wall = (performance.now() - started) / 1000;
  return { wall, lines: Number(stdout), ...JSON.parse(stderr.slice(stderr.lastIndexOf("{"))) };
}

function formatRow(name, { wall, cpu, peak }, base) {
  const ratio = (value, of) => `${(value / of).toFixed(2)}x`.padStart(7);
  return `${name.padEnd(28)} wall ${wall.toFixed(2).padStart(6)} s ${ratio(wall, base.wall)}   cpu ${cpu.toFixed(2).padStart(6)} s ${ratio(cpu, base.cpu)}   peak ${peak.toFixed(0).padStart(5)} MB`;
}
