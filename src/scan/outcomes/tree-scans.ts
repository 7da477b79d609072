import type { ScanResult } from "../../model/finding.ts";
import { summarizeOrSkip } from "../scan-sources.ts";
import type { OpenTree } from "./open-tree.ts";
import { OutcomeReader } from "./outcome-reader.ts";
import { OutcomeScan } from "./outcome-scan.ts";
import type { ScanState } from "./outcome-scan.ts";
import type { Outcome } from "./outcome.ts";

/** What was made of a text that was handed in. */
interface Made {
  readonly text: string;
  readonly outcome: Outcome;
}

/** Scans of a tree, perhaps with some texts in the place of those on disk. The first goes on from the last run's. */
export class TreeScans {
  private readonly tree: OpenTree;
  private readonly scans: OutcomeScan;
  /** The files that are not as the last scan saw them; null for all. */
  private changedOnDisk: readonly string[] | null;
  private readonly onDisk = new Map<string, Outcome>();
  /** The texts of earlier scans, most of which come again: a plan goes on from what it has changed. */
  private readonly made = new Map<string, Made>();
  /** What the last scan saw in the place of what is on disk. */
  private latest: ReadonlyMap<string, Outcome> = new Map();

  constructor(tree: OpenTree) {
    const { list, project, store } = tree;
    const { facts, skipped } = project();
    const last = store.lastState();
    this.tree = tree;
    this.scans = new OutcomeScan([...list.skipped, ...skipped], facts, last?.state);
    this.changedOnDisk = last && last.changed;
  }

  /** What the last scan leaves. */
  get state(): ScanState {
    return this.scans.state;
  }

  /** @param texts path to text */
  with(texts: ReadonlyMap<string, string>): ScanResult {
    const { sources } = this.tree.list;
    const known = new Set(sources);
    const added = [...texts.keys()].filter((path) => !known.has(path));
    const instead = new Map(added.length === 0 ? [] : this.besideNewFiles(added));
    for (const [path, text] of texts) instead.set(path, this.outcomeOfText(path, text));
    const table = {
      paths: [...sources, ...added],
      outcomeOf: (path: string) => instead.get(path) ?? this.outcomeOnDisk(path),
    };
    const changed = new Set(this.changedOnDisk ?? table.paths);
    for (const path of [...this.latest.keys(), ...instead.keys()]) {
      if (this.latest.get(path) !== instead.get(path)) changed.add(path);
    }
    this.latest = instead;
    this.changedOnDisk = [];
    return this.scans.scan(table, changed);
  }

  private outcomeOnDisk(path: string): Outcome {
    const known = this.onDisk.get(path);
    if (known) return known;
    const outcome = this.tree.store.outcomeOf(path);
    this.onDisk.set(path, outcome);
    return outcome;
  }

  private outcomeOfText(path: string, text: string): Outcome {
    const last = this.made.get(path);
    if (last?.text === text) return last.outcome;
    const outcome = summarizeOrSkip(path, text);
    this.made.set(path, { text, outcome });
    return outcome;
  }

  /** What files on disk say now, where an import that led nowhere leads to one of the new files, perhaps. */
  private besideNewFiles(added: readonly string[]): readonly (readonly [string, Outcome])[] {
    const { sources, ...rest } = this.tree.outline();
    const reader = new OutcomeReader({ ...rest, sources: [...sources, ...added] });
    return sources.flatMap((path) => {
      const outcome = this.outcomeOnDisk(path);
      return "reason" in outcome || reader.isStillRight(outcome)
        ? []
        : [[path, reader.outcomeOf(path)] as const];
    });
  }
}
