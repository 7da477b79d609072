import type { Path } from "../flags/flag-mode.ts";

/** One difference between what the old path answered and what the new one would have. */
export interface Mismatch {
  readonly operation: string;
  readonly expected: string;
  readonly actual: string;
  readonly stack: string;
}

/** How long operations took on one path, of those that were timed. Nanoseconds, the clock's own among them. */
export interface PathTimings {
  readonly samples: number;
  readonly mean: number;
  readonly longest: number;
}

/** What one facade's name has done in this process. Instances made by the same line of code share one. */
export class SiteRecord {
  readonly site: string;
  readonly flag: string;
  /** `path:line` of the code that made the facade, when evidence is collected. */
  readonly path: string | null;
  operations = 0;
  newPathOperations = 0;
  mismatchCount = 0;
  errorCount = 0;
  /** How often its flag was flipped at one of its operations, in a rollback drill. */
  flips = 0;
  readonly mismatches: Mismatch[] = [];
  /** By path, while somebody asks for timings. */
  readonly timings: Partial<Record<Path, PathTimings>> = {};
  /** The operation count at which the ledger wants to hear of this site; Infinity when nobody asked for more. */
  reportAt = Infinity;
  private readonly report: (record: SiteRecord) => void;

  constructor(site: string, flag: string, path: string | null, report: (record: SiteRecord) => void) {
    this.site = site;
    this.flag = flag;
    this.path = path;
    this.report = report;
  }

  /** Counts one operation. On the hot path of every facade: keep it to an increment and a comparison. */
  count(): void {
    this.operations += 1;
    if (this.operations >= this.reportAt) this.report(this);
  }

  addMismatch(mismatch: Mismatch, keep: number): void {
    this.mismatchCount += 1;
    if (this.mismatches.length < keep) this.mismatches.push(mismatch);
    if (this.reportAt !== Infinity) this.report(this);
  }
}
