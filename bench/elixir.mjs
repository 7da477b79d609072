// What is found of Elixir against labels made by hand.
// usage: npm run bench:elixir -- FOLDER --labels LABELS.tsv [--list]
// FOLDER holds checkouts named OWNER+NAME at the labels' commits. A row is a key: `rev` (OWNER/NAME@COMMIT),
// `path:line` of its first put, `role`, `stage` by its number in the plan; a column `all_lines`, where there is one,
// has all its places.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../dist/src/scan/files/list-files.js";
import { scanElixir } from "../dist/src/scan/elixir/scan-elixir.js";
import { fail, readArguments } from "./arguments.mjs";

const USAGE = "npm run bench:elixir -- FOLDER --labels LABELS.tsv [--list]";
const { values, positionals } = readArguments(USAGE, {
  labels: { type: "string" },
  list: { type: "boolean" },
});
if (!values.labels || !existsSync(values.labels))
  fail(`No labels: ${values.labels ?? "name them by --labels"}`, USAGE);

/** The stages by their numbers in the plan that the labels speak of. */
const STAGES = {
  2.1: "registry",
  2.2: "cache",
  3: "error-context",
  4.1: "telemetry",
  4.2: "telemetry",
  5: "tests",
};

/** Rows of what must not be found: OTP's own keys, reads of the whole dictionary, what only the compiler runs. */
const INNOCENT = /^(none|OTP reserved|otp-reserved|introspection|compile-time)/;

const tally = { found: 0, missed: 0, innocent: 0, accused: 0, staged: 0, rightly: 0, files: 0, ms: 0 };
for (const [repository, rows] of readRows(values.labels)) {
  const root = join(positionals[0], repository.replace("/", "+"));
  if (!existsSync(root)) {
    console.log(`${repository}  no checkout`);
    continue;
  }
  const startedAt = performance.now();
  const scan = await scanElixir(root, listFiles(root).elixirFiles);
  tally.ms += performance.now() - startedAt;
  tally.files += scan.files;
  for (const row of rows) judge(repository, row, scan.findings);
}
const share = (part, whole) => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} % of ${whole}`);
console.log(`recall ${share(tally.found, tally.found + tally.missed)}`);
console.log(`left alone ${share(tally.innocent - tally.accused, tally.innocent)} that are no state`);
console.log(`stage ${share(tally.rightly, tally.staged)}`);
console.log(`${tally.files} files in ${(tally.ms / 1000).toFixed(1)} s`);

function judge(repository, row, findings) {
  const finding = findings.find(({ accesses }) => accesses.some((access) => isPlace(row, access)));
  const told = finding ? `${finding.name} ${finding.stage} ${finding.refusal.code}` : "nothing";
  const say = (what) =>
    console.log(`${what} ${repository} ${row.path}:${row.line} ${row.key} (${row.role}): ${told}`);
  if (INNOCENT.test(row.role) || row.key.startsWith(':"$')) {
    tally.innocent += 1;
    if (!finding) return;
    tally.accused += 1;
    say("accused");
    return;
  }
  tally[finding ? "found" : "missed"] += 1;
  const wanted = STAGES[row.stage];
  if (finding && wanted) {
    tally.staged += 1;
    if (finding.stage === wanted) tally.rightly += 1;
  }
  if (!finding) say("missed");
  else if (wanted && finding.stage !== wanted) say(`not ${wanted}`);
  else if (values.list) say("found");
}

function isPlace({ path, line, places }, access) {
  if (places.length > 0) return places.includes(`${access.path}:${access.line}`);
  return access.path === path && Math.abs(access.line - line) <= 2;
}

/** Rows by repository. */
function readRows(file) {
  const [head, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const names = head.split("\t");
  const byRepository = new Map();
  for (const text of lines) {
    const cells = text.split("\t");
    const of = (name) => cells[names.indexOf(name)] ?? "";
    const at = of("path:line");
    const row = {
      path: at.slice(0, at.lastIndexOf(":")),
      line: Number(at.slice(at.lastIndexOf(":") + 1)),
      key: of("key"),
      role: of("role"),
      stage: of("stage").trim(),
      places: of("all_lines").split("|")[0].split(/\s+/).filter(Boolean),
    };
    const [repository] = of("rev").split("@");
    byRepository.set(repository, [...(byRepository.get(repository) ?? []), row]);
  }
  return byRepository;
}
