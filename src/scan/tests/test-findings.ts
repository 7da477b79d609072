import type { Finding } from "../../model/finding.ts";
import type { LinkedProject } from "../link/link-project.ts";
import { nearest } from "../link/project-facts.ts";
import type { PackageFacts } from "../link/project-facts.ts";
import { locate } from "../locate.ts";
import { refusal } from "../judge/judge.ts";
import type { ScanRefusalCode } from "../refusals.ts";
import { phaseOf } from "../summary/phase-of.ts";
import type { FileSummary, TestFact, UseSummary } from "../summary/file-summary.ts";

const SLEEP_PACKAGES =
  /^(delay|sleep-promise|promise-sleep|yoctodelay|timers\/promises|node:timers\/promises|sleep|p-sleep)$/;

/** The findings of the tests stage, once it is known what imports mean. */
export function testFindings(project: LinkedProject, packages: ReadonlyMap<string, PackageFacts>): Finding[] {
  const findings: Finding[] = [];
  const faked = filesOnFakeClock(project);
  for (const file of project.files.values()) {
    for (const fact of file.tests) {
      if (fact.form === "sleep" && !isRealSleep(fact, file, project, faked)) continue;
      findings.push(testFinding(fact, file, packages));
    }
  }
  return findings;
}

/** A clock is faked for a file that fakes it, and for those that such a file imports. */
function filesOnFakeClock(project: LinkedProject): ReadonlySet<string> {
  const faked = new Set<string>();
  for (const file of project.files.values()) {
    if (!file.usesFakeClock) continue;
    faked.add(file.path);
    for (const record of file.imports) {
      const path = project.exportTable.resolve(file.path, record.source);
      if (path) faked.add(path);
    }
  }
  return faked;
}

function isRealSleep(
  fact: TestFact,
  file: FileSummary,
  project: LinkedProject,
  faked: ReadonlySet<string>,
): boolean {
  if (faked.has(file.path)) return false;
  if (fact.helper === null) return true;
  const record = file.imports.find((each) => file.variables[each.variable]?.name === fact.helper);
  if (!record) return false;
  const path = project.exportTable.resolve(file.path, record.source);
  if (!path) return SLEEP_PACKAGES.test(record.source);
  return project.exportTable.find(path, record.imported)?.variable.isSleepHelper === true;
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
    ...(file.hasFlowTypes ? manual("flow-types") : outcomeOf(fact)),
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
