import type { Finding, ScanResult } from "../model/finding.ts";
import type { ProofStep } from "../model/plan.ts";
import type { StageAttempt } from "./stage-attempt.ts";
import type { Failure } from "./prove.ts";
import { namesakes } from "./namesakes.ts";
import { planRefusal } from "./plan-refusals.ts";

/** What was rewritten is gone from a scan of the new texts, and nothing is there that was not before. */
export function proveRescan(
  before: ScanResult,
  attempt: StageAttempt,
): { readonly step: ProofStep; readonly failures: readonly Failure[] } {
  const known = new Set(before.findings.map((finding) => finding.id));
  const wereLeft = namesakes(before.findings.filter(({ id }) => !attempt.rewritten.has(id)));
  const areThere = namesakes(attempt.scan.findings);
  const open = attempt.scan.findings.filter((finding) => areThere(finding) !== wereLeft(finding));
  const remaining = open.filter((finding) => attempt.rewritten.has(finding.id));
  const appeared = open.filter((finding) => !known.has(finding.id));
  const failures = [
    ...remaining.map((finding) => ({
      id: finding.id,
      refusal: planRefusal("proof-failed", "a new scan still finds the state"),
    })),
    ...appeared.flatMap((finding) => blamedFor(finding, before, attempt)),
  ];
  return {
    step: { name: "rescan", passed: failures.length === 0, detail: detailOf(attempt, remaining, appeared) },
    failures,
  };
}

/** New state can only come from an edit of its file. */
function blamedFor(appeared: Finding, before: ScanResult, attempt: StageAttempt): readonly Failure[] {
  const inFile = before.findings.filter(({ id, path, accesses }) => {
    return (
      attempt.rewritten.has(id) && [path, ...accesses.map((access) => access.path)].includes(appeared.path)
    );
  });
  const named = inFile.filter((finding) => finding.name === appeared.name);
  const near = inFile.filter((finding) => linesBetween(finding, appeared) <= NEAR);
  const refusal = planRefusal(
    "proof-failed",
    `a new scan finds ${appeared.name} in ${appeared.path}, which was no finding before`,
  );
  const blamed = [named, near].find(({ length }) => length > 0) ?? inFile;
  return blamed.map(({ id }) => ({ id, refusal }));
}

/**
 * About as many lines as a test has, and the edits above may move it. Where those were not to blame the next proof
 * blames the file.
 */
const NEAR = 40;

function linesBetween({ path, line, accesses }: Finding, appeared: Finding): number {
  const places = [{ path, line }, ...accesses].filter((place) => place.path === appeared.path);
  return Math.min(...places.map((place) => Math.abs(place.line - appeared.line)));
}

function detailOf(
  attempt: StageAttempt,
  remaining: readonly Finding[],
  appeared: readonly Finding[],
): string {
  if (remaining.length + appeared.length === 0) return `${attempt.rewritten.size} findings gone, none new`;
  const names = (findings: readonly Finding[]) =>
    findings.map((finding) => `${finding.name} (${finding.path})`).join(", ");
  return [
    remaining.length > 0 ? `still found: ${names(remaining)}` : "",
    appeared.length > 0 ? `new: ${names(appeared)}` : "",
  ]
    .filter(Boolean)
    .join("; ");
}
