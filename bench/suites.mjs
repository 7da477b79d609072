// npm run bench:suites -- <folder>
// Migrates prepared checkouts (git repositories with their dependencies installed) and runs their own suites.
// <folder>/suites.json may say more about them: [{ id, test, sites: [{ path, name }], decoys: [{ path, name }] }].
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "./arguments.mjs";
import { cloneCheckout, installRuntime, openTip } from "./suites/checkout.mjs";
import { medianLines } from "./suites/lines-per-site.mjs";
import { migrate, siteLines } from "./suites/migration.mjs";
import { runSuite, sameResult } from "./suites/run-suite.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { positionals } = readArguments("npm run bench:suites -- FOLDER [PROJECT…]", {}, { folders: "first" });
const [folder, ...only] = positionals;

const facts = readFacts(join(folder, "suites.json"));
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, ".git")))
  .map((entry) => entry.name)
  .filter((name) => only.length === 0 || only.includes(name));

let failed = false;
for (const name of names) {
  const workshop = mkdtempSync(join(tmpdir(), "unambient-suite-"));
  try {
    failed = !(await judge(name, workshop)) || failed;
  } finally {
    if (!process.env.KEEP_SUITES) rmSync(workshop, { recursive: true, force: true });
  }
}
process.exitCode = failed ? 1 : 0;

/** Base, flags off and flags on: true when all three give the same result. */
async function judge(name, workshop) {
  const fact = facts.get(name) ?? { id: name };
  const command = fact.test ?? "npm test";
  console.log(`\n${name}: ${command}`);
  const prepared = resolve(folder, name);
  if (!existsSync(join(prepared, "node_modules"))) {
    console.log("  its dependencies are not installed");
    return false;
  }
  const repository = cloneCheckout(prepared, join(workshop, name));
  const base = report("base", await runSuite(command, repository, {}));
  const migration = migrate(root, repository);
  for (const line of [...siteLines(migration, fact), ...medianLines(migration.report)])
    console.log(`  ${line}`);
  const results = [];
  for (const { label, branch } of migration.tips) {
    // Under the project's own name: suites that resolve the project from outside of it know that name.
    const tip = openTip(repository, branch, prepared, join(workshop, label, name));
    installRuntime(root, tip);
    for (const mode of ["off", "on"]) {
      results.push(report(`${label} ${mode}`, await runSuite(command, tip, { UNAMBIENT_FLAGS: mode })));
    }
  }
  return results.length > 0 && results.every((result) => sameResult(result, base));
}

function report(label, result) {
  const counts = `${result.passed} passed, ${result.failed} failed`;
  console.log(`  ${label.padEnd(14)} exit ${result.exitCode}  ${counts}  ${result.seconds.toFixed(1)} s`);
  for (const line of result.failures.slice(0, 12)) console.log(`      ${line}`);
  return result;
}

function readFacts(file) {
  if (!existsSync(file)) return new Map();
  return new Map(JSON.parse(readFileSync(file, "utf8")).map((fact) => [fact.id, fact]));
}
