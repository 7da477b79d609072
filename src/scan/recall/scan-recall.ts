import type { Extent } from "../outcomes/outcome-scan.ts";
import type { FoundFrames, FileFindings } from "../relink/scan-memory.ts";
import type { OutsideUse } from "../summary/file-summary.ts";
import { AnswerMemory } from "./answer-memory.ts";
import type { Remembered } from "./answer-memory.ts";
import { pooled, unpooled } from "./finding-pool.ts";
import type { Pooled } from "./finding-pool.ts";

/** How a file is tied to others, as plain data: see FileLinks. */
export interface RecalledLinks {
  readonly leads: readonly (readonly [file: number, print: number])[];
  readonly reads: readonly number[];
  readonly fakes: readonly string[];
}

/** What was found in a file, as plain data: see FileFound. */
export interface RecalledFound extends FoundFrames {
  readonly findings: FileFindings;
  readonly getterUses: readonly (readonly [string, readonly OutsideUse[]])[];
  /** A print of what queues and getters of other files have to do with it. */
  readonly beside: number;
}

/** Names by file, as plain data. */
export type RecalledNames = readonly (readonly [string, readonly string[]])[];

type StoredAnswers<Answer> = readonly (readonly [number, readonly Remembered<Answer>[]])[];

/** What scans worked out for texts that are not on the disk, as it is kept for the next run. */
export interface StoredScanRecall {
  readonly extents: StoredAnswers<Extent>;
  readonly names: StoredAnswers<number>;
  readonly setters: StoredAnswers<boolean>;
  readonly links: StoredAnswers<RecalledLinks>;
  readonly packages: StoredAnswers<RecalledNames>;
  readonly found: Pooled<StoredAnswers<RecalledFound>>;
  readonly foundUnset: Pooled<StoredAnswers<RecalledFound>>;
}

/**
 * What scans with other texts than those on disk have worked out, for scans with the same texts: a plan tries the
 * same edits in every run, and few files differ. Files and packages go by their number; the lists of both must be the
 * same.
 */
export class ScanRecall {
  /** By the number of the source file; the others go by that of the file with lines. */
  readonly extents: AnswerMemory<Extent>;
  readonly names: AnswerMemory<number>;
  readonly setters: AnswerMemory<boolean>;
  readonly links: AnswerMemory<RecalledLinks>;
  readonly packages: AnswerMemory<RecalledNames>;
  readonly found: AnswerMemory<RecalledFound>;
  /** What holds only while no file gives memoizing functions another class of cache. */
  readonly foundUnset: AnswerMemory<RecalledFound>;
  /** Whether an earlier run asked for such files. */
  readonly asksForSetters: boolean;

  constructor(stored: StoredScanRecall | null) {
    this.extents = new AnswerMemory(stored?.extents);
    this.names = new AnswerMemory(stored?.names);
    this.setters = new AnswerMemory(stored?.setters);
    this.links = new AnswerMemory(stored?.links);
    this.packages = new AnswerMemory(stored?.packages);
    this.found = new AnswerMemory(stored ? unpooled(stored.found) : []);
    const unset = stored ? unpooled(stored.foundUnset) : [];
    this.foundUnset = new AnswerMemory(unset);
    this.asksForSetters = unset.length > 0;
  }

  get stored(): StoredScanRecall {
    return {
      extents: this.extents.stored,
      names: this.names.stored,
      setters: this.setters.stored,
      links: this.links.stored,
      packages: this.packages.stored,
      found: pooled(this.found.stored),
      foundUnset: pooled(this.foundUnset.stored),
    };
  }
}
