// What `unambient check` takes on a generated project: cold, warm, after an edit, and for what a branch touches.
// Whole processes as CI and commit hooks start them; medians of rounds, wall time and CPU time.
// usage: npm run bench:check -- [--files 2000] [--runs 5]
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArguments } from "./arguments.mjs";

const bin = join(import.meta.dirname, "../bin/unambient.js");

/** Loaded before a run: tells its CPU time when it ends. */
const REPORTER = `data:text/javascript,${encodeURIComponent(`
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write("cpu " + (userCPUTime + systemCPUTime) / 1e6);
  });
`)}`;

const { values } = readArguments(
  "npm run bench:check -- [--files 2000] [--runs 5]",
  { files: { type: "string", default: "2000" }, runs: { type: "string", default: "5" } },
  { folders: "none" },
);
run(Number(values.files), Number(values.runs));

function run(files, runs) {
  const root = mkdtempSync(join(tmpdir(), "unambient-bench-"));
  const lines = writeProject(root, files);
  const edit = (round) => appendFileSync(join(root, "src/0/m0.ts"), `// edit ${round}\n`);
  const cases = [
    ["node alone", ["-e", ""], () => {}],
    ["check, cold", [bin, "check", "--no-cache"], () => {}],
    ["check, warm", [bin, "check"], () => {}],
    ["check, warm, one file edited", [bin, "check"], edit],
    ["check --changed, one file edited", [bin, "check", "--changed"], edit],
  ];
  spawnIn(root, [bin, "baseline"]);
  spawnIn(root, [bin, "check"]);
  // Rounds, not blocks: whatever else the machine does then meets all cases alike.
  const samples = cases.map(() => []);
  for (let round = 0; round < runs; round++)
    cases.forEach(([, command, before], i) => {
      before(round);
      samples[i].push(spawnIn(root, command));
      // The scan of an edited tree is remembered too: what comes next must not pay for it.
      if (before === edit) spawnIn(root, [bin, "check"]);
    });
  rmSync(root, { recursive: true });
  console.log(`${files} files, ${lines} lines, ${runs} rounds, medians`);
  cases.forEach(([name], i) => console.log(formatRow(name, samples[i])));
}

function spawnIn(cwd, command) {
  const started = performance.now();
  const { stderr, status } = spawnSync(process.execPath, ["--import", REPORTER, ...command], {
    cwd,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${command.join(" ")} failed: ${stderr}`);
  return { wall: (performance.now() - started) / 1000, cpu: Number(/cpu (\S+)$/.exec(stderr)?.[1]) };
}

function formatRow(name, samples) {
  const sorted = (of) => samples.map(of).sort((a, b) => a - b);
  const median = (of) =>
    sorted(of)
      .at(samples.length >> 1)
      .toFixed(2);
  return `${name.padEnd(34)} wall ${median(({ wall }) => wall)} s   cpu ${median(({ cpu }) => cpu)} s`;
}

/** A repository whose modules import each other; every fifth holds state, which the baseline accepts. */
function writeProject(root, files) {
  writeFileSync(join(root, "package.json"), '{ "name": "bench", "type": "module" }\n');
  writeFileSync(join(root, ".gitignore"), "node_modules\n");
  mkdirSync(join(root, "node_modules"));
  let lines = 0;
  for (let n = 0; n < files; n++) {
    const text = moduleText(n);
    lines += text.split("\n").length - 1;
    mkdirSync(join(root, `src/${Math.floor(n / 50)}`), { recursive: true });
    writeFileSync(join(root, pathOf(n)), text);
  }
  const git = (...args) => execFileSync("git", args, { cwd: root });
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=Bench", "-c", "user.email=bench@example.invalid", "commit", "--quiet", "-m", "Start");
  return lines;
}

function pathOf(n) {
  return `src/${Math.floor(n / 50)}/m${n}.ts`;
}

function moduleText(n) {
  const other = n === 0 ? null : Math.floor(n / 2);
  const head =
    other === null ? "" : `import { work${other} } from "../${Math.floor(other / 50)}/m${other}.js";\n\n`;
  const state =
    n % 5 === 0
      ? `const rows${n} = new Map<string, number>();\n\nexport function keep${n}(key: string, value: number): void {\n  rows${n}.set(key, value);\n}\n\n`
      : "";
  const functions = Array.from({ length: 8 }, (_, i) => functionText(n, i)).join("\n");
  const work = `\nexport function work${n}(list: readonly number[]): number {\n  return step${n}x0(list)${other === null ? "" : ` + work${other}(list)`};\n}\n`;
  return head + state + functions + work;
}

function functionText(n, i) {
  return [
    `/** Adds what is even and not below ${i}. */`,
    `export function step${n}x${i}(list: readonly number[]): number {`,
    "  let total = 0;",
    "  for (const value of list) {",
    `    if (value % 2 === 0 && value >= ${i}) total += value;`,
    "  }",
    "  return total;",
    "}",
    "",
  ].join("\n");
}
