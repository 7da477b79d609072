// Precision, recall and stage accuracy against labels made by hand.
// usage: npm run bench:corpus -- FOLDER [--labels LABELS.tsv] [--list] [--out FOLDER]
// FOLDER holds checkouts named OWNER+NAME at the labels' commits; --out keeps the scans as JSON. Without --labels they
// are looked for in FOLDER, then beside this repository. What is scored is what `scan --json` prints: the stages have
// been asked whether they would rewrite a place.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scanWithDispositions } from "../dist/src/cli/scan-with-dispositions.js";
import { listFiles } from "../dist/src/scan/files/list-files.js";
import { fail, readArguments } from "./arguments.mjs";
import { naiveScan } from "./corpus/naive-scan.mjs";
import { readLabels } from "./corpus/read-labels.mjs";
import { addTally, emptyTally, formatTally, score } from "./corpus/score.mjs";

const USAGE = "npm run bench:corpus -- FOLDER [--labels LABELS.tsv] [--list] [--out FOLDER]";
const { values, positionals } = readArguments(USAGE, {
  labels: { type: "string" },
  list: { type: "boolean" },
  out: { type: "string" },
});
const [folder] = positionals;
const labelsFile = values.labels ?? findLabels(folder);
if (!labelsFile || !existsSync(labelsFile))
  fail(`No labels: ${labelsFile ?? "name them by --labels"}`, USAGE);
await run(folder, labelsFile);

function findLabels(checkouts = "") {
  const beside = fileURLToPath(new URL("../../shared/corpus/labels-dev.tsv", import.meta.url));
  return [join(checkouts, "labels.tsv"), beside].find((file) => existsSync(file)) ?? null;
}

async function run(checkouts, labelsFile) {
  const sums = { unambient: emptyTally(), naive: emptyTally() };
  const byForm = new Map();
  for (const [repository, labels] of [...readLabels(labelsFile)].sort()) {
    const root = join(checkouts, repository.replace("/", "+"));
    if (!existsSync(root)) {
      console.log(`${repository.padEnd(28)}  no checkout`);
      continue;
    }
    const scan = await scanWithDispositions(root, []);
    keep(repository, scan);
    const tally = score(labels, scan.findings, noteFor(repository));
    console.log(formatTally(repository, tally));
    addTally(sums.unambient, tally);
    addTally(sums.naive, score(labels, naiveScan(root, listFiles(root).sources)));
    scoreForms(labels, scan.findings, byForm);
  }
  for (const [form, tally] of [...byForm].sort()) console.log(formatTally(`  ${form}`, tally));
  console.log(formatTally("all", sums.unambient));
  console.log(formatTally("naive baseline", sums.naive));
}

/** The same counts by the labelled form; unlabelled findings belong to no form. */
function scoreForms(labels, findings, byForm) {
  for (const form of new Set([...labels.values()].map(({ row }) => row.form))) {
    const part = new Map([...labels].filter(([, { row }]) => row.form === form));
    const tally = { ...score(part, findings), unlabelled: 0 };
    const sum = byForm.get(form) ?? emptyTally();
    byForm.set(form, sum);
    addTally(sum, tally);
  }
}

function keep(repository, scan) {
  if (!values.out) return;
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, `${repository.replace("/", "+")}.json`), JSON.stringify(scan));
}

function noteFor(repository) {
  if (!values.list) return undefined;
  return (what, finding, row) => {
    const { path, line, name } = finding ?? row;
    const label = row ? `${row.role}/${row.sub_kind} ${row.migratable}` : "";
    const found = finding ? `-> ${finding.stage} ${finding.disposition}` : "";
    console.log(`  ${what}\t${repository}\t${path}:${line}\t${name}\t${label}\t${found}`);
  };
}
