// What a scan costs beside its neighbours: whole processes, medians, ratios in one run.
// usage: npm run bench:scan -- FOLDER [--rewrite FOLDER] [--runs 3] [--node BINARY] [--only cold,warm] [--write]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fail, readArguments } from "./arguments.mjs";
import { coldScan } from "./scan/cold.mjs";
import { growth } from "./scan/growth.mjs";
import { engine, measure } from "./scan/measure.mjs";
import { rewrite } from "./scan/rewrite.mjs";
import { startUp } from "./scan/start.mjs";
import { tableOf } from "./scan/table.mjs";
import { warmScan } from "./scan/warm.mjs";

const suites = { start: startUp, cold: coldScan, warm: warmScan, growth, rewrite };

const USAGE =
  "npm run bench:scan -- FOLDER [--rewrite FOLDER] [--runs 3] [--node BINARY] [--only cold,warm] [--write]";
const { values, positionals } = readArguments(USAGE, {
  runs: { type: "string", default: "3" },
  // The engine to measure all of it under, where it is not the one that runs this.
  node: { type: "string", default: process.execPath },
  // A smaller folder for the rewrites, where the first is too large to wait for.
  rewrite: { type: "string" },
  only: { type: "string", default: Object.keys(suites).join() },
  // Puts the table into docs/performance.md as well.
  write: { type: "boolean", default: false },
});
const unknown = values.only.split(",").filter((name) => !(name in suites));
if (unknown.length > 0) fail(`There are ${Object.keys(suites).join(", ")}, not ${unknown.join()}.`, USAGE);
run(resolve(positionals[0]));

function run(root) {
  const { node } = values;
  const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
  const [files, lines] = measure(node, [engine("lines"), root])
    .stdout.split(" ")
    .map(Number);
  const scratch = mkdtempSync(join(tmpdir(), "unambient-bench-"));
  const input = {
    root,
    node,
    lines,
    scratch,
    runs: Number(values.runs),
    isNew: Number(version.slice(1, 3)) >= 22,
  };
  const rows = values.only.split(",").flatMap((name) => {
    console.error(`measuring: ${name}`);
    const of = name === "rewrite" && values.rewrite ? resolve(values.rewrite) : root;
    return suites[name]({ ...input, root: of });
  });
  rmSync(scratch, { recursive: true });
  const where = `Node ${version}, ${arch()}, ${availableParallelism()} cores; ${files} files, ${lines} lines.`;
  const text = `${where}\n\n${tableOf(rows)}`;
  console.log(text);
  if (values.write) writeTable(version.slice(1, 3), text);
}

function writeTable(major, text) {
  const page = new URL("../docs/performance.md", import.meta.url);
  const [begin, end] = [`<!-- node ${major} -->`, "<!-- end of table -->"];
  const [before, rest] = readFileSync(page, "utf8").split(begin);
  if (rest === undefined) throw new Error(`docs/performance.md has no place for Node ${major}: ${begin}`);
  writeFileSync(page, `${before}${begin}\n\n${text}\n\n${rest.slice(rest.indexOf(end))}`);
}
