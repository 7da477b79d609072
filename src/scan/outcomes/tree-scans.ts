import type { ScanResult } from "../../model/finding.ts";
import { hashOf } from "../cache/cache-folder.ts";
import { fingerprint } from "../link/fingerprint.ts";
import type { ScanRecall } from "../recall/scan-recall.ts";
import { UnpackedRing } from "../summary/unpacked-ring.ts";
import { summarizeOrSkip } from "../scan-sources.ts";
import { manifestsAround } from "../files/manifests-around.ts";
import type { OpenTree } from "./open-tree.ts";
import { OutcomeReader } from "./outcome-reader.ts";
import { OutcomeScan, extentOf, pathsWithLines } from "./outcome-scan.ts";
import type { Extent, OutcomeTable, ScanState } from "./outcome-scan.ts";
import { packOutcome, unpackOutcome } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { factsHash } from "./outcome-store.ts";

/** What stands in the place of a file on disk, and what was made of it as soon as somebody asked. */
class Standin {
  readonly text: string | null;
  /** Tells it from other texts of the file; NaN where that is not needed. */
  readonly print: number;
  private readonly work: () => Outcome;
  private unpacked: Outcome | null = null;
  private packed: Buffer | null = null;

  constructor(text: string | null, print: number, work: () => Outcome) {
    this.text = text;
    this.print = print;
    this.work = work;
  }

  outcome(ring: UnpackedRing): Outcome {
    return (this.unpacked ??= this.packed === null ? this.work() : unpackOutcome(this.packed, ring));
  }

  /** Keeps the bytes of what was made of it alone. */
  rest(): void {
    if (this.unpacked === null) return;
    this.packed ??= packOutcome(this.unpacked);
    this.unpacked = null;
  }
}

/** Scans of a tree, perhaps with some texts in the place of those on disk. The first goes on from the last run's. */
export class TreeScans {
  private readonly tree: OpenTree;
  private readonly scans: OutcomeScan;
  /** The files that are not as the last scan saw them; null for all. */
  private changedOnDisk: readonly string[] | null;
  private readonly onDisk = new Map<string, Outcome>();
  /** The texts of earlier scans, most of which come again: a plan goes on from what it has changed. */
  private readonly made = new Map<string, Standin>();
  /** What the last scan saw in the place of what is on disk. */
  private latest: ReadonlyMap<string, Standin> = new Map();
  private readonly ring = new UnpackedRing();
  private recall: ScanRecall | null = null;
  private recallPaths: readonly string[] = [];
  private numbers: ReadonlyMap<string, number> = new Map();
  private readonly printsOnDisk = new Map<string, number>();

  constructor(tree: OpenTree) {
    const { list, project, store } = tree;
    const { facts, skipped } = project();
    const last = store.lastState();
    this.tree = tree;
    this.scans = new OutcomeScan([...list.skipped, ...skipped], facts, last);
    this.changedOnDisk = last && store.changed();
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
    for (const [path, text] of texts) instead.set(path, this.standinOf(path, text));
    const changed = new Set(this.changedOnDisk ?? [...sources, ...added]);
    for (const path of [...this.latest.keys(), ...instead.keys()]) {
      if (this.latest.get(path) !== instead.get(path)) changed.add(path);
    }
    this.latest = instead;
    this.changedOnDisk = [];
    return this.scans.scan(this.tableOf([...sources, ...added], instead), changed);
  }

  /**
   * Lets go of what was made of the files on disk to be looked through, the better part of what millions of lines
   * take. A scan of other texts asks for some of it, and unpacks that anew: a twentieth of the time of a scan that
   * plans.
   */
  rest(): void {
    this.onDisk.clear();
    for (const standin of this.made.values()) standin.rest();
    this.ring.forgetAll();
    this.tree.store.rest();
    this.scans.rest();
  }

  /** From now on, what is worked out for texts that are handed in is kept there, and taken from there. */
  recallFrom(recall: ScanRecall): void {
    this.recall = recall;
    this.recallPaths = this.paths;
    this.numbers = new Map(this.tree.list.sources.map((path, number) => [path, number]));
  }

  /** Stays the same for as long as there are the same files, manifests and compiler options, whatever the files say. */
  get standing(): string {
    const { list, outline } = this.tree;
    const manifests = manifestsAround(outline().root, list.sources);
    return hashOf(JSON.stringify([factsHash(outline()), manifests, list.sources, list.skipped, this.paths]));
  }

  /** The files with lines. */
  private get paths(): readonly string[] {
    if (this.changedOnDisk === null || this.changedOnDisk.length > 0) this.with(new Map());
    return pathsWithLines(this.scans.state.extents);
  }

  private tableOf(paths: readonly string[], instead: ReadonlyMap<string, Standin>): OutcomeTable {
    const outcomeOf = (path: string): Outcome =>
      instead.get(path)?.outcome(this.ring) ?? this.outcomeOnDisk(path);
    const textPrint = (path: string): number => instead.get(path)?.print ?? this.printOnDisk(path);
    const recall = this.recall && { answers: this.recall, paths: this.recallPaths, textPrint };
    const extent = (path: string): Extent => {
      const number = this.numbers.get(path);
      const work = (): Extent => extentOf(outcomeOf(path));
      if (!recall || number === undefined || !instead.has(path)) return work();
      return recall.answers.extents.recalled(number, () => textPrint(path), work);
    };
    return { paths, outcomeOf, extentOf: extent, recall };
  }

  /** Of a source file's text on disk, to tell it from others; NaN where it is not known. */
  printOnDisk(path: string): number {
    const known = this.printsOnDisk.get(path);
    if (known !== undefined) return known;
    const hash = this.numbers.has(path) ? this.tree.store.hashOf(path) : null;
    const print = hash === null ? Number.NaN : fingerprint(hash);
    this.printsOnDisk.set(path, print);
    return print;
  }

  private outcomeOnDisk(path: string): Outcome {
    const known = this.onDisk.get(path);
    if (known) return known;
    const outcome = this.tree.store.outcomeOf(path);
    this.onDisk.set(path, outcome);
    return outcome;
  }

  private standinOf(path: string, text: string): Standin {
    const last = this.made.get(path);
    if (last?.text === text) return last;
    const print = this.recall === null ? Number.NaN : fingerprint(`instead ${hashOf(text)}`);
    const work = (): Outcome => summarizeOrSkip(path, text, undefined, this.tree.store.parse());
    const standin = new Standin(text, print, work);
    this.made.set(path, standin);
    return standin;
  }

  /** What files on disk say now, where an import that led nowhere leads to one of the new files, perhaps. */
  private besideNewFiles(added: readonly string[]): readonly (readonly [string, Standin])[] {
    const { sources, ...rest } = this.tree.outline();
    const reader = new OutcomeReader({ ...rest, sources: [...sources, ...added] });
    return sources.flatMap((path) => {
      const outcome = this.outcomeOnDisk(path);
      return "reason" in outcome || reader.isStillRight(outcome)
        ? []
        : [[path, standin(reader.outcomeOf(path))] as const];
    });
  }
}

function standin(outcome: Outcome): Standin {
  return new Standin(null, Number.NaN, () => outcome);
}
