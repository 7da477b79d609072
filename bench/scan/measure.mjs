import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const REPORTER = pathToFileURL(join(import.meta.dirname, "reporter.mjs")).href;

/** The command line as it is installed. */
export const UNAMBIENT = fileURLToPath(new URL("../../bin/unambient.js", import.meta.url));

/**
 * @typedef {object} Sample
 * @property {number} wall seconds from the start of the process to its end
 * @property {number} cpu seconds of processor time, user and system, all threads and child processes of Node
 * @property {number} peak megabytes, summed over those processes
 * @property {string} stdout
 */

/** @returns {string} the path of a program that stands beside this file */
export function engine(name) {
  return join(import.meta.dirname, `engine-${name}.mjs`);
}

/**
 * Runs a program once, as a process of its own.
 * @param {string} node the binary to run it under
 * @param {readonly string[]} command the program and its arguments
 * @param {{ cwd?: string, codes?: readonly number[], prepare?: () => void }} [options] `codes`: exit codes of success;
 *   `prepare` runs before, unmeasured
 * @returns {Sample}
 */
export function measure(node, command, { cwd, codes = [0], prepare } = {}) {
  prepare?.();
  const reports = mkdtempSync(join(tmpdir(), "unambient-bench-"));
  // Child processes of the program inherit both, so they report as well.
  const env = { ...process.env, NODE_OPTIONS: `--import ${REPORTER}`, UNAMBIENT_BENCH: reports };
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(node, command, {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const wall = (performance.now() - started) / 1000;
  const each = readdirSync(reports).map((name) => JSON.parse(readFileSync(join(reports, name), "utf8")));
  rmSync(reports, { recursive: true });
  if (!codes.includes(status)) throw new Error(`${command.join(" ")} failed with ${status}: ${stderr}`);
  const sum = (key) => each.reduce((total, report) => total + report[key], 0);
  return { wall, cpu: sum("cpu"), peak: sum("peak"), stdout };
}

/**
 * Medians of several commands. They run in rounds, not in blocks: whatever else the machine does meets all alike.
 * @param {number} rounds
 * @param {Record<string, () => Sample>} runs
 * @returns {Record<string, Sample>}
 */
export function medians(rounds, runs) {
  const names = Object.keys(runs);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) samples[name].push(runs[name]());
  return Object.fromEntries(names.map((name) => [name, medianOf(samples[name])]));
}

function medianOf(samples) {
  const middle = (key) => samples.map((sample) => sample[key]).sort((a, b) => a - b)[samples.length >> 1];
  return { ...samples[0], wall: middle("wall"), cpu: middle("cpu"), peak: middle("peak") };
}
