import type { Finding, ScanResult } from "../../model/finding.ts";
import { rewriteCommand } from "../rewrite-command.ts";
import { escapeXml } from "./escape-xml.ts";
import { refusalWords } from "../../model/refusal-words.ts";

export interface JunitOptions {
  /** Ids that fail; all others count as passed, with their text in system-out. Absent: every finding fails. */
  readonly blocking?: ReadonlySet<string>;
}

/** The scan as a JUnit XML file: a suite for each file with findings, a case for each finding. */
export function renderJunit(scan: ScanResult, options: JunitOptions = {}): string {
  const fails = (finding: Finding): boolean => options.blocking?.has(finding.id) ?? true;
  const suites = [...byPath(scan.findings)].map(([path, findings]) => suite(path, findings, fails));
  const failures = scan.findings.filter(fails).length;
  const skipped = scan.skipped.length;
  const clean = scan.findings.length === 0 ? [cleanSuite(scan)] : [];
  const tests = scan.findings.length + skipped + clean.length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="unambient" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}">`,
    ...clean,
    ...suites,
    ...(skipped === 0 ? [] : [skippedSuite(scan)]),
    "</testsuites>",
    "",
  ].join("\n");
}

function byPath(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.path);
    if (group === undefined) groups.set(finding.path, [finding]);
    else group.push(finding);
  }
  return groups;
}

function suite(path: string, findings: readonly Finding[], fails: (finding: Finding) => boolean): string {
  const failures = findings.filter(fails).length;
  return [
    `  <testsuite name="${escapeXml(path)}" tests="${findings.length}" failures="${failures}" errors="0" skipped="0">`,
    ...findings.map((finding) => testCase(finding, fails(finding))),
    "  </testsuite>",
  ].join("\n");
}

function testCase(finding: Finding, fails: boolean): string {
  const open = `    <testcase classname="${escapeXml(finding.path)}" name="${escapeXml(`${finding.name} (${finding.form})`)}" file="${escapeXml(finding.path)}" line="${finding.line}">`;
  const text = escapeXml(caseText(finding));
  const body = fails
    ? `<failure type="${escapeXml(`ambient-state/${finding.stage}`)}" message="${escapeXml(finding.reason)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `${open}${body}</testcase>`;
}

function caseText(finding: Finding): string {
  const way =
    finding.refusal === null
      ? `Rewrite it: ${rewriteCommand(finding)}`
      : `${refusalWords(finding.refusal)} ${finding.refusal.hint}`;
  return `${finding.path}:${finding.line}:${finding.column}\n${finding.reason}\n${way}`;
}

function skippedSuite(scan: ScanResult): string {
  const count = scan.skipped.length;
  return [
    `  <testsuite name="files not scanned" tests="${count}" failures="0" errors="0" skipped="${count}">`,
    ...scan.skipped.map(
      (file) =>
        `    <testcase classname="${escapeXml(file.path)}" name="scanned" file="${escapeXml(file.path)}"><skipped message="${escapeXml(file.reason)}"/></testcase>`,
    ),
    "  </testsuite>",
  ].join("\n");
}

/** Test panels show an empty file as "no tests ran": a clean scan must read as a pass. */
function cleanSuite(scan: ScanResult): string {
  return [
    '  <testsuite name="unambient" tests="1" failures="0" errors="0" skipped="0">',
    `    <testcase classname="unambient" name="no ambient state in ${scan.files} files"/>`,
    "  </testsuite>",
  ].join("\n");
}
