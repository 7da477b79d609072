import type { Finding } from "../../model/finding.ts";
import type { Origin } from "../link/export-table.ts";
import type { LinkedProject } from "../link/link-project.ts";
import { nearest } from "../link/project-facts.ts";
import type { PackageFacts } from "../link/project-facts.ts";
import { locate } from "../locate.ts";
import { refusal } from "../judge/judge.ts";
import type { ScanRefusalCode } from "../refusals.ts";
import { phaseOf } from "../summary/phase-of.ts";
import type { FileSummary, ImportSummary, TestFact, UseSummary } from "../summary/file-summary.ts";
import { importNamed } from "../summary/import-named.ts";

const SLEEP_PACKAGES =
  /^(delay|co-sleep|sleep-promise|promise-sleep|yoctodelay|timers\/promises|node:timers\/promises|sleep|p-sleep|wait)$/;

/**
 * The findings of the tests stage in a file, once it is known what its imports mean.
 * @param isOnFakeClock its timers wait for nothing, see fakedBy
 */
export function testFindings(
  file: FileSummary,
  isOnFakeClock: boolean,
  project: LinkedProject,
  packages: ReadonlyMap<string, PackageFacts>,
): Finding[] {
  return file.tests
    .filter((fact) => fact.form !== "sleep" || (!isOnFakeClock && isRealSleep(fact, file, project)))
    .map((fact) => testFinding(fact, file, packages));
}

/** The files for which a file fakes the clock beside itself, those that it imports; none for most. */
export function fakedBy(
  file: FileSummary,
  resolve: (from: string, specifier: string) => string | null,
): readonly string[] {
  if (!file.usesFakeClock) return NO_FILES;
  const imported = file.imports.flatMap(({ source }) => resolve(file.path, source) ?? []);
  return [...new Set(imported)];
}

const NO_FILES: readonly never[] = Object.freeze([]);

function isRealSleep({ helper }: TestFact, file: FileSummary, project: LinkedProject): boolean {
  return helper === null || isSleepNamed(helper, file, project);
}

/** `sleep`, or `timers.sleep` of a module that was imported whole. */
function isSleepNamed(helper: string, file: FileSummary, project: LinkedProject): boolean {
  const [root, member] = helper.split(".");
  const record = importNamed(file, root);
  if (!record) return false;
  const path = project.exportTable.resolve(file.path, record.source);
  if (
    member !== undefined &&
    path === null &&
    (isTimerOf(record, member) || isSleepOfPackage(record, member))
  )
    return true;
  if (member !== undefined && !isWhole(record, path, project))
    return path !== null && isTimerOnObject(project, path, record.imported, member);
  if (!path) return member === undefined && isSleepOf(record);
  const name = member ?? (record.imported === "*" ? "=" : record.imported);
  if (member !== undefined && isTimerOnObject(project, path, "=", member)) return true;
  if (project.exportTable.find(path, name)) return project.exportTable.handsOutSleep(path, name);
  const origin = project.exportTable.originOutside(path, name);
  return origin === null ? project.exportTable.handsOutSleep(path, name) : isSleepOf(origin);
}

/**
 * `export const utils = { retry, sleep }`, `module.exports = utils`: by its own name, or another module's, on an
 * object.
 */
function isTimerOnObject(project: LinkedProject, path: string, name: string, member: string): boolean {
  const target = project.exportTable.find(path, name);
  if (target === null || target.path.length > 0 || !target.variable.timers.includes(member)) return false;
  return importNamed(target.file, member) === null || isSleepNamed(member, target.file, project);
}

/**
 * `import * as helpers`, `require("./helpers")`, and `import helpers` where a module of CommonJS has no other
 * default.
 */
function isWhole({ imported }: ImportSummary, path: string | null, { exportTable }: LinkedProject): boolean {
  return (
    imported === "*" || (imported === "default" && path !== null && !exportTable.isNamed(path, "default"))
  );
}

/**
 * `timers.setTimeout(50)` of `import * as timers from "node:timers/promises"`, `scheduler.wait(50)` of `import {
 * scheduler } …`, `Promise.delay(50)` of Bluebird's promises.
 */
function isTimerOf({ source, imported }: Origin, member: string): boolean {
  if (imported === "scheduler") return /^(node:)?timers\/promises$/.test(source) && member === "wait";
  if (imported !== "*" && imported !== "default") return false;
  return /^(node:)?timers\/promises$/.test(source)
    ? member === "setTimeout"
    : source === "bluebird" && member === "delay";
}

/** `utils.wait(100)` of a package that is taken in whole. */
function isSleepOfPackage({ source, imported }: Origin, member: string): boolean {
  return /^[^./]/.test(source) && /^(\*|default)$/.test(imported) && /^(sleep|wait)$/.test(member);
}

/** What a package is for, or what it calls `sleep` or `sleepAsync` among other things. */
function isSleepOf({ source, imported }: Origin): boolean {
  return SLEEP_PACKAGES.test(source) || /^(sleep|delay)(P|Ms|Async|Promise)?$/.test(imported);
}

function outcomeOf({ disposition }: TestFact): Pick<Finding, "disposition" | "refusal"> {
  return disposition === "manual" ? manual("needs-a-person") : { disposition, refusal: null };
}

function manual(code: ScanRefusalCode): Pick<Finding, "disposition" | "refusal"> {
  return { disposition: "manual", refusal: refusal(code) };
}

function testFinding(
  fact: TestFact,
  file: FileSummary,
  packages: ReadonlyMap<string, PackageFacts>,
): Finding {
  const owner = nearest(packages, file.path);
  const inside = owner && owner.directory !== "" ? file.path.slice(owner.directory.length + 1) : file.path;
  const symbol = fact.scope === "" ? fact.name : `${fact.scope}.${fact.name}`;
  return {
    ...locate(file, fact.start, fact.end),
    id: `${owner?.name ?? ""}:${inside}#${symbol}`,
    name: fact.name,
    form: fact.form,
    stage: "tests",
    ...outcomeOf(fact),
    confidence: 0.75,
    reason: `\`${fact.name}\` ${fact.reason}.`,
    evidence: [{ code: fact.kind, message: "here", location: locate(file, fact.start, fact.end) }],
    accesses: fact.uses.filter((use) => use.action !== "export").map((use) => accessOf(use, file)),
    importers: [],
    package: owner?.name ?? "",
    isTest: true,
    isPublic: false,
  };
}

function accessOf(use: UseSummary, file: FileSummary): Finding["accesses"][number] {
  const isWrite = use.action === "write" || use.action === "update" || use.action === "delete";
  const kind = isWrite
    ? use.path.length === 0
      ? "write"
      : "mutate"
    : use.action === "call"
      ? "mutate"
      : "read";
  return { ...locate(file, use.start, use.end), kind, phase: phaseOf(file, use.frame) };
}
