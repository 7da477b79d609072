import type { ScanResult, SkippedFile } from "../../model/finding.ts";
import type { ProjectFacts } from "../link/project-facts.ts";
import { RelinkedScan } from "../relink/relinked-scan.ts";
import type { TextRecall } from "../relink/relinked-scan.ts";
import type { ScanMemory } from "../relink/scan-memory.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import type { Outcome } from "./outcome.ts";

/** What came of each file, by path; it may be loaded as it is asked for, but each is one object. */
export interface OutcomeTable {
  readonly paths: readonly string[];
  readonly outcomeOf: (path: string) => Outcome;
  readonly extentOf: (path: string) => Extent;
  /** What earlier scans of the same texts have worked out, where that is kept. */
  readonly recall: TextRecall | null;
}

/** What the result of a scan says of a file as a whole: its lines, or why it was left out. */
export type Extent = number | string;

/** What a scan leaves for the next one. */
export interface ScanState {
  /** By the path of each file. */
  readonly extents: ReadonlyMap<string, Extent>;
  /** Of the files that have lines. */
  readonly memory: ScanMemory;
}

/** Scans of one tree, each on top of the one before. */
export class OutcomeScan {
  private readonly apart: readonly SkippedFile[];
  private readonly facts: ProjectFacts;
  private extents: ReadonlyMap<string, Extent>;
  private relinked: RelinkedScan | null;

  /**
   * @param apart what was left out before any file was read
   * @param last what an earlier run left, over the same facts
   */
  constructor(apart: readonly SkippedFile[], facts: ProjectFacts, last: ScanState | null = null) {
    this.apart = apart;
    this.facts = facts;
    this.extents = last?.extents ?? new Map();
    this.relinked = last && new RelinkedScan(pathsWithLines(last.extents), facts, last.memory);
  }

  /** @param changed the paths whose outcome is not that of the last scan; all of them for the first */
  scan({ paths, outcomeOf, extentOf, recall }: OutcomeTable, changed: Iterable<string>): ScanResult {
    const touched = new Set(changed);
    const extentNow = (path: string): Extent =>
      (touched.has(path) ? undefined : this.extents.get(path)) ?? extentOf(path);
    this.extents = new Map(paths.map((path) => [path, extentNow(path)]));
    const summarized = pathsWithLines(this.extents);
    const files = { get: (path: string) => summaryOrNothing(outcomeOf(path)) };
    if (this.relinked === null || !isEqual(this.relinked.paths, summarized)) {
      // Another file in the project, and any import may lead elsewhere.
      this.relinked = new RelinkedScan(summarized, this.facts);
      return this.resultOf(this.relinked.scan(files, summarized));
    }
    const isRightRecall = recall !== null && isEqual(recall.paths, summarized);
    return this.resultOf(this.relinked.scan(files, touched, isRightRecall ? recall : null));
  }

  /** Lets go of the outcomes that the last scan was handed: the next table may hand out others that are their like. */
  rest(): void {
    this.relinked?.rest();
  }

  /** What the last scan leaves; the next one goes on with the same objects. */
  get state(): ScanState {
    if (this.relinked === null) throw new Error("Nothing was scanned yet.");
    return { extents: this.extents, memory: this.relinked.memory };
  }

  private resultOf(findings: ScanResult["findings"]): ScanResult {
    const extents = [...this.extents];
    const lines = extents.flatMap(([, lines]) => (typeof lines === "number" ? [lines] : []));
    const skipped = extents.flatMap(([path, reason]) =>
      typeof reason === "string" ? [{ path, reason }] : [],
    );
    return {
      version: 1,
      root: ".",
      files: lines.length,
      lines: lines.reduce((sum, count) => sum + count, 0),
      findings,
      skipped: [...this.apart, ...skipped].sort((a, b) => (a.path < b.path ? -1 : 1)),
      timings: {},
    };
  }
}

export function extentOf(outcome: Outcome): Extent {
  return "reason" in outcome ? outcome.reason : outcome.lines;
}

export function pathsWithLines(extents: ReadonlyMap<string, Extent>): readonly string[] {
  return [...extents].flatMap(([path, lines]) => (typeof lines === "number" ? [path] : []));
}

function summaryOrNothing(outcome: Outcome): FileSummary | undefined {
  return "reason" in outcome ? undefined : outcome;
}

function isEqual(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at]);
}
