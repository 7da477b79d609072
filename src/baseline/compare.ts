import type { Finding } from "../model/finding.ts";
import { allowanceFor, type Allowance } from "./allow-list.ts";
import type { BaselineEntry } from "./baseline-entry.ts";
import { hasExpired, type Day } from "../config/day.ts";
import { followMoves, type Move } from "./follow-moves.ts";
import type { Baseline } from "./parse-baseline.ts";

export interface CompareInput {
  readonly findings: readonly Finding[];
  readonly baseline: Baseline;
  readonly allowances: readonly Allowance[];
  readonly today: Day;
  readonly fileExists: (path: string) => boolean;
  /** Whether this run looked at the path; what it did not look at is neither new nor gone. */
  readonly inView: (path: string) => boolean;
}

/** A finding whose permission has run out. */
export interface Expired {
  readonly finding: Finding;
  readonly source: "allow list" | "baseline";
  readonly owner: string;
  readonly reason: string;
  readonly expires: Day;
}

/** Where a project stands against what it has accepted. */
export interface Comparison {
  /** Accepted by nothing. */
  readonly fresh: readonly Finding[];
  readonly expired: readonly Expired[];
  /** Entries whose finding no longer exists. */
  readonly gone: readonly BaselineEntry[];
  /** Allowances that cover nothing. */
  readonly unused: readonly Allowance[];
  readonly moved: readonly Move[];
  readonly allowed: readonly Finding[];
  readonly known: readonly Finding[];
}

/** Sorts every finding into new, expired, allowed or known, and the baseline's entries into kept, moved and gone. */
export function compare(input: CompareInput): Comparison {
  const ids = new Set(input.findings.map((finding) => finding.id));
  const missing = [...input.baseline.values()].filter((entry) => !ids.has(entry.id));
  const unknown = input.findings.filter(
    (finding) => !input.baseline.has(finding.id) && allowanceFor(finding, input.allowances) === null,
  );
  const moved = followMoves(missing, unknown, input.fileExists);
  const entryOf = new Map<string, BaselineEntry>([
    ...input.baseline,
    ...moved.map((move): [string, BaselineEntry] => [move.finding.id, move.entry]),
  ]);
  const followed = new Set(moved.map((move) => move.entry.id));
  return {
    ...sortFindings(input, entryOf),
    gone: missing.filter((entry) => !followed.has(entry.id) && input.inView(entry.path)),
    unused: input.allowances.filter((allowance) => !covers(allowance, input)),
    moved,
  };
}

function sortFindings(
  { findings, allowances, today, inView }: CompareInput,
  entryOf: ReadonlyMap<string, BaselineEntry>,
): Pick<Comparison, "fresh" | "expired" | "allowed" | "known"> {
  const sorted = {
    fresh: [] as Finding[],
    expired: [] as Expired[],
    allowed: [] as Finding[],
    known: [] as Finding[],
  };
  for (const finding of findings.filter((each) => placesOf(each).some(inView))) {
    const allowance = allowanceFor(finding, allowances);
    const permit = allowance ?? entryOf.get(finding.id);
    const source = allowance ? ("allow list" as const) : ("baseline" as const);
    if (permit === undefined) sorted.fresh.push(finding);
    else if (hasExpired(permit.expires, today)) sorted.expired.push(expiredOf(finding, source, permit));
    else (allowance ? sorted.allowed : sorted.known).push(finding);
  }
  return sorted;
}

/** A write in one file can make state of what another file declares. */
function placesOf(finding: Finding): readonly string[] {
  return [finding.path, ...finding.accesses.map((access) => access.path)];
}

function expiredOf(finding: Finding, source: Expired["source"], permit: Allowance | BaselineEntry): Expired {
  const { owner, reason } = permit;
  return { finding, source, owner, reason, expires: permit.expires as Day };
}

/** An allowance for a place that this run did not look at may well cover something there. */
function covers(allowance: Allowance, { findings, allowances, inView }: CompareInput): boolean {
  if (allowance.path !== undefined && !inView(allowance.path)) return true;
  return findings.some((finding) => allowanceFor(finding, allowances) === allowance);
}
