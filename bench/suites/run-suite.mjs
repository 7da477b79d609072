import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

/** A project is slower on a busy machine; one that hangs never ends. */
const LIMIT_MS = 1_200_000;

/** What the usual runners say in their closing lines: [passed, failed]. */
const SUMMARIES = [
  [/^# pass\s+(\d+)/m, /^# fail\s+(\d+)/m],
  [/^\s*Tests:?\s.*?(\d+) passed/m, /^\s*Tests:?\s.*?(\d+) failed/m],
  [/^\s*(\d+) passing/m, /^\s*(\d+) failing/m],
  [/^ℹ pass (\d+)/m, /^ℹ fail (\d+)/m],
  [/(\d+) tests? passed/m, /(\d+) tests? failed/m],
  [/^\s*Passed:\s+(\d+)/m, /^\s*Failed:\s+(\d+)/m],
  [/^(\d+) tests complete/m, /^(\d+) of \d+ tests failed/m],
  // Jasmine counts those that failed among the first.
  [/^(\d+) specs?, \d+ failures?/m, /^\d+ specs?, (\d+) failures?/m],
];

/** Runs a project's own test command and reads what its runner says. */
export async function runSuite(command, cwd, env) {
  const started = performance.now();
  const { output, exitCode } = await run(command, cwd, env);
  const plain = stripVTControlCharacters(output);
  const [passed, failed] = counts(plain);
  const failures = plain.split("\n").filter((line) => /^\s*(not ok|●|✕|✖|FAIL|\d+\) )/.test(line));
  return { exitCode, passed, failed, failures, output: plain, seconds: (performance.now() - started) / 1000 };
}

export function sameResult(one, other) {
  return one.exitCode === other.exitCode && one.passed === other.passed && one.failed === other.failed;
}

function counts(output) {
  for (const [passed, failed] of SUMMARIES) {
    const match = passed.exec(output) ?? failed.exec(output);
    if (match) return [Number(passed.exec(output)?.[1] ?? 0), Number(failed.exec(output)?.[1] ?? 0)];
  }
  return [countOf(/^\s*ok \d+/gm, output), countOf(/^\s*not ok \d+/gm, output)];
}

/** A runner that sums up nothing may say each result in TAP. */
function countOf(line, output) {
  return output.match(line)?.length ?? 0;
}

function run(command, cwd, env) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd,
      shell: true,
      env: { ...process.env, CI: "1", ...env },
      timeout: LIMIT_MS,
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("close", (exitCode) => resolve({ output, exitCode }));
  });
}
