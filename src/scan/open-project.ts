import type { ScanResult } from "../model/finding.ts";
import { isBelow } from "./is-below.ts";
import { openTree } from "./outcomes/open-tree.ts";
import type { OpenTree } from "./outcomes/open-tree.ts";
import { OutcomeReader } from "./outcomes/outcome-reader.ts";
import type { Outcome } from "./outcomes/outcome.ts";
import type { TreeNotes } from "./outcomes/outcome-store.ts";
import { scanOutcomes } from "./outcomes/scan-outcomes.ts";
import type { ScanProjectOptions } from "./scan-project.ts";
import { summarizeOrSkip } from "./scan-sources.ts";

/** A project whose files were read once, to be scanned again with some texts changed. */
export interface OpenProject {
  readonly scan: ScanResult;
  /** Every source file below the root, also those that could not be scanned. */
  readonly files: readonly string[];
  /** Scans it with these texts (path to text) in the place of those on disk; only they are read anew. */
  readonly rescan: (changed: ReadonlyMap<string, string>) => ScanResult;
  /** What was made of it as it stands on disk; nothing is kept where no cache is. */
  readonly notes: TreeNotes;
}

/** Reads a project and keeps what the scan knows of each file. */
export function openProject(options: ScanProjectOptions): OpenProject {
  return openProjectTree(options, openTree(options), performance.now());
}

/** The same on several threads, for those who can wait. */
export async function openProjectAhead(options: ScanProjectOptions): Promise<OpenProject> {
  const startedAt = performance.now();
  const tree = openTree(options);
  await tree.store.readAhead(options.threads);
  return openProjectTree(options, tree, startedAt);
}

function openProjectTree(options: ScanProjectOptions, tree: OpenTree, startedAt: number): OpenProject {
  const { list, store } = tree;
  let known: ReadonlyMap<string, Outcome> | null = null;
  // A tree that looks as it did has its result already; its files are asked about when a text is changed.
  const outcomes = (): ReadonlyMap<string, Outcome> =>
    (known ??= new Map(list.sources.map((path) => [path, store.outcomeOf(path)])));
  const last = store.lastResult();
  if (last === null) outcomes();
  const readAt = performance.now();
  const whole = last ?? scanAll(tree, outcomes());
  const timings = { read: readAt - startedAt, link: performance.now() - readAt };
  if (last === null) store.save({ ...whole, timings });
  const made = new Map<string, Made>();
  const inView = (scan: ScanResult): ScanResult => ({
    ...scan,
    findings: scan.findings.filter((finding) => isBelow(finding.path, options.paths ?? [])),
  });
  return {
    scan: { ...inView(whole), timings },
    files: list.sources,
    rescan: (changed) => inView(scanAll(tree, withTexts(tree, outcomes(), changed, made))),
    notes: store.notes,
  };
}

/** What was made of a text that was handed in. */
interface Made {
  readonly text: string;
  readonly outcome: Outcome;
}

/** @param made the texts of earlier rescans, most of which come again: a plan goes on from what it has changed */
function withTexts(
  tree: OpenTree,
  known: ReadonlyMap<string, Outcome>,
  changed: ReadonlyMap<string, string>,
  made: Map<string, Made>,
): ReadonlyMap<string, Outcome> {
  const added = [...changed.keys()].filter((path) => !known.has(path));
  const outcomes = added.length === 0 ? known : besideNewFiles(tree, known, added);
  const fresh = [...changed].map(([path, text]) => [path, outcomeOfText(path, text, made)] as const);
  return new Map([...outcomes, ...fresh]);
}

function outcomeOfText(path: string, text: string, made: Map<string, Made>): Outcome {
  const last = made.get(path);
  if (last?.text === text) return last.outcome;
  const outcome = summarizeOrSkip(path, text);
  made.set(path, { text, outcome });
  return outcome;
}

/** An import that led nowhere leads to one of the new files now, perhaps. */
function besideNewFiles(
  { outline }: OpenTree,
  outcomes: ReadonlyMap<string, Outcome>,
  added: readonly string[],
): ReadonlyMap<string, Outcome> {
  const { sources, ...rest } = outline();
  const reader = new OutcomeReader({ ...rest, sources: [...sources, ...added] });
  return new Map(
    [...outcomes].map(([path, outcome]) => [
      path,
      "reason" in outcome || reader.isStillRight(outcome) ? outcome : reader.outcomeOf(path),
    ]),
  );
}

function scanAll({ list, project }: OpenTree, outcomes: ReadonlyMap<string, Outcome>): ScanResult {
  const { facts, skipped } = project();
  return scanOutcomes(outcomes.values(), [...list.skipped, ...skipped], facts);
}
